import { FieldError } from './refusals.js';

const LONGEST = 320;
const ADDRESS = /^[^\s@<>"(),:;[\]\\\0]+@[^\s@<>"(),:;[\]\\\0]+$/;

/**
 * An address that a person typed.
 * @returns as it is written, and the normal form that it is matched by; null for nothing but spaces
 * @throws FieldError INVALID_ADDRESS
 */
export function mailAddress(text: string): { original: string; address: string } | null {
  const original = text.trim();
  if (original === '') return null;
  if (original.length > LONGEST || !ADDRESS.test(original))
    throw new FieldError('primaryEmail', 'INVALID_ADDRESS', 'That is not an e-mail address.');
  return { original, address: original.toLowerCase() };
}

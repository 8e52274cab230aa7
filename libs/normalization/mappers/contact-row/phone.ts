import { cleanLine } from '../shared/clean.js';

const LONGEST = 60;
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 20;
const EXTENSION = /\s*(?:;ext=|\bext\.?|\bx|durchwahl)\s*\d{1,6}\s*$/i;

/** A telephone number as it is shown, or null when it is none. */
export function readPhone(raw: string): string | null {
  const shown = cleanLine(raw.replace(/^tel:/i, ''), LONGEST);
  const digits = phoneDigits(shown).replace('+', '').length;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS ? shown : null;
}

/**
 * The form by which numbers are compared: digits, behind a plus where the country is told. "(0)" within a number with a
 * country is what is dialled inside of it.
 */
export function phoneDigits(phone: string): string {
  const plain = phone.replace(EXTENSION, '').trim();
  const abroad = /^(?:\+|00)/.test(plain.replace(/^[^\d+]+/, ''));
  const digits = (abroad ? plain.replace(/\(0\)/, '') : plain).replace(/\D/g, '');
  return abroad ? `+${digits.replace(/^00/, '')}` : digits;
}

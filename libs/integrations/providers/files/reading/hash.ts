import { createHash } from 'node:crypto';

/** A short stable name for some texts: 40 hex digits. */
export function hashOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 40);
}

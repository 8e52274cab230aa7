import { constantTimeEqual, sha256 } from '../../platform/crypto/index.js';
import type { PreviewInput, PreviewResult } from '../data/preview.types.js';

/** JSON with sorted keys, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    entry !== null && typeof entry === 'object' && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}

/** Hex SHA-256 of what an approval agrees to: which account, which options, and the totals that were shown. */
export function previewHash(integrationId: string, input: PreviewInput, result: PreviewResult): string {
  const { totalItems, exact, byContainer, leftOut, peopleTotal, companiesTotal } = result;
  return sha256(
    canonicalJson({ integrationId, input, totalItems, exact, byContainer, leftOut, peopleTotal, companiesTotal }),
  ).toString('hex');
}

/** Compares a hash that a client sent, in a time that tells nothing of the other. */
export function isSameHash(sent: string, stored: string): boolean {
  return constantTimeEqual(sha256(sent), sha256(stored));
}

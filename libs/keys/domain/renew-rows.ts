import type { Keyring, SecretPlace } from '../../platform/crypto/index.js';
import type { Replacement, SecretRow } from '../data/secret.repository.js';

/** What becomes of some rows of a table. */
export interface Renewal {
  /** By column. */
  readonly replacements: ReadonlyMap<string, readonly Replacement[]>;
  /** How many secrets of each user move; under null those of the installation. */
  readonly movedOf: ReadonlyMap<string | null, number>;
  readonly undecryptable: readonly SecretPlace[];
}

/** Takes each envelope that is not under the newest key to it. */
export function renewRows(
  table: string,
  rows: readonly SecretRow[],
  keyring: Pick<Keyring, 'isNewest' | 'renew'>,
): Renewal {
  const replacements = new Map<string, Replacement[]>();
  const movedOf = new Map<string | null, number>();
  const undecryptable: SecretPlace[] = [];
  for (const { id, userId, envelopes } of rows)
    for (const [column, old] of Object.entries(envelopes)) {
      if (old === null || keyring.isNewest(old)) continue;
      const place = { table, column, rowId: id };
      const fresh = attempt(() => keyring.renew(old, place));
      if (fresh === null) undecryptable.push(place);
      else {
        replacements.set(column, [...(replacements.get(column) ?? []), { id, old, fresh }]);
        movedOf.set(userId, (movedOf.get(userId) ?? 0) + 1);
      }
    }
  return { replacements, movedOf, undecryptable };
}

/** Null when it fails. */
function attempt(work: () => string): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}

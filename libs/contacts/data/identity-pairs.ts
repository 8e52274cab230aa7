import type { UserScope } from '../../platform/database/index.js';
import type { IdentityPair } from '../domain/canonical-interaction.js';
import type { InteractionRow } from './interaction-rows.js';

const INSERT = `
  insert into identity_pairs (user_id, interaction_id, kind, value, address)
  select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])
  on conflict do nothing`;

const DELETE = `
  delete from identity_pairs where interaction_id = any($1::uuid[]) returning interaction_id, kind, value, address`;

type PairRow = IdentityPair & { interaction_id: string };

/**
 * Keeps what interactions tell of who is who.
 * @param rows    that were written
 * @param id      of the interaction of a row
 * @param updated ids of those that were there before
 * @returns what those told
 */
export async function writeIdentityPairs(
  scope: UserScope,
  rows: readonly InteractionRow[],
  id: (row: InteractionRow) => string,
  updated: readonly string[],
): Promise<PairRow[]> {
  const before = updated.length > 0 ? await scope.query<PairRow>(DELETE, [updated]) : [];
  const pairs = rows.flatMap((row) => row.interaction.identityPairs.map((pair) => ({ ...pair, id: id(row) })));
  if (pairs.length > 0)
    await scope.query(INSERT, [
      scope.userId,
      pairs.map((pair) => pair.id),
      pairs.map(({ kind }) => kind),
      pairs.map(({ value }) => value),
      pairs.map(({ address }) => address),
    ]);
  return before;
}

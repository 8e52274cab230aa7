import type { PreviewedReason } from '../../../domain/preview.js';
import { type Count, isExact, total } from './counter.js';

/** Counts of a plan's queries, in the plan's order. */
export interface PlanCounts {
  readonly inBuckets: readonly Count[];
  readonly excluded: readonly Count[];
  readonly chosen: readonly Count[];
  readonly mail: readonly Count[];
}

/** What the listings tell of a selection. */
export interface Tally {
  /** Per bucket: ids that are wanted, newest first, and how many they stand for where not all were listed. */
  readonly wanted: readonly { readonly ids: readonly string[]; readonly count: number }[];
  readonly total: number;
  readonly exact: boolean;
  /** What the selection leaves out; empty lines are missing. */
  readonly leftOut: PreviewedReason[];
}

const WORDS = {
  excluded_label: 'Labels that you left out',
  not_included_label: 'Labels that you did not choose',
  excluded_query: 'Not found by your search',
} as const;

/** Sets listings against each other as an import would: excluded labels first, then chosen ones, then the search. */
export function tallyOf({ inBuckets, excluded, chosen, mail }: PlanCounts): Tally {
  const out = idsOf(excluded);
  const inside = chosen.length > 0 ? idsOf(chosen) : null;
  const isWanted = (id: string) => !out.has(id) && (inside === null || inside.has(id));
  const wanted = inBuckets.map((count) => {
    const ids = count.ids.filter(isWanted);
    const share = count.ids.length === 0 ? 1 : ids.length / count.ids.length;
    return { ids, count: isExact(count) ? ids.length : Math.round(total(count) * share) };
  });
  const sum = wanted.reduce((all, { count }) => all + count, 0);
  const exact = [...inBuckets, ...excluded, ...chosen].every(isExact);
  const restExact = exact && mail.every(isExact);
  const outExact = excluded.every(isExact);
  const outCount = outExact ? out.size : countOf(excluded);
  const insideCount = inside === null ? 0 : without(inside, out);
  const outside = countOf(mail) - outCount - insideCount;
  const unfound = (inside === null ? outside : insideCount) - sum;
  const lines = [
    { reason: 'excluded_label' as const, count: outCount, exact: outExact },
    ...(inside === null ? [] : [{ reason: 'not_included_label' as const, count: outside, exact: restExact }]),
    ...(mail.length === 0 ? [] : [{ reason: 'excluded_query' as const, count: unfound, exact: restExact }]),
  ];
  return {
    wanted,
    total: sum,
    exact,
    leftOut: lines.filter(({ count }) => count > 0).map((line) => ({ ...line, label: WORDS[line.reason] })),
  };
}

const idsOf = (counts: readonly Count[]): ReadonlySet<string> => new Set(counts.flatMap(({ ids }) => ids));
const countOf = (counts: readonly Count[]): number => counts.reduce((sum, count) => sum + total(count), 0);

function without(ids: ReadonlySet<string>, out: ReadonlySet<string>): number {
  let count = 0;
  for (const id of ids) if (!out.has(id)) count++;
  return count;
}

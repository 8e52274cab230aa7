import { ratio } from './ratio.js';

/** An identity that somebody has judged. */
export interface JudgedIdentity {
  identity: string;
  /** The same for all identities of one human; null for what is no single human (list, role, shared mailbox, robot). */
  person: string | null;
}

export interface PairResult {
  right: number;
  /** Pairs in one contact that are not one human. */
  wrong: [string, string][];
  /** Pairs of one human that are not in one contact. */
  missed: [string, string][];
}

/**
 * Compares contacts with judgement, pair by pair.
 *
 * A person's identity counts whether it made a contact or not: without one, it is missed by all its pairs. What is no
 * human counts where it made a contact, and only against humans: whether two lists are one is nobody's question.
 * @param contactOf the shown contact of each identity that made one
 */
export function comparePairs(judged: readonly JudgedIdentity[], contactOf: ReadonlyMap<string, string>): PairResult {
  const result: PairResult = { right: 0, wrong: [], missed: [] };
  const counted = judged.filter(({ identity, person }) => person !== null || contactOf.has(identity));
  for (const [left, right] of pairsWithin(counted, ({ person }) => person)) {
    const contact = contactOf.get(left.identity);
    if (contact !== undefined && contact === contactOf.get(right.identity)) result.right += 1;
    else result.missed.push([left.identity, right.identity]);
  }
  for (const [left, right] of pairsWithin(counted, ({ identity }) => contactOf.get(identity) ?? null)) {
    const human = left.person !== null || right.person !== null;
    if (human && left.person !== right.person) result.wrong.push([left.identity, right.identity]);
  }
  return result;
}

export function pairPrecision({ right, wrong }: PairResult): number {
  return ratio(right, right + wrong.length);
}

export function pairRecall({ right, missed }: PairResult): number {
  return ratio(right, right + missed.length);
}

/** All pairs of what has the same key; null has none. */
function pairsWithin<T>(items: readonly T[], keyOf: (item: T) => string | null): [T, T][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((left, index) => group.slice(index + 1).map((right): [T, T] => [left, right])),
  );
}

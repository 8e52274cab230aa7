import type { Likeness } from './merge-rules.js';

/** What the user said of two identities. */
export interface Decision {
  readonly leftId: string;
  readonly rightId: string;
  readonly verdict: 'same' | 'different';
}

/** Why an identity belongs to its block. */
export interface Bond {
  readonly leftId: string;
  readonly rightId: string;
  /** `user`, or the rule that decided. */
  readonly reason: string;
  readonly evidence: Likeness['evidence'];
}

/** Identities of one person, and what holds them together. */
export interface Block {
  readonly members: readonly string[];
  readonly bonds: readonly Bond[];
}

/**
 * Divides identities into people. The user's word comes first: what is the same is joined, and no rule joins what is
 * different. Rules follow from the surest to the weakest; what they say of equal weight is taken in the order of the
 * identities' values, so that the outcome depends on the set alone.
 * @param values  of the identities, by id: they order, because ids depend on what came first
 * @param apart   identities that no rule joins with others (the user deleted the contact)
 */
export function partition(
  values: ReadonlyMap<string, string>,
  likenesses: readonly Likeness[],
  decisions: readonly Decision[],
  apart: ReadonlySet<string>,
): Block[] {
  const blocks = new Blocks(values.keys());
  const order = byValues(values);
  const known = ({ leftId, rightId }: Pick<Decision, 'leftId' | 'rightId'>) =>
    values.has(leftId) && values.has(rightId);
  const said = decisions.filter(known).sort(order);
  for (const { leftId, rightId, verdict } of said) if (verdict === 'different') blocks.forbid(leftId, rightId);
  for (const { leftId, rightId, verdict } of said)
    if (verdict === 'same') blocks.join({ leftId, rightId, reason: 'user', evidence: {} });
  const decisive = likenesses
    .filter((likeness) => likeness.decisive && known(likeness))
    .filter(({ leftId, rightId }) => !apart.has(leftId) && !apart.has(rightId))
    .sort((a, b) => b.score - a.score || order(a, b));
  for (const { leftId, rightId, rule, evidence } of decisive) blocks.join({ leftId, rightId, reason: rule, evidence });
  return blocks.all();
}

/** Orders pairs by the values of their identities. */
export function byValues(values: ReadonlyMap<string, string>) {
  const text = ({ leftId, rightId }: Pick<Decision, 'leftId' | 'rightId'>): string =>
    [values.get(leftId) ?? '', values.get(rightId) ?? ''].sort().join('\n');
  return (a: Pick<Decision, 'leftId' | 'rightId'>, b: Pick<Decision, 'leftId' | 'rightId'>): number => {
    const [left, right] = [text(a), text(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** Disjoint sets that remember what must stay apart. */
class Blocks {
  private readonly blockOf = new Map<string, { members: Set<string>; bonds: Bond[] }>();
  private readonly foes = new Map<string, Set<string>>();

  constructor(ids: Iterable<string>) {
    for (const id of ids) this.blockOf.set(id, { members: new Set([id]), bonds: [] });
  }

  forbid(left: string, right: string): void {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      this.foes.set(one, (this.foes.get(one) ?? new Set()).add(other));
  }

  join(bond: Bond): void {
    const [left, right] = [this.blockOf.get(bond.leftId), this.blockOf.get(bond.rightId)];
    if (!left || !right || left === right || this.areApart(left.members, right.members)) return;
    const [large, small] = left.members.size >= right.members.size ? [left, right] : [right, left];
    for (const id of small.members) {
      large.members.add(id);
      this.blockOf.set(id, large);
    }
    large.bonds.push(...small.bonds, bond);
  }

  all(): Block[] {
    return [...new Set(this.blockOf.values())].map(({ members, bonds }) => ({ members: [...members], bonds }));
  }

  private areApart(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
    const [small, large] = left.size <= right.size ? [left, right] : [right, left];
    for (const id of small) for (const foe of this.foes.get(id) ?? []) if (large.has(foe)) return true;
    return false;
  }
}

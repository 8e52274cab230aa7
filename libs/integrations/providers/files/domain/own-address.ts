import type { StagedItem } from './staged-item.js';

/** So many different addresses are counted; the owner's comes early and often. */
const MOST = 1_000;
const FEWEST_ITEMS = 3;

/** Finds out whose mailbox a file is: the address that most of what was sent comes from, or most else was delivered to. */
export class OwnAddress {
  private readonly sent = new Map<string, number>();
  private readonly delivered = new Map<string, number>();

  add(items: readonly StagedItem[]): void {
    for (const { ownAddress, sent } of items) {
      if (ownAddress === null) continue;
      const counts = sent ? this.sent : this.delivered;
      if (counts.has(ownAddress) || counts.size < MOST) counts.set(ownAddress, (counts.get(ownAddress) ?? 0) + 1);
    }
  }

  /** Null when no address stands out. */
  get found(): string | null {
    return foremost(this.sent) ?? foremost(this.delivered);
  }
}

function foremost(counts: ReadonlyMap<string, number>): string | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FEWEST_ITEMS && first[1] * 2 > total ? first[0] : null;
}

export const PUSH_FAULTS = ['drop', 'duplicate', 'reorder', 'stale', 'bad_token', 'flood'] as const;
export type PushFaultKind = (typeof PUSH_FAULTS)[number];

export interface PushFault {
  kind: PushFaultKind;
  /** Only pushes of this account; undefined: of all. */
  account: string | undefined;
  api: 'gmail' | 'calendar' | undefined;
  /** How many pushes it still concerns. */
  times: number;
  /** Every n-th of the pushes that match. */
  every: number;
  /** Copies of a duplicate or a flood. */
  copies: number;
  /** How long a reordered push is held back, so that later ones overtake it. */
  holdMs: number;
}

interface Ordered extends PushFault {
  seen: number;
}

/** What goes wrong with pushes, as ordered by an admin. */
export class PushFaults {
  private orders: Ordered[] = [];

  add(fault: PushFault): PushFault {
    this.orders.push({ ...fault, seen: 0 });
    return fault;
  }

  list(): PushFault[] {
    return this.orders.map(({ seen: _, ...fault }) => fault);
  }

  clear(): void {
    this.orders = [];
  }

  /** The fault of the next push, if it has one; the first order that matches decides. */
  next(api: 'gmail' | 'calendar', account: string): PushFault | undefined {
    const order = this.orders.find(
      (candidate) =>
        (candidate.account ?? account) === account && (candidate.api ?? api) === api && candidate.times > 0,
    );
    if (!order) return undefined;
    order.seen += 1;
    if (order.seen % order.every !== 0) return undefined;
    order.times -= 1;
    if (order.times === 0) this.orders = this.orders.filter((other) => other !== order);
    return order;
  }
}

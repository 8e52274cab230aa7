/** One API call as the ledger remembers it. */
export interface LedgerCall {
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  account: string;
  units: number;
  status: number;
  /** The fault that was applied, if any. */
  fault?: string | undefined;
}

const RING_SIZE = 100_000;

/** The last calls, and totals by method and status. */
export class Ledger {
  private ring: LedgerCall[] = [];
  private next = 0;
  private totals = new Map<string, { calls: number; units: number }>();

  record(call: LedgerCall): void {
    if (this.ring.length < RING_SIZE) this.ring.push(call);
    else this.ring[this.next % RING_SIZE] = call;
    this.next += 1;
    const key = `${call.account}\n${call.method}\n${call.status}`;
    const total = this.totals.get(key);
    if (total) {
      total.calls += 1;
      total.units += call.units;
    } else this.totals.set(key, { calls: 1, units: call.units });
  }

  /** Calls of one account (or all), oldest first, at most `limit` of the newest. */
  calls(account: string | undefined, limit: number): LedgerCall[] {
    const start = this.next > RING_SIZE ? this.next % RING_SIZE : 0;
    const ordered = [...this.ring.slice(start), ...this.ring.slice(0, start)];
    const wanted = account ? ordered.filter((call) => call.account === account) : ordered;
    return wanted.slice(-limit);
  }

  summary(account: string | undefined): {
    total: number;
    units: number;
    byMethod: Record<string, Record<string, number>>;
  } {
    const byMethod: Record<string, Record<string, number>> = {};
    let total = 0;
    let units = 0;
    for (const [key, entry] of this.totals) {
      const [owner, method, status] = key.split('\n') as [string, string, string];
      if (account && owner !== account) continue;
      total += entry.calls;
      units += entry.units;
      const statuses = (byMethod[method] ??= {});
      statuses[status] = (statuses[status] ?? 0) + entry.calls;
    }
    return { total, units, byMethod };
  }

  clear(): void {
    this.ring = [];
    this.next = 0;
    this.totals = new Map();
  }
}

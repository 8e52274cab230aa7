export interface LedgerCounts {
  listed: number;
  pending: number;
  stored: number;
  skippedTotal: number;
  failedTotal: number;
}

export interface LedgerProof {
  /** listed = stored + skipped + failed, with nothing still pending. */
  balanced: boolean;
  /** Items that no column accounts for; anything but 0 would be a defect. */
  missing: number;
}

/** Does every listed item stand in exactly one column? */
export function proveLedger(ledger: LedgerCounts): LedgerProof {
  const accounted = ledger.stored + ledger.skippedTotal + ledger.failedTotal;
  return {
    balanced: ledger.pending === 0 && accounted === ledger.listed,
    missing: ledger.listed - accounted - ledger.pending,
  };
}

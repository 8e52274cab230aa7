/** What became of one file. */
export interface FileOutcome {
  readonly name: string;
  /** From the upload to the last row, seconds: processor time of the product and its database, if the clock tells more. */
  readonly seconds: number;
  /** By the clock. */
  readonly elapsed: number;
  /** Peak resident memory of the process that had most, MB above what it holds when it is idle. */
  readonly megabytes: number;
  /** The code for which the file as a whole was refused; null when it was imported. */
  readonly refused: string | null;
  /** Items that are stored, skipped (by reason) and failed (by code), as the ledger has them. */
  readonly stored: number;
  readonly skipped: ReadonlyMap<string, number>;
  readonly failed: ReadonlyMap<string, number>;
  readonly interactions: number;
  /** What should not be: a crash, an item that nothing is said of. */
  readonly problems: readonly string[];
}

export const LIMITS = { seconds: 2, megabytes: 200 } as const;

/** Why it misses what is aimed at. */
export function misses({ seconds, megabytes, problems }: FileOutcome): string[] {
  return [
    ...problems,
    ...(seconds > LIMITS.seconds ? [`took ${seconds.toFixed(1)} s`] : []),
    ...(megabytes > LIMITS.megabytes ? [`took ${megabytes.toFixed(0)} MB`] : []),
  ];
}

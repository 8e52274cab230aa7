/** Where the queue is. The database is the suite's own: a real PostgreSQL where there is one, else the embedded one. */
export type Backend = 'redis' | 'postgres';

export interface FaultRun {
  readonly backend: Backend;
  /** Decides everything that is random in a run; printed, so that a failure can be repeated. */
  readonly seed: number;
  /** The suite's short form: fewer repetitions of the same. */
  readonly quick: boolean;
}

export interface FaultOutcome {
  /** How often the fault was made to happen. */
  readonly runs: number;
  /** Items that a perfect client would hold and that are not there. */
  readonly lost: number;
  /** Items, people or effects that are there twice. */
  readonly doubled: number;
  /** Whatever else does not hold, in words. */
  readonly problems: readonly string[];
  /** The longest time from the end of the fault until all was well, in seconds; null where nothing has to recover. */
  readonly recoverySeconds: number | null;
}

/** One row of the table of faults: makes it happen against real processes, and says what was left afterwards. */
export interface FaultRow {
  readonly id: string;
  readonly title: string;
  /** Why it does not exist on a backend; null where it does. */
  notOn?(backend: Backend): string | null;
  run(run: FaultRun): Promise<FaultOutcome>;
}

export const isHealthy = ({ lost, doubled, problems }: FaultOutcome): boolean =>
  lost === 0 && doubled === 0 && problems.length === 0;

/** What is kept for a time. */
export const KINDS = ['rawEvents', 'batches', 'audit', 'notifications', 'contactChanges'] as const;
export type RetentionKind = (typeof KINDS)[number];

/** Days, by kind; null where the installation decides. */
export type RetentionDays<T = number> = Readonly<Record<RetentionKind, T>>;

/** In days: how long a kind may be kept at least and at most. */
export interface RetentionRange {
  readonly least: number;
  readonly most: number;
}

const TEN_YEARS = 3_650;

/**
 * Contents are needed while an import may be taken back or read anew; a log of less than a year proves little, and the
 * database refuses to cut it.
 */
export const RANGES: Readonly<Record<RetentionKind, RetentionRange>> = {
  rawEvents: { least: 30, most: TEN_YEARS },
  batches: { least: 30, most: TEN_YEARS },
  audit: { least: 366, most: TEN_YEARS },
  notifications: { least: 7, most: TEN_YEARS },
  contactChanges: { least: 7, most: TEN_YEARS },
};

/** What holds for somebody, and where it comes from. */
export interface RetentionRule extends RetentionRange {
  readonly kind: RetentionKind;
  readonly days: number;
  /** What the installation keeps. */
  readonly defaultDays: number;
  /** What the user chose; null for the default. */
  readonly chosenDays: number | null;
}

/** The rules of a user, in the order of `KINDS`. */
export function rulesOf(defaults: RetentionDays, chosen: RetentionDays<number | null>): RetentionRule[] {
  return KINDS.map((kind) => ({
    kind,
    days: chosen[kind] ?? defaults[kind],
    defaultDays: defaults[kind],
    chosenDays: chosen[kind],
    ...RANGES[kind],
  }));
}

/** Whether so many days may be chosen for a kind; null, the default, always may. */
export function mayChoose(kind: RetentionKind, days: number | null): boolean {
  const { least, most } = RANGES[kind];
  return days === null || (Number.isInteger(days) && days >= least && days <= most);
}

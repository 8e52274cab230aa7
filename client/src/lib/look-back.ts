export interface LookBack {
  key: string;
  label: string;
  /** null takes in everything. */
  days: number | null;
}

export const lookBacks: readonly LookBack[] = [
  { key: '30d', label: '30 days', days: 30 },
  { key: '12m', label: '12 months', days: 365 },
  { key: '3y', label: '3 years', days: 1095 },
  { key: 'all', label: 'Everything', days: null },
];

/** The usual choices, and the one that is in force when it is none of them. */
export function lookBackChoices(days: number | null): readonly LookBack[] {
  if (days === null || lookBacks.some((choice) => choice.days === days)) return lookBacks;
  const own = { key: `${days}d`, label: `${days} days`, days };
  return [...lookBacks, own].sort((a, b) => (a.days ?? Infinity) - (b.days ?? Infinity));
}

/** A look-back of a preview in words: 30 → "the last 30 days", null → "everything". */
export function describeLookBack(days: number | null | undefined): string {
  if (typeof days !== 'number') return 'everything';
  const known = lookBacks.find((choice) => choice.days === days);
  return `the last ${known ? known.label : `${days} days`}`;
}

/** One measured figure and what was aimed at. */
export interface Figure {
  readonly name: string;
  /** As it is printed, with its unit. */
  readonly value: string;
  readonly aim: string;
  readonly reached: boolean;
}

/** At most so much. */
export const atMost = (name: string, value: number, limit: number, unit: string, digits = 1): Figure => ({
  name,
  value: `${value.toFixed(digits)} ${unit}`,
  aim: `≤ ${limit} ${unit}`,
  reached: value <= limit,
});

/** At least so much. */
export const atLeast = (name: string, value: number, limit: number, unit: string, digits = 1): Figure => ({
  name,
  value: `${value.toFixed(digits)} ${unit}`,
  aim: `≥ ${limit} ${unit}`,
  reached: value >= limit,
});

/** Just that. */
export const exactly = (name: string, value: number | string, wanted: number | string): Figure => ({
  name,
  value: String(value),
  aim: String(wanted),
  reached: value === wanted,
});

/** The value below which the given share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

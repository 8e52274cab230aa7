import { formatCount } from '../../lib/format.js';

export interface RetentionChoice {
  value: string;
  label: string;
}

/** What stands for the default in a list of choices. */
export const DEFAULT = 'default';

const COMMON = [7, 30, 90, 180, 366, 730, 1_825, 2_190, 3_650];
const DAYS_OF_A_YEAR = 365;

/** "90 days", "2 years": whole years from the second on. */
export function daysText(days: number): string {
  if (days === DAYS_OF_A_YEAR || days === DAYS_OF_A_YEAR + 1) return 'One year';
  if (days > DAYS_OF_A_YEAR && days % DAYS_OF_A_YEAR === 0) return formatCount(days / DAYS_OF_A_YEAR, 'year');
  return formatCount(days, 'day');
}

/** The default first, then what may be chosen; what was chosen is always among it. */
export function retentionChoices(rule: {
  least: number;
  most: number;
  defaultDays: number;
  chosenDays: number | null;
}): RetentionChoice[] {
  const { least, most, defaultDays, chosenDays } = rule;
  const days = new Set(COMMON.filter((each) => each >= least && each <= most));
  if (chosenDays !== null) days.add(chosenDays);
  return [
    { value: DEFAULT, label: `As installed (${daysText(defaultDays)})` },
    ...[...days].sort((a, b) => a - b).map((each) => ({ value: String(each), label: daysText(each) })),
  ];
}

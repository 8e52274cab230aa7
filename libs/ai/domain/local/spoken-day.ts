const DAY_MS = 86_400_000;
const WEEKDAYS = [
  'sunday|sonntag',
  'monday|montag',
  'tuesday|dienstag',
  'wednesday|mittwoch',
  'thursday|donnerstag',
  'friday|freitag',
  'saturday|samstag|sonnabend',
];
const MONTHS = [
  'jan(?:uary|uar)?',
  'feb(?:ruary|ruar)?',
  'mar(?:ch)?|märz',
  'apr(?:il)?',
  'may|mai',
  'june?|juni',
  'july?|juli',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[ck]t(?:ober)?',
  'nov(?:ember)?',
  'de[cz](?:ember)?',
];
const BEFORE = '(?:\\s*\\b(?:on|by|until|till|am|bis|zum|vor)\\s+(?:the\\s+)?|\\s+|^)';
const MONTH = MONTHS.map((names) => `(?:${names})`).join('|');

/** A day that a sentence names, and the sentence without it. */
export interface SpokenDay {
  /** E.g. `2026-03-01`; null when none is named. */
  readonly day: string | null;
  readonly rest: string;
}

type Reading = readonly [pattern: RegExp, day: (match: RegExpExecArray, today: number) => number | null];

const at = (pattern: string): RegExp => new RegExp(`${BEFORE}${pattern}(?![\\p{L}\\p{N}])`, 'iu');

const READINGS: readonly Reading[] = [
  [at('(\\d{4})-(\\d\\d)-(\\d\\d)'), ([, year, month, day]) => dateOf(Number(year), Number(month), Number(day))],
  [
    at('(\\d{1,2})\\.\\s?(\\d{1,2})(?:\\.(\\d{4})?)?'),
    ([, day, month, year], today) => yearly(today, Number(month), Number(day), year),
  ],
  [
    at(`(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(${MONTH})(?:\\s+(\\d{4}))?`),
    ([, day, month, year], today) => yearly(today, monthOf(month!), Number(day), year),
  ],
  [
    at(`(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`),
    ([, month, day, year], today) => yearly(today, monthOf(month!), Number(day), year),
  ],
  [at('(?:the )?day after tomorrow|übermorgen'), (_, today) => today + 2 * DAY_MS],
  [at('(?:tomorrow|morgen)'), (_, today) => today + DAY_MS],
  [at('(?:today|heute)'), (_, today) => today],
  [at('in (?:a|one|einer) (?:week|woche)'), (_, today) => today + 7 * DAY_MS],
  [at('in (\\d{1,3}) (?:days?|tagen?)'), ([, days], today) => today + Number(days) * DAY_MS],
  [at('in (\\d{1,2}) (?:weeks?|wochen)'), ([, weeks], today) => today + Number(weeks) * 7 * DAY_MS],
  [at('(?:next week|nächste woche)'), (_, today) => today + ((8 - new Date(today).getUTCDay()) % 7 || 7) * DAY_MS],
  ...WEEKDAYS.map((names, weekday): Reading => [
    at(`(?:next |this |nächsten |diesen )?(?:${names})`),
    (_, today) => today + ((weekday - new Date(today).getUTCDay() + 7) % 7 || 7) * DAY_MS,
  ]),
];

/** @param today the person's day, e.g. `2026-03-01`; a day without a year is the next one of that name */
export function dayIn(text: string, today: string): SpokenDay {
  const now = Date.parse(`${today}T00:00:00Z`);
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(text);
    const moment = match && read(match, now);
    if (match && moment !== null) {
      const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
        .replace(/\s+/g, ' ')
        .trim();
      return { day: new Date(moment).toISOString().slice(0, 10), rest };
    }
  }
  return { day: null, rest: text };
}

function dateOf(year: number, month: number, day: number): number | null {
  const moment = Date.UTC(year, month - 1, day);
  return new Date(moment).getUTCDate() === day && new Date(moment).getUTCMonth() === month - 1 ? moment : null;
}

function yearly(today: number, month: number, day: number, year: string | undefined): number | null {
  if (year !== undefined) return dateOf(Number(year), month, day);
  const thisYear = new Date(today).getUTCFullYear();
  const moment = dateOf(thisYear, month, day);
  return moment !== null && moment < today ? dateOf(thisYear + 1, month, day) : moment;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, 'i').test(name)) + 1;
}

import type { CalendarEvent } from '../calendar/event.js';
import { eventId } from '../core/ids.js';
import { dateOf, ownEvent } from './event-base.js';
import type { SampleOptions } from './options.js';
import { DAY } from './timing.js';

// Days relative to the anchor, and length in days.
const OWN: readonly [string, number, number][] = [
  ['Summer holidays', -118, 15],
  ['Summer holidays', -480, 13],
  ['Furniture fair', -220, 4],
  ['Office trip', -33, 1],
  ['Training: timber construction', -75, 2],
  ['Studio closed', 33, 12],
  ['Material fair', 61, 3],
  ['Théo on leave', 12, 5],
];

const DEADLINES: readonly [string, number][] = [
  ['Competition “Library on the slope”: submission', -402],
  ['Krume Nordufer: planning application', -331],
  ['Kita Lindenweg: tender documents', -260],
  ['Andersen House: hand-over', -101],
  ['Krume Nordufer: opening', -64],
  ['Heron Reading Room: final drawings', -40],
  ['Annual accounts: documents to Kontor Hansen', -21],
  ['Speicher 9: feasibility study', 6],
  ['Harbour House: mock-up room', 17],
  ['Kita Lindenweg: roof inspection', 38],
  ['Competition “Bridge house”: questions close', 54],
];

const HOLIDAYS: readonly [string, number, number][] = [
  ['New Year’s Day', 0, 1],
  ['Labour Day', 4, 1],
  ['German Unity Day', 9, 3],
  ['Christmas Day', 11, 25],
  ['Boxing Day', 11, 26],
];

/** Absences, fairs and the like. */
export function allDayEvents(options: SampleOptions): CalendarEvent[] {
  return OWN.map(([summary, offset, days], index) => {
    const start = options.anchor + offset * DAY;
    return {
      ...ownEvent(options, `allday${index}`, summary, dateOf(start), dateOf(start + days * DAY), start - 30 * DAY),
      transparency: 'transparent',
    };
  });
}

/** The studio's shared calendar of deadlines. */
export function deadlines(options: SampleOptions): CalendarEvent[] {
  return DEADLINES.map(([summary, offset], index) => {
    const start = options.anchor + offset * DAY;
    return {
      ...ownEvent(options, `deadline${index}`, summary, dateOf(start), dateOf(start + DAY), start - 60 * DAY),
      transparency: 'transparent',
    };
  });
}

/** Public holidays of the years around the anchor. */
export function holidays(options: SampleOptions): CalendarEvent[] {
  const year = new Date(options.anchor).getUTCFullYear();
  const holder = {
    email: 'en.german#holiday@group.v.calendar.google.com',
    displayName: 'Holidays in Germany',
    self: true,
  };
  return [year - 1, year, year + 1].flatMap((holidayYear) =>
    HOLIDAYS.map(([summary, month, day]) => {
      const start = Date.UTC(holidayYear, month, day);
      const id = `${holidayYear}${String(month + 1).padStart(2, '0')}${String(day).padStart(2, '0')}_${eventId(summary).slice(0, 26)}`;
      const base = ownEvent(options, id, summary, dateOf(start), dateOf(start + DAY), Date.UTC(2024, 0, 15));
      return {
        ...base,
        id,
        iCalUID: `${id}@google.com`,
        creator: holder,
        organizer: holder,
        transparency: 'transparent',
        visibility: 'public',
        description: 'Public holiday',
      };
    }),
  );
}

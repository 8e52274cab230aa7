import { describe, expect, it } from '@jest/globals';
import { Calendar } from './calendar.js';
import type { CalendarEvent } from './event.js';
import { expandSeries } from './expand.js';
import { formatInstant, resolveZone, wallToInstant } from './zones.js';

const info = { id: 'c', summary: 'c', timeZone: 'Europe/Berlin', primary: true, accessRole: 'owner' as const };
const BERLIN = 'Europe/Berlin';

function series(
  recurrence: string[],
  start = '2026-03-23T09:00:00+01:00',
  ...exceptions: CalendarEvent[]
): { calendar: Calendar; master: CalendarEvent } {
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  const master: CalendarEvent = {
    id: 's',
    status: 'confirmed',
    start: { dateTime: start, timeZone: BERLIN },
    end: { dateTime: end, timeZone: BERLIN },
    recurrence,
  };
  return { master, calendar: new Calendar(info, [master, ...exceptions]) };
}

function starts({ calendar, master }: ReturnType<typeof series>, from = '2026-01-01', to = '2027-01-01'): unknown[] {
  return expandSeries(calendar, master, Date.parse(from), Date.parse(to)).map((event) =>
    event.status === 'cancelled' ? event.id : (event.start?.dateTime ?? event.start?.date),
  );
}

describe('expandSeries', () => {
  it('keeps the wall clock across summer time', () => {
    expect(starts(series(['RRULE:FREQ=WEEKLY;COUNT=3']))).toEqual([
      '2026-03-23T09:00:00+01:00',
      '2026-03-30T09:00:00+02:00',
      '2026-04-06T09:00:00+02:00',
    ]);
  });

  it('honours UNTIL as an instant, EXDATE and RDATE', () => {
    const rules = [
      'RRULE:FREQ=DAILY;UNTIL=20260326T080000Z',
      `EXDATE;TZID=${BERLIN}:20260324T090000`,
      `RDATE;TZID=${BERLIN}:20260401T120000`,
    ];
    expect(starts(series(rules))).toEqual([
      '2026-03-23T09:00:00+01:00',
      '2026-03-25T09:00:00+01:00',
      '2026-03-26T09:00:00+01:00',
      '2026-04-01T12:00:00+02:00',
    ]);
  });

  it('puts moved and cancelled instances in their place', () => {
    const original = { dateTime: '2026-03-24T09:00:00+01:00', timeZone: BERLIN };
    const moved: CalendarEvent = {
      id: 's_20260324T080000Z',
      status: 'confirmed',
      recurringEventId: 's',
      originalStartTime: original,
      start: { dateTime: '2026-03-24T15:00:00+01:00' },
      end: { dateTime: '2026-03-24T16:00:00+01:00' },
    };
    const cancelled: CalendarEvent = {
      id: 's_20260325T080000Z',
      status: 'cancelled',
      recurringEventId: 's',
      originalStartTime: { dateTime: '2026-03-25T09:00:00+01:00' },
    };
    expect(starts(series(['RRULE:FREQ=DAILY;COUNT=3'], undefined, moved, cancelled))).toEqual([
      '2026-03-23T09:00:00+01:00',
      '2026-03-24T15:00:00+01:00',
      's_20260325T080000Z',
    ]);
  });

  it('stops at the bound of an endless series', () => {
    expect(starts(series(['RRULE:FREQ=DAILY']), '2026-05-01', '2026-05-04')).toHaveLength(3);
  });

  it('knows all-day series', () => {
    const master: CalendarEvent = {
      id: 'a',
      status: 'confirmed',
      start: { date: '2026-02-27' },
      end: { date: '2026-02-28' },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=2'],
    };
    const calendar = new Calendar(info, [master]);
    const instances = expandSeries(calendar, master, 0, Date.parse('2027-01-01'));
    expect(instances.map((event) => [event.id, event.end?.date])).toEqual([
      ['a_20260227', '2026-02-28'],
      ['a_20260228', '2026-03-01'],
    ]);
  });
});

describe('zones', () => {
  it('writes offsets as they hold', () => {
    expect(formatInstant(Date.UTC(2026, 0, 1, 12), BERLIN)).toBe('2026-01-01T13:00:00+01:00');
    expect(formatInstant(Date.UTC(2026, 6, 1, 12), 'America/New_York')).toBe('2026-07-01T08:00:00-04:00');
    expect(formatInstant(0, 'UTC')).toBe('1970-01-01T00:00:00Z');
    // 02:30 does not exist in the night of the change.
    expect(formatInstant(wallToInstant(Date.UTC(2026, 2, 29, 2, 30), BERLIN), BERLIN)).toBe(
      '2026-03-29T03:30:00+02:00',
    );
  });

  it('understands Windows and path-like names', () => {
    expect(resolveZone('W. Europe Standard Time')).toBe('Europe/Berlin');
    expect(resolveZone('/freeassociation.sourceforge.net/America/New_York')).toBe('America/New_York');
    expect(resolveZone('Somewhere')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { RRuleTemporal } from 'rrule-temporal';
import { evenSeries } from './even-series.js';
import { type EventTime, occurrenceStamp, readEventTime } from './event-time.js';
import { toWallTime } from './time-zone.js';

const [FROM, TO] = [Date.UTC(2021, 10, 20), Date.UTC(2027, 2, 20)];
const timed = (dateTime: string, timeZone: string): EventTime => readEventTime({ dateTime, timeZone })!;
const day = (date: string): EventTime => readEventTime({ date })!;

/** The same rule, searched for by the library that reckons all other rules. */
function searched(rule: string, start: EventTime): number[] {
  const wall = occurrenceStamp(toWallTime(start.instant, start.zone), false).slice(0, -1);
  const series = new RRuleTemporal({ rruleString: `DTSTART;TZID=${start.zone}:${wall}\nRRULE:${rule}` });
  return series.between(new Date(FROM), new Date(TO), true).map(({ epochMilliseconds }) => epochMilliseconds);
}

const STARTS = [
  timed('2019-03-04T09:00:00', 'Europe/Berlin'),
  timed('2023-10-28T02:30:00', 'Europe/Berlin'),
  timed('2022-03-11T23:30:00', 'America/New_York'),
  timed('2020-02-28T00:15:00', 'Asia/Kathmandu'),
  timed('2026-12-01T00:00:00', 'Pacific/Auckland'),
  day('1999-12-24'),
  day('2024-02-12'),
];
const ENDS = ['', ';COUNT=40'];

describe('evenSeries', () => {
  it.each(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])('FREQ=%s: finds what a search finds', (freq) => {
    let found = 0;
    for (const start of STARTS)
      for (const interval of [1, 3])
        for (const end of [...ENDS, start.allDay ? ';UNTIL=20251224' : ';UNTIL=20251224T080000Z']) {
          const rule = `FREQ=${freq};WKST=SU;INTERVAL=${interval}${end}`;
          const instants = evenSeries(rule, start)?.between(FROM, TO);
          // What is counted and may fall into an hour that does not exist is left to the search.
          if (!instants && rule.includes('COUNT')) continue;
          expect([rule, start.zone, instants]).toEqual([rule, start.zone, searched(rule, start)]);
          found += instants?.length ?? 0;
        }
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', '2026-03-02'],
    ['FREQ=MONTHLY;BYMONTHDAY=2', '2026-03-02'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2', '2026-03-02'],
  ])('%s repeats what the start says', (rule, start) => {
    expect(evenSeries(rule, day(start))?.between(FROM, TO)).toEqual(searched(rule, day(start)));
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=TU', '2026-03-02'],
    ['FREQ=WEEKLY;BYDAY=MO,WE', '2026-03-02'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-03-02'],
    ['FREQ=MONTHLY', '2026-01-31'],
    ['FREQ=YEARLY', '2024-02-29'],
    ['FREQ=YEARLY;BYMONTHDAY=2', '2026-03-02'],
    ['FREQ=DAILY;INTERVAL=0', '2026-03-02'],
    ['FREQ=DAILY;COUNT=-1', '2026-03-02'],
    ['FREQ=DAILY;UNTIL=20261231T000000Z', '2026-03-02'],
    ['FREQ=DAILY;BYSETPOS=1', '2026-03-02'],
    ['FREQ=HOURLY', '2026-03-02'],
    ['FREQ=DAILY;FREQ=WEEKLY', '2026-03-02'],
    ['FREQ=DAILY', '0001-01-01'],
  ])('leaves %s from %s to the search', (rule, start) => {
    expect(evenSeries(rule, day(start))).toBeNull();
  });

  it.each([
    ['FREQ=DAILY', true],
    ['FREQ=WEEKLY;COUNT=1000000000', true],
    ['FREQ=DAILY;COUNT=3', false],
    ['FREQ=DAILY;UNTIL=20261231', false],
    ['FREQ=YEARLY;UNTIL=20280302', true],
  ])('%s goes on: %s', (rule, goesOn) => {
    expect(evenSeries(rule, day('2026-03-02'))?.goesOn(TO)).toBe(goesOn);
  });
});

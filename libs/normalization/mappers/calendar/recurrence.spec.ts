import { describe, expect, it } from '@jest/globals';
import { readEventTime } from './event-time.js';
import { occurrencesOf, RecurrenceError } from './recurrence.js';

const berlin = (dateTime: string) => readEventTime({ dateTime, timeZone: 'Europe/Berlin' })!;
const day = (date: string) => readEventTime({ date })!;
const window = { from: Date.UTC(2021, 0, 1), to: Date.UTC(2027, 0, 1), limit: 1_000 };
const starts = (lines: string[], start = berlin('2026-03-21T09:00:00+01:00')) =>
  occurrencesOf(lines, start, window).starts.map((instant) =>
    new Date(instant).toISOString().replace(/:00\.000Z$/, 'Z'),
  );

describe('a series', () => {
  it.each<[string, string[], string[]]>([
    [
      'keeps its hour when the clocks change',
      ['RRULE:FREQ=WEEKLY;COUNT=3'],
      ['2026-03-21T08:00Z', '2026-03-28T08:00Z', '2026-04-04T07:00Z'],
    ],
    [
      'leaves out an excluded time',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260328T090000'],
      ['2026-03-21T08:00Z', '2026-04-04T07:00Z'],
    ],
    [
      'leaves out an excluded time in UTC',
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE:20260328T080000Z'],
      ['2026-03-21T08:00Z'],
    ],
    ['leaves out an excluded day', ['RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;VALUE=DATE:20260328'], ['2026-03-21T08:00Z']],
    [
      'leaves out several at once',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260321T090000,20260404T090000'],
      ['2026-03-28T08:00Z'],
    ],
    [
      'reads a zone in quotes',
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;TZID="W. Europe Standard Time":20260328T090000'],
      ['2026-03-21T08:00Z'],
    ],
    [
      'adds dates',
      ['RRULE:FREQ=WEEKLY;COUNT=1', 'RDATE;TZID=Europe/Berlin:20260325T100000'],
      ['2026-03-21T08:00Z', '2026-03-25T09:00Z'],
    ],
    ['adds days at its own hour', ['RDATE;VALUE=DATE:20260401'], ['2026-03-21T08:00Z', '2026-04-01T07:00Z']],
    [
      'adds the start of a period',
      ['RRULE:FREQ=WEEKLY;COUNT=1', 'RDATE;VALUE=PERIOD:20260325T090000Z/PT1H'],
      ['2026-03-21T08:00Z', '2026-03-25T09:00Z'],
    ],
    ['ends at a time in UTC', ['RRULE:FREQ=WEEKLY;UNTIL=20260328T080000Z'], ['2026-03-21T08:00Z', '2026-03-28T08:00Z']],
    [
      'ends at a local time, against the standard',
      ['RRULE:FREQ=WEEKLY;UNTIL=20260328T090000'],
      ['2026-03-21T08:00Z', '2026-03-28T08:00Z'],
    ],
    ['ends with a day', ['RRULE:FREQ=WEEKLY;UNTIL=20260328'], ['2026-03-21T08:00Z', '2026-03-28T08:00Z']],
    ['has rules with parameters', ['RRULE;X-A=B:FREQ=WEEKLY;COUNT=1'], ['2026-03-21T08:00Z']],
    [
      'joins several rules',
      ['RRULE:FREQ=WEEKLY;COUNT=1', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=1'],
      ['2026-03-21T08:00Z', '2026-03-23T08:00Z'],
    ],
    [
      'ignores lines that are none',
      ['RRULE:FREQ=WEEKLY;COUNT=1', 'nonsense', 'EXDATE', 'EXDATE:tomorrow'],
      ['2026-03-21T08:00Z'],
    ],
  ])('%s', (_case, lines, expected) => expect(starts(lines)).toEqual(expected));

  it('of whole days stays on its days', () => {
    expect(starts(['RRULE:FREQ=MONTHLY;COUNT=3', 'EXDATE;VALUE=DATE:20260430'], day('2026-03-31'))).toEqual([
      '2026-03-31T00:00Z',
      '2026-05-31T00:00Z',
      '2026-07-31T00:00Z',
    ]);
  });

  it('tells whether it goes on', () => {
    const goesOn = (rule: string) => occurrencesOf([rule], berlin('2026-03-21T09:00:00+01:00'), window).goesOn;
    expect(goesOn('RRULE:FREQ=WEEKLY')).toBe(true);
    expect(goesOn('RRULE:FREQ=WEEKLY;UNTIL=20261231T000000Z')).toBe(false);
    expect(goesOn('RRULE:FREQ=WEEKLY;COUNT=3')).toBe(false);
  });

  it('is capped at the latest occurrences', () => {
    const { starts: found } = occurrencesOf(['RRULE:FREQ=DAILY'], berlin('1990-01-01T09:00:00+01:00'), window);
    expect(found).toHaveLength(1_000);
    expect(new Date(found.at(-1)!).toISOString()).toBe('2026-12-31T08:00:00.000Z');
  });

  it.each([
    ['RRULE:FREQ=SOMETIMES'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=0'],
    ['RRULE:FREQ=MINUTELY'],
    ['RRULE:FREQ=SECONDLY;COUNT=100000000'],
    ['RRULE:'],
    [`RRULE:FREQ=DAILY;BYDAY=${'MO,'.repeat(2_000)}MO`],
  ])('that cannot be read is an error: %s', (line) => {
    expect(() => starts([line.slice(0, 5_000)])).toThrow(RecurrenceError);
  });

  it.each([
    ['never', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['hourly', 'RRULE:FREQ=HOURLY'],
    ['a hundred million times', 'RRULE:FREQ=DAILY;COUNT=100000000'],
    [
      'with everything',
      'RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,15,30,45',
    ],
  ])('is bounded when it happens %s', (_case, line) => {
    const started = process.threadCpuUsage();
    try {
      expect(starts([line]).length).toBeLessThanOrEqual(1_000);
    } catch (error) {
      expect(error).toBeInstanceOf(RecurrenceError);
    }
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(3_000);
  });
});

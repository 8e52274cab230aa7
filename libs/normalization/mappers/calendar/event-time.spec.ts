import { describe, expect, it } from '@jest/globals';
import { occurrenceStamp, readEventTime } from './event-time.js';
import { fromWallTime, knownZone, toWallTime, zoneOfOffset } from './time-zone.js';

describe('the time of an event', () => {
  it.each([
    [
      'an offset and a zone',
      { dateTime: '2026-03-03T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      '2026-03-03T08:00:00.000Z',
      'Europe/Berlin',
      'Europe/Berlin',
    ],
    ['UTC', { dateTime: '2026-03-03T09:00:00Z' }, '2026-03-03T09:00:00.000Z', 'UTC', null],
    [
      'a floating time with a zone',
      { dateTime: '2026-07-03T09:00:00', timeZone: 'Europe/Berlin' },
      '2026-07-03T07:00:00.000Z',
      'Europe/Berlin',
      'Europe/Berlin',
    ],
    ['a floating time without a zone', { dateTime: '2026-07-03T09:00:00' }, '2026-07-03T09:00:00.000Z', 'UTC', null],
    [
      'a Windows zone',
      { dateTime: '2026-07-03T09:00:00', timeZone: 'W. Europe Standard Time' },
      '2026-07-03T07:00:00.000Z',
      'Europe/Berlin',
      'Europe/Berlin',
    ],
    [
      'a vendor prefix',
      { dateTime: '2026-07-03T09:00:00', timeZone: '/freeassociation.sourceforge.net/America/New_York' },
      '2026-07-03T13:00:00.000Z',
      'America/New_York',
      'America/New_York',
    ],
    [
      'an unknown zone with an offset',
      { dateTime: '2026-07-03T09:00:00+02:00', timeZone: 'Custom Time' },
      '2026-07-03T07:00:00.000Z',
      'Etc/GMT-2',
      null,
    ],
    [
      'an unknown zone with half an hour',
      { dateTime: '2026-07-03T09:00:00+05:30', timeZone: 'Custom' },
      '2026-07-03T03:30:00.000Z',
      'UTC',
      null,
    ],
    ['fractions of a second', { dateTime: '2026-07-03T09:00:00.123Z' }, '2026-07-03T09:00:00.000Z', 'UTC', null],
  ])('is read from %s', (_case, value, instant, zone, namedZone) => {
    expect(readEventTime(value)).toEqual({ instant: Date.parse(instant), allDay: false, zone, namedZone });
  });

  it('is the midnight in UTC of a whole day', () => {
    expect(readEventTime({ date: '2026-03-03' })).toEqual({
      instant: Date.UTC(2026, 2, 3),
      allDay: true,
      zone: 'UTC',
      namedZone: null,
    });
  });

  it.each([
    [null],
    [{}],
    [{ date: '2026-02-30' }],
    [{ dateTime: 'soon' }],
    [{ dateTime: '2026-13-01T00:00:00Z' }],
    [{ date: 5 }],
    ['2026-03-03'],
    [{ date: '0000-01-01' }],
  ])('is nothing in %j', (value) => expect(readEventTime(value)).toBeNull());
});

describe('time zones', () => {
  it.each([
    ['2026-03-29T02:30:00Z', '2026-03-29T01:30:00.000Z', 'a time that does not exist'],
    ['2026-10-25T02:30:00Z', '2026-10-25T00:30:00.000Z', 'a time that exists twice'],
    ['2026-07-01T12:00:00Z', '2026-07-01T10:00:00.000Z', 'summer'],
    ['2026-01-01T12:00:00Z', '2026-01-01T11:00:00.000Z', 'winter'],
  ])('read %s in Berlin as %s: %s', (wall, instant) => {
    expect(new Date(fromWallTime(Date.parse(wall), 'Europe/Berlin')).toISOString()).toBe(instant);
  });

  it('tell what a clock shows', () => {
    expect(toWallTime(Date.parse('2026-07-01T10:00:00Z'), 'Europe/Berlin')).toBe(Date.parse('2026-07-01T12:00:00Z'));
  });

  it.each([
    ['Eastern Standard Time', 'America/New_York'],
    ['tokyo standard time', 'Asia/Tokyo'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['Nowhere/Land', null],
    ['', null],
  ])('know %j', (name, zone) => expect(knownZone(name)).toBe(zone));

  it('have whole hours', () => {
    expect([zoneOfOffset(120), zoneOfOffset(-300), zoneOfOffset(0), zoneOfOffset(345)]).toEqual([
      'Etc/GMT-2',
      'Etc/GMT+5',
      'UTC',
      'UTC',
    ]);
  });
});

it('names an occurrence as Google does', () => {
  expect(occurrenceStamp(Date.UTC(2026, 2, 3, 8, 30), false)).toBe('20260303T083000Z');
  expect(occurrenceStamp(Date.UTC(2026, 2, 3), true)).toBe('20260303');
});

import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { forgetEndlessRules } from './zone-rules.js';

/** @returns how many of the rules are left */
function left(...rules: string[]): number {
  const changes = rules.flatMap((rule) => [
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    `RRULE:${rule}`,
    'END:STANDARD',
  ]);
  const zone = new ICAL.Component(
    ICAL.parse(['BEGIN:VTIMEZONE', 'TZID:Own', ...changes, 'END:VTIMEZONE'].join('\r\n')) as unknown[],
  );
  forgetEndlessRules(zone);
  return zone.getAllSubcomponents().flatMap((change) => change.getAllProperties('rrule')).length;
}

describe('forgetEndlessRules', () => {
  it.each([
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20061231T235959Z',
    'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU',
  ])('keeps %s', (rule) => {
    expect(left(rule)).toBe(1);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;COUNT=1000000000',
    'FREQ=YEARLY;BYDAY=SU',
    'FREQ=YEARLY;BYDAY=MO,TU',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=1,2,3',
    'FREQ=YEARLY;BYSECOND=1,2,3',
  ])('forgets %s', (rule) => {
    expect(left(rule)).toBe(0);
  });

  it('keeps so many rules as a zone may need', () => {
    expect(left(...Array<string>(500).fill('FREQ=YEARLY'))).toBe(8);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { StagedItem } from '../domain/staged-item.js';
import { CalendarReader } from './calendar-reader.js';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Work', 'X-WR-TIMEZONE:Europe/Berlin', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@g', ...lines, 'END:VEVENT'].join('\r\n');

function read(text: string, step = Infinity): StagedItem[] {
  const reader = new CalendarReader('file');
  const bytes = Buffer.from(text);
  const items: StagedItem[] = [];
  for (let at = 0; at < bytes.length; at += step) items.push(...reader.push(bytes.subarray(at, at + step)));
  return [...items, ...reader.end()];
}

describe('CalendarReader', () => {
  it('reads an event with what decides whether it is wanted', () => {
    const [item] = read(
      calendar(
        event(
          'DTSTART;TZID=Europe/Berlin:20260302T100000',
          'DURATION:PT1H',
          'CLASS:PRIVATE',
          'ORGANIZER;CN="A, B":MAILTO:Ada@Partner.example',
          'ATTENDEE:mailto:you@studio.ex',
          ' ample',
        ),
      ),
    );
    expect(item).toMatchObject({
      kind: 'event',
      dedupeKey: 'uid:a@g',
      occurredAt: new Date('2026-03-02T09:00:00Z'),
      until: new Date('2026-03-02T10:00:00Z'),
      isPrivate: true,
      labels: ['Work'],
      senders: ['ada@partner.example'],
      recipients: ['you@studio.example'],
    });
  });

  it('names an exception after its series', () => {
    const [series, exception] = read(
      calendar(
        event('DTSTART:20260302T090000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260601T000000Z'),
        event('DTSTART:20260310T090000Z', 'RECURRENCE-ID:20260309T090000Z'),
      ),
    );
    expect(series?.until).toEqual(new Date('2026-06-03T00:00:00Z'));
    expect(exception?.sourceId).toBe(`${series?.sourceId}_20260309T090000`);
    expect(exception?.dedupeKey).toBe('uid:a@g/2026-03-09T09:00:00.000Z');
  });

  it('reads events without a calendar around them, and after what was not ended', () => {
    const items = read(
      `${event('DTSTART:20260302T090000Z')}\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\n${event('DTSTART:20260303T090000Z')}\r\n`,
    );
    expect(items.map(({ occurredAt }) => occurredAt?.getUTCDate())).toEqual([2, 3]);
    expect(items[1]?.payload).not.toContain('VTIMEZONE');
  });

  it('does not carry more of zones than events have use for', () => {
    const zone = `BEGIN:VTIMEZONE\r\nTZID:Own\r\n${'X-COMMENT:x\r\n'.repeat(4_000)}END:VTIMEZONE`;
    const [item] = read(calendar(zone, event('DTSTART;TZID=Own:20260302T100000')));
    expect(item?.payload?.length).toBeLessThan(1_000);
  });

  it('accounts for what is no event, cancelled, or cut off', () => {
    const items = read(
      calendar(
        event('DTSTART:20260302T090000Z', 'STATUS:CANCELLED'),
        'BEGIN:VTODO\r\nUID:t\r\nEND:VTODO',
        event('DTSTART:20260302T090000Z', 'BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VALARM'),
      ).replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:b'),
    );
    expect(items.map(({ skip, error }) => skip ?? error?.code ?? 'wanted')).toEqual([
      'cancelled',
      'not_an_event',
      'wanted',
      'truncated',
    ]);
    expect(items[2]?.payload).not.toContain('VALARM');
  });

  it('keeps the rules of a zone that only the file knows', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      'BEGIN:STANDARD',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const [ours, known] = read(
      calendar(...zone, event('DTSTART;TZID=Ours:20260302T100000'), event('DTSTART;TZID=Asia/Tokyo:20260302T100000')),
    );
    expect((JSON.parse(ours!.payload!) as { zones: string[] }).zones).toEqual([`${zone.join('\r\n')}\r\n`]);
    expect((JSON.parse(known!.payload!) as { zones: string[] }).zones).toEqual([]);
  });

  it('lets no event grow without end', () => {
    const [item] = read(
      calendar(event('DTSTART:20260302T090000Z', ...Array<string>(400).fill(`X-A:${'x'.repeat(1_000)}`))),
    );
    expect(item?.error?.code).toBe('malformed');
    const [attached] = read(
      calendar(event('DTSTART:20260302T090000Z', `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'A'.repeat(5_000_000)}`)),
    );
    expect(attached?.error).toBeNull();
    expect(attached!.payload!.length).toBeLessThan(500);
  });

  it('gives the same however the file is cut into chunks', () => {
    const text = calendar(event('DTSTART:20260302T090000Z', 'SUMMARY:Grü', ' ße'), event('DTSTART:20260303'));
    const whole = read(text);
    for (const step of [1, 2, 5, 100]) expect(read(text, step)).toEqual(whole);
  });
});

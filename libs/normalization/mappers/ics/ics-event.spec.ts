import { describe, expect, it } from '@jest/globals';
import { CalendarReader } from '../../../integrations/providers/files/reading/calendar-reader.js';
import type { RawPayload } from '../../../integrations/index.js';
import type { MappingResult } from '../mapper.js';
import { icsMapper } from './ics-event.js';

const context = { ownAddresses: new Set(['you@studio.example']), now: new Date('2026-04-01T00:00:00Z') };

/** Maps every event of a calendar. */
function mapAll(...lines: string[]): MappingResult[] {
  const reader = new CalendarReader('file');
  const text = ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:Europe/Berlin', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const items = [...reader.push(Buffer.from(text)), ...reader.end()];
  return items.map(({ payload, sourceId, occurredAt }) =>
    icsMapper.map(
      {
        rawEventId: 'raw',
        integrationId: 'integration',
        batchId: 'batch',
        source: 'calendar_file',
        sourceId,
        occurredAt,
        payload: (payload ?? 'null') as RawPayload,
      },
      context,
    ),
  );
}

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@g', ...lines, 'END:VEVENT'];
const interactions = (result: MappingResult | undefined) => (result?.ok ? result.mapped.interactions : []);

describe('icsMapper', () => {
  it('reads a meeting with its people and answers', () => {
    const [meeting] = interactions(
      mapAll(
        ...event(
          'DTSTART;TZID=Europe/Berlin:20260330T100000',
          'DTEND;TZID=Europe/Berlin:20260330T110000',
          'SUMMARY:Kick-off\\, the second',
          'LOCATION:Room 1',
          'ORGANIZER;CN=Ada Lovelace:mailto:ada@partner.example',
          'ATTENDEE;PARTSTAT=ACCEPTED:mailto:you@studio.example',
          'ATTENDEE;CUTYPE=ROOM:mailto:room@partner.example',
        ),
      )[0],
    );
    expect(meeting).toMatchObject({
      kind: 'meeting',
      subject: 'Kick-off, the second',
      occurredAt: new Date('2026-03-30T08:00:00Z'),
      endsAt: new Date('2026-03-30T09:00:00Z'),
      timeZone: 'Europe/Berlin',
      direction: 'inbound',
      threadKey: 'a@g',
      participants: [
        { role: 'organizer', address: 'ada@partner.example', name: 'Ada Lovelace', makesContact: true },
        { role: 'attendee', address: 'you@studio.example', response: 'accepted', makesContact: false },
      ],
    });
  });

  it('lets an exception fall on its occurrence', () => {
    const [series, exception] = mapAll(
      ...event('DTSTART:20260302T090000Z', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20260309T090000Z'),
      ...event('DTSTART:20260317T090000Z', 'RECURRENCE-ID:20260316T090000Z', 'STATUS:CANCELLED'),
    );
    const starts = interactions(series);
    expect(starts.map(({ occurredAt }) => occurredAt.toISOString().slice(0, 10))).toEqual(['2026-03-02', '2026-03-16']);
    expect(interactions(exception)[0]).toMatchObject({
      sourceId: starts[1]?.sourceId,
      seriesId: starts[1]?.seriesId,
      seriesException: true,
      status: 'cancelled',
    });
  });

  it.each([
    ['a date without saying so', ['DTSTART:20260302'], '2026-03-02T00:00:00.000Z'],
    ['a time without a zone, in the calendar’s', ['DTSTART:20260302T100000'], '2026-03-02T09:00:00.000Z'],
    ['a Windows zone', ['DTSTART;TZID=W. Europe Standard Time:20260302T100000'], '2026-03-02T09:00:00.000Z'],
    ['a broken line beside it', ['DTSTART:20260302T100000Z', 'RRULE:FREQ=NEVER', ';;'], '2026-03-02T10:00:00.000Z'],
  ])('reads %s', (_, lines, start) => {
    expect(interactions(mapAll(...event(...lines))[0])[0]?.occurredAt.toISOString()).toBe(start);
  });

  it('asks the file for the rules of a zone that nobody knows', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Ours', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0330'];
    const [result] = mapAll(
      ...[...zone, 'TZOFFSETTO:+0330', 'END:STANDARD', 'END:VTIMEZONE'],
      ...event('DTSTART;TZID=Ours:20260302T100000'),
    );
    expect(interactions(result)[0]?.occurredAt.toISOString()).toBe('2026-03-02T06:30:00.000Z');
  });

  it.each([
    ['no start', ['SUMMARY:x']],
    ['a start that is no time', ['DTSTART:soon']],
  ])('is a fault: %s', (_, lines) => {
    expect(mapAll(...event(...lines))[0]).toMatchObject({ ok: false, fault: { code: 'no_start' } });
  });
});

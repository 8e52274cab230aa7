import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messageResource } from '../../apps/google-sandbox/gmail/message-resource.js';
import type { RawPayload } from '../../libs/integrations/index.js';
import { calendarMapper } from '../../libs/normalization/mappers/calendar/calendar-event.js';
import { gmailMapper } from '../../libs/normalization/mappers/gmail/gmail-message.js';
import type { MappingResult, RawItem, SourceMapper } from '../../libs/normalization/mappers/mapper.js';

const CORPORA = '../shared/corpora';
/** Generous, for machines that do other things too; what is quadratic takes minutes. */
const LONGEST_MS = 3_000;
const context = { ownAddresses: new Set(['you@studio.example']), now: new Date('2026-11-20T09:00:00Z') };

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.name !== 'SOURCE.txt') yield path;
  }
}

/** Are the corpora here? If not, says so. */
function present(folder: string): boolean {
  const found = existsSync(join(CORPORA, folder));
  if (!found) console.info(`${CORPORA}/${folder} is not here: skipped`);
  return found;
}

const item = (source: string, sourceId: string, payload: string): RawItem => ({
  rawEventId: 'r',
  integrationId: 'i',
  batchId: 'b',
  source,
  sourceId,
  occurredAt: null,
  payload: payload as RawPayload,
});

/** A file as Gmail would answer it. */
function asMessage(path: string): string {
  const raw = readFileSync(path);
  const stored = {
    id: '00000000000000aa',
    threadId: 't',
    internalDate: 1_700_000_000_000,
    sizeEstimate: raw.length,
    historyId: 1,
    labelIds: ['INBOX'],
    raw: { read: () => raw },
  };
  return JSON.stringify(messageResource(stored, { format: 'full', metadataHeaders: [] }));
}

/** Events of an .ics file as Google would answer them, by the simplest reading: one property a line. */
function asEvents(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const events: Record<string, unknown>[] = [];
  let event: Record<string, unknown> | null = null;
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (line.startsWith('BEGIN:VEVENT')) event = { id: `event${events.length}`, recurrence: [] };
    else if (line.startsWith('END:VEVENT') && event) {
      events.push(event);
      event = null;
    } else if (event && (name === 'RRULE' || name === 'RDATE' || name === 'EXDATE'))
      (event.recurrence as string[]).push(line);
    else if (event && name === 'DTSTART') event.start = icsTime(value, parameters);
    else if (event && name === 'DTEND') event.end = icsTime(value, parameters);
    else if (event && name === 'RECURRENCE-ID')
      Object.assign(event, { recurringEventId: 'series', originalStartTime: icsTime(value, parameters) });
    else if (event && name === 'ATTENDEE')
      ((event.attendees ??= [] as unknown[]), event.attendees as unknown[]).push({
        email: value.replace(/^mailto:/i, ''),
      });
    else if (event && name !== '') event[name.toLowerCase()] = value;
  }
  return events.map((found) => JSON.stringify(found));
}

function icsTime(value: string, parameters: string): object {
  return /^\d{8}$/.test(value) ? { date: value } : { dateTime: value, timeZone: /TZID=([^;]+)/i.exec(parameters)?.[1] };
}

/** Maps and checks what must hold for whatever is mapped. */
function mapSafely(mapper: SourceMapper, raw: RawItem, path: string): MappingResult {
  const started = performance.now();
  const result = mapper.map(raw, context);
  const took = performance.now() - started;
  if (took > LONGEST_MS) throw new Error(`${path} took ${Math.round(took)} ms`);
  if (!result.ok) {
    if (result.fault.code === 'mapper_failed') throw new Error(`${path}: ${result.fault.message}`);
    return result;
  }
  for (const interaction of result.mapped.interactions.slice(0, 3)) checkTexts(interaction, path);
  return result;
}

/** PostgreSQL refuses NUL, and half characters. */
function checkTexts(value: unknown, path: string): void {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
    throw new Error(`${path}: text that cannot be stored`);
  if (value instanceof Date && Number.isNaN(value.getTime())) throw new Error(`${path}: no date`);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) checkTexts(inner, path);
}

describe('real mail and calendars', () => {
  it.each(['torture', 'mailbox-executive', 'mailbox-lists'])('every message of %s is read', (folder) => {
    if (!present(folder)) return;
    let [read, authors] = [0, 0];
    for (const path of filesIn(join(CORPORA, folder))) {
      const result = mapSafely(gmailMapper, item('google_gmail', path, asMessage(path)), path);
      if (!result.ok) throw new Error(`${path}: ${result.fault.code}`);
      read += 1;
      if (result.mapped.interactions[0]?.participants.some(({ role }) => role === 'from')) authors += 1;
    }
    expect(read).toBeGreaterThan(1_000);
    if (folder !== 'torture') expect(authors / read).toBeGreaterThan(0.97);
  });

  it('answers of many mail programs are reduced to what is new', () => {
    if (!present('torture/talon-replies')) return;
    for (const path of filesIn(join(CORPORA, 'torture/talon-replies/tests/fixtures/standard_replies'))) {
      if (!path.endsWith('.eml')) continue;
      const result = mapSafely(gmailMapper, item('google_gmail', path, asMessage(path)), path);
      expect([path, result.ok && result.mapped.interactions[0]?.body]).toEqual([path, 'Hello']);
    }
  });

  it('every event is read, or set aside with a reason', () => {
    if (!present('calendars')) return;
    let [read, aside] = [0, 0];
    for (const path of filesIn(join(CORPORA, 'calendars'))) {
      for (const event of asEvents(path)) {
        const result = mapSafely(calendarMapper, item('google_calendar', 'you@studio.example/x', event), path);
        if (result.ok) read += 1;
        else aside += 1;
      }
    }
    expect(read).toBeGreaterThan(1_000);
    expect(aside / (read + aside)).toBeLessThan(0.05);
  });
});

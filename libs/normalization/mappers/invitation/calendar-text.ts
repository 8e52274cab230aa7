import { type Part, partText } from '../gmail/parts.js';

/** What a calendar in a mail consists of; lines are unfolded. */
export interface CalendarText {
  /** Upper case: REQUEST, CANCEL, … */
  method: string;
  timeZone: string | null;
  /** VEVENT components, without alarms and attached files. */
  events: string[];
  /** VTIMEZONE components. */
  zones: string[];
}

const CALENDAR = /^(?:text\/calendar|application\/ics)$/;
const MAX_CALENDARS = 5;
const MAX_BYTES = 256 * 1024;
const MAX_EVENTS = 50;
const MAX_ZONES = 50;

/** The calendars that a mail carries itself, not in a message nested in it; those without a method are mere files. */
export function calendarsIn(root: Part): CalendarText[] {
  const found: CalendarText[] = [];
  const visit = (part: Part): void => {
    if (found.length >= MAX_CALENDARS || part.mimeType.startsWith('message/')) return;
    if (CALENDAR.test(part.mimeType)) {
      const text = partText(part, MAX_BYTES);
      const calendar = text === '' ? null : readCalendar(text, part.headers['content-type'] ?? '');
      if (calendar) found.push(calendar);
    }
    for (const child of part.parts) visit(child);
  };
  visit(root);
  return found;
}

/** @returns null when no method is told, or no event */
export function readCalendar(text: string, contentType: string): CalendarText | null {
  const calendar: CalendarText = { method: '', timeZone: null, events: [], zones: [] };
  const open: string[] = [];
  let component: string[] = [];
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r\n|\r|\n/)) {
    const mark = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(line);
    const name = mark?.[2]?.toUpperCase() ?? '';
    if (mark?.[1]?.toUpperCase() === 'BEGIN') {
      if (open.length <= 1) component = [];
      open.push(name);
      if (name !== 'VALARM' && !open.includes('VALARM')) component.push(line);
      continue;
    }
    if (!open.includes('VALARM') && (mark || open.length > 1) && !isFile(line)) component.push(line);
    else if (open.length === 1) readProperty(calendar, line);
    if (mark) close(calendar, open, name, component);
  }
  calendar.method ||= (/;\s*method="?([a-z-]{1,20})/i.exec(contentType)?.[1] ?? '').toUpperCase();
  return calendar.method === '' || calendar.events.length === 0 ? null : calendar;
}

function close(calendar: CalendarText, open: string[], name: string, component: readonly string[]): void {
  const level = open.lastIndexOf(name);
  if (level < 0) return;
  open.length = level;
  if (name === 'VEVENT' && calendar.events.length < MAX_EVENTS) calendar.events.push(component.join('\r\n'));
  if (name === 'VTIMEZONE' && calendar.zones.length < MAX_ZONES) calendar.zones.push(component.join('\r\n'));
}

function readProperty(calendar: CalendarText, line: string): void {
  const [, name = '', value = ''] = /^(METHOD|X-WR-TIMEZONE)(?:;[^:]*)?:(.*)$/i.exec(line.slice(0, 200)) ?? [];
  if (/^method$/i.test(name)) calendar.method = value.trim().toUpperCase();
  if (/^x-wr-timezone$/i.test(name)) calendar.timeZone = value.trim() || null;
}

const isFile = (line: string): boolean => /^ATTACH[;:]/i.test(line) && line.length > 2_000;

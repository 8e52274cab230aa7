import { readFileSync } from 'node:fs';
import type ICAL from 'ical.js';
import { eventId } from '../core/ids.js';
import { listFiles, type FoundFile } from '../mailbox/files.js';
import type { Unloadable } from '../mailbox/message.js';
import { guessText } from '../mime/charset.js';
import { Calendar, type CalendarInfo } from './calendar.js';
import type { CalendarEvent } from './event.js';
import { icsEvent, type IcsContext } from './ics-event.js';
import { parseIcs } from './ics-parse.js';

export interface LoadedCalendars {
  calendars: Calendar[];
  unloadable: Unloadable[];
}

interface FoundEvent {
  component: ICAL.Component;
  path: string;
  uid: string;
}

/** The .ics files of a folder: those at the top are the primary calendar, each folder below is a calendar of its own. */
export function loadCalendarFolder(root: string, context: IcsContext): LoadedCalendars {
  const files = listFiles(root);
  const unloadable = files
    .filter((file) => !isIcs(file))
    .map((file) => ({ path: file.name, reason: 'not a calendar file' }));
  const loaded = loadCalendarFiles(files.filter(isIcs), context, true);
  return { calendars: loaded.calendars, unloadable: [...unloadable, ...loaded.unloadable] };
}

/** Calendars of the given files; with `byFolder` the first folder of a name makes a calendar, else all go into the primary one. */
export function loadCalendarFiles(
  files: readonly FoundFile[],
  context: IcsContext,
  byFolder: boolean,
): LoadedCalendars {
  const groups = new Map<string, FoundFile[]>([['', []]]);
  for (const file of files) {
    const folder = byFolder && file.name.includes('/') ? file.name.split('/')[0]! : '';
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  const unloadable: Unloadable[] = [];
  const calendars = [...groups].map(([folder, members]) => {
    const events = readEvents(members, context, unloadable).sort((a, b) =>
      (a.updated ?? '') < (b.updated ?? '') ? -1 : 1,
    );
    return new Calendar(calendarInfo(folder, context), events);
  });
  return { calendars, unloadable };
}

function calendarInfo(folder: string, context: IcsContext): CalendarInfo {
  const { self, timeZone } = context;
  if (folder === '') return { id: self, summary: self, timeZone, primary: true, accessRole: 'owner' };
  return {
    id: `c_${eventId(self, folder)}@group.calendar.google.com`,
    summary: folder,
    timeZone,
    primary: false,
    accessRole: 'owner',
  };
}

function readEvents(files: readonly FoundFile[], context: IcsContext, unloadable: Unloadable[]): CalendarEvent[] {
  const found: FoundEvent[] = [];
  for (const file of files) {
    const parsed = parseIcs(guessText(readFileSync(file.path)));
    for (const reason of parsed.failures) unloadable.push({ path: file.name, reason });
    parsed.events.forEach((component, index) => {
      const uid = component.getFirstPropertyValue('uid');
      found.push({ component, path: file.name, uid: typeof uid === 'string' ? uid : `${file.name}#${index}` });
    });
  }
  return assignIds(found, context, unloadable);
}

// A second event with the same UID (or the same instance twice) is an event of its own: one iCalUID may have many ids.
function assignIds(found: readonly FoundEvent[], context: IcsContext, unloadable: Unloadable[]): CalendarEvent[] {
  const events = new Map<string, CalendarEvent>();
  const add = (entry: FoundEvent, seriesId: (copy: number) => string): void => {
    try {
      for (let copy = 0; ; copy += 1) {
        const event = icsEvent(entry.component, seriesId(copy), context);
        if (events.has(event.id)) continue;
        events.set(event.id, event);
        return;
      }
    } catch (error) {
      unloadable.push({
        path: entry.path,
        reason: `event ${entry.uid}: ${error instanceof Error ? error.message : 'unreadable'}`,
      });
    }
  };
  for (const entry of found)
    add(entry, (copy) => (copy === 0 ? eventId(entry.uid) : eventId(entry.uid, entry.path, String(copy))));
  return [...events.values()];
}

function isIcs(file: FoundFile): boolean {
  return /\.ics$/i.test(file.name);
}

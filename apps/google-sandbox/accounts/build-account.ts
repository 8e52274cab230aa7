import { Calendar, CalendarSet } from '../calendar/calendar.js';
import { loadCalendarFiles, loadCalendarFolder, type LoadedCalendars } from '../calendar/load-calendars.js';
import type { IcsContext } from '../calendar/ics-event.js';
import { subjectId } from '../core/ids.js';
import type { FoundFile } from '../mailbox/files.js';
import { LabelRegistry } from '../mailbox/labels.js';
import { loadFolder } from '../mailbox/load-folder.js';
import { Mailbox } from '../mailbox/mailbox.js';
import type { MessageSeed, Unloadable } from '../mailbox/message.js';
import { sampleCalendars } from '../sample/calendars.js';
import { sampleMailbox } from '../sample/mailbox.js';
import { syntheticMailbox } from '../synthetic/mailbox.js';
import type { Account, AccountSpec } from './account.js';

export interface BuildOptions {
  /** The day that the sample mailbox and calendar lead up to, ms. */
  anchor: number;
  seed: number;
  now: number;
}

interface Source {
  seeds: MessageSeed[];
  labels: LabelRegistry;
  unloadable: Unloadable[];
  calendarFiles: FoundFile[];
  owner: string | undefined;
}

const DEFAULT_EMAIL = 'you@studio.example';
const SAMPLE_NAME = 'Mara Lindqvist';
const TIME_ZONE = 'Europe/Berlin';
const DAY = 86_400_000;

/** Loads or generates the mailbox and calendars of an account. Throws when a folder cannot be opened. */
export function buildAccount(spec: AccountSpec, options: BuildOptions): Account {
  const source = readMailbox(spec, options);
  const email = (spec.email ?? source.owner ?? DEFAULT_EMAIL).toLowerCase();
  const name = spec.name ?? defaultName(spec, email);
  const calendars = readCalendars(spec, email, source.calendarFiles, options);
  return {
    email,
    name,
    sub: subjectId(email),
    mailbox: new Mailbox(source.seeds, source.labels),
    calendars: new CalendarSet(calendars.calendars),
    unloadable: [...source.unloadable, ...calendars.unloadable],
  };
}

function readMailbox(spec: AccountSpec, options: BuildOptions): Source {
  const email = spec.email?.toLowerCase();
  const person = { email: email ?? DEFAULT_EMAIL, name: spec.name ?? defaultName(spec, email ?? DEFAULT_EMAIL) };
  const generated = (seeds: MessageSeed[], labels = new LabelRegistry()): Source => ({
    seeds,
    labels,
    unloadable: [],
    calendarFiles: [],
    owner: undefined,
  });
  if (spec.mailbox === 'empty') return generated([]);
  if (spec.mailbox === 'sample') {
    const sample = sampleMailbox({ ...options, ...person });
    return generated(sample.seeds, sample.labels);
  }
  const synthetic = /^synthetic:(\d+)$/.exec(spec.mailbox)?.[1];
  if (synthetic) return generated(syntheticMailbox({ ...options, ...person, count: Number(synthetic) }));
  return loadFolder(spec.mailbox, email, Math.max(options.now, options.anchor) + DAY);
}

function readCalendars(
  spec: AccountSpec,
  email: string,
  loose: readonly FoundFile[],
  options: BuildOptions,
): LoadedCalendars {
  const kind = spec.calendar ?? (spec.mailbox === 'sample' ? 'sample' : 'empty');
  const context: IcsContext = {
    self: email,
    timeZone: TIME_ZONE,
    fallbackStamp: new Date(options.anchor).toISOString(),
  };
  if (kind === 'sample') {
    const person = { email, name: spec.name ?? defaultName(spec, email) };
    return { calendars: sampleCalendars({ ...options, ...person }), unloadable: [] };
  }
  if (kind !== 'empty') return loadCalendarFolder(kind, context);
  if (loose.length > 0) return loadCalendarFiles(loose, context, false);
  const info = { id: email, summary: email, timeZone: TIME_ZONE, primary: true, accessRole: 'owner' as const };
  return { calendars: [new Calendar(info, [])], unloadable: [] };
}

function defaultName(spec: AccountSpec, email: string): string {
  if (spec.mailbox === 'sample' && email === DEFAULT_EMAIL) return SAMPLE_NAME;
  const words = email
    .split('@')[0]!
    .split(/[._+-]+/)
    .filter(Boolean);
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ') || email;
}

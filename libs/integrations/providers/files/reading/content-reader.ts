import { basename } from 'node:path';
import type { StagedItem } from '../domain/staged-item.js';
import { CalendarReader } from './calendar-reader.js';
import { ContactsReader } from './contacts/contacts-reader.js';
import { MailboxReader } from './mailbox-reader.js';
import type { ContentType } from './sniff.js';

/** Reads mail, a calendar or contacts from a stream of chunks. */
export async function* readContent(
  chunks: AsyncIterable<Buffer>,
  type: Exclude<ContentType, 'zip'>,
  name: string,
): AsyncGenerator<StagedItem[]> {
  const reader = readerFor(type, name);
  for await (const chunk of chunks) {
    const items = reader.push(chunk);
    if (items.length > 0) yield items;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
}

function readerFor(type: Exclude<ContentType, 'zip'>, name: string): CalendarReader | ContactsReader | MailboxReader {
  if (type === 'ics') return new CalendarReader(calendarName(name));
  return type === 'csv' ? new ContactsReader() : new MailboxReader(type);
}

/** A calendar that does not name itself is called like its file. */
function calendarName(name: string): string | null {
  return (
    basename(name.replaceAll('\\', '/'))
      .replace(/\.ics$/i, '')
      .slice(0, 200) || null
  );
}

import { decodeWords, readHeaderBlock } from '../../../../platform/mime/index.js';
import type { SampledItem, SampledParticipant } from '../../../domain/preview.js';
import { readAddresses } from '../../google/preview/addresses.js';
import type { ContactCell } from '../reading/contacts/row-item.js';
import { type IcsProperty, readProperty, unescaped } from '../reading/ics-property.js';
import { type RuledItem, peopleOn } from './item-rules.js';

interface Payload {
  readonly format?: string;
  readonly message?: string;
  readonly event?: string;
  readonly calendar?: string | null;
  readonly cells?: readonly ContactCell[];
}

/** What a preview shows of a staged item; nothing for what it cannot show. */
export function sampledItem(row: RuledItem & { sourceId: string }, payload: string, own: string): SampledItem[] {
  const staged = JSON.parse(payload) as Payload;
  const base = {
    sourceId: row.sourceId,
    occurredAt: row.occurredAt,
    labels: row.labels,
    own: peopleOn(row, own).own,
  };
  if (staged.format === 'mime') return [{ ...base, ...ofMessage(staged.message ?? ''), containerName: 'Mailbox' }];
  if (staged.format === 'contact') {
    const contact = ofContact(staged.cells ?? [], row.recipients);
    return [{ ...base, ...contact, from: null, headers: {}, containerName: 'Contacts' }];
  }
  return [{ ...base, ...ofEvent(staged.event ?? ''), headers: {}, containerName: staged.calendar ?? 'Calendar' }];
}

function ofContact(
  cells: readonly ContactCell[],
  addresses: readonly string[],
): Pick<SampledItem, 'title' | 'participants'> {
  const words = (...roles: ContactCell[0][]): string =>
    roles.flatMap((role) => cells.find(([of]) => of === role)?.[2] ?? []).join(' ');
  const name = words('full') || words('given', 'middle', 'family') || null;
  return {
    title: [name ?? addresses[0], words('title'), words('company'), words('phone')].filter(Boolean).join(', '),
    participants: addresses.map((address) => ({ address, name })),
  };
}

function ofMessage(message: string): Pick<SampledItem, 'title' | 'from' | 'participants' | 'headers'> {
  const headers: Record<string, string> = {};
  for (const [name, value] of readHeaderBlock(message.split(/\r?\n\r?\n/, 1)[0] ?? ''))
    headers[name] ??= decodeWords(value);
  const from = readAddresses(headers.from)[0] ?? null;
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => readAddresses(headers[name]));
  return { title: headers.subject ?? '', from, participants: from ? [from, ...recipients] : recipients, headers };
}

function ofEvent(event: string): Pick<SampledItem, 'title' | 'from' | 'participants'> {
  const properties = event.split(/\r?\n/).flatMap((line) => readProperty(line) ?? []);
  const organizer = properties.find(({ name }) => name === 'ORGANIZER');
  const from = organizer ? personOf(organizer) : null;
  const attendees = properties
    .filter(({ name, parameters }) => name === 'ATTENDEE' && !/^(?:ROOM|RESOURCE)$/i.test(parameters.CUTYPE ?? ''))
    .flatMap((property) => personOf(property) ?? []);
  const title = unescaped(properties.find(({ name }) => name === 'SUMMARY')?.value ?? '');
  return { title, from, participants: from ? [from, ...attendees] : attendees };
}

function personOf({ value, parameters }: IcsProperty): SampledParticipant | null {
  const address = value
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(address) || address.endsWith('calendar.google.com')) return null;
  return { address, name: parameters.CN?.trim() || null };
}

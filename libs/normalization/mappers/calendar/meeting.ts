import type { CanonicalAttachment, CanonicalInteraction } from '../../../contacts/index.js';
import { canonicalAddress } from '../shared/canonical-address.js';
import { cleanLine, cleanText, cut, orNull } from '../shared/clean.js';
import { htmlToPlain } from '../shared/html-to-plain.js';
import { asList, asRecord, asString, type JsonRecord } from '../shared/reader.js';
import { usableAddress } from '../shared/usable-address.js';
import type { MappingContext, RawItem } from '../mapper.js';
import { attendeesOf } from './attendees.js';
import { type EventTime, storableTime } from './event-time.js';
import { precedenceOf, sameMeetingKey } from './same-meeting.js';

/** Where and when the meeting stands in its series. */
export interface Placement {
  start: EventTime;
  end: EventTime | null;
  sourceId: string;
  seriesId: string;
  exception: boolean;
  /** Where in its series it was planned, as `occurrenceStamp` writes it; null for what is no series. */
  occurrence: string | null;
}

const MAX_BODY_LENGTH = 200_000;
const DAY = 86_400_000;
/** Entries that calendars keep for a person alone; they are no meetings with anybody. */
const SOLITARY = new Set(['birthday', 'outOfOffice', 'workingLocation', 'focusTime']);

/** Turns an event's content into a meeting at the given place. */
export function toMeeting(
  item: RawItem,
  context: MappingContext,
  event: JsonRecord,
  at: Placement,
): CanonicalInteraction {
  const solitary = SOLITARY.has(asString(event.eventType) ?? '');
  const isOwn = ownership(item, context);
  const body = description(asString(event.description) ?? '');
  return {
    rawEventId: item.rawEventId,
    integrationId: item.integrationId,
    batchId: item.batchId,
    source: item.source,
    sourceId: at.sourceId,
    kind: 'meeting',
    subject: cleanLine(asString(event.summary) ?? '', 1_000),
    snippet: cleanLine(body.slice(0, 1_000), 300),
    body,
    bodyFull: null,
    direction: organizedByUser(event, isOwn) ? 'outbound' : 'inbound',
    // The same meeting has this id in every invitation by mail and on every calendar.
    threadKey: orNull(cleanLine(asString(event.iCalUID) ?? '', 500)),
    messageId: null,
    occurredAt: new Date(at.start.instant),
    endsAt: endOf(at),
    allDay: at.start.allDay,
    timeZone: at.start.namedZone,
    status: event.status === 'cancelled' || event.status === 'tentative' ? event.status : 'confirmed',
    location: orNull(cleanLine(asString(event.location) ?? '', 1_000)),
    automatedReason: solitary ? 'calendar_entry' : null,
    automatedRule: solitary ? 'solitary_entry' : null,
    labels: [],
    attachments: attachmentsOf(event),
    seriesId: at.seriesId,
    seriesException: at.exception,
    sameKey: sameMeetingKey(asString(event.iCalUID), at.occurrence),
    precedence: precedenceOf(item.source, event, at.exception),
    identityPairs: [],
    participants: solitary ? [] : attendeesOf(event, isOwn),
  };
}

/**
 * Whose address is the user's own. Google marks with `self` the owner of the calendar that was read, and that is
 * somebody else when a colleague shares theirs.
 */
function ownership(item: RawItem, context: MappingContext): (address: string, self: boolean) => boolean {
  const calendarId = usableAddress(item.sourceId.slice(0, Math.max(item.sourceId.lastIndexOf('/'), 0)))?.address;
  const shared =
    calendarId !== undefined && !context.ownAddresses.has(calendarId) && !calendarId.endsWith('calendar.google.com');
  return (address, self) => context.ownAddresses.has(address) || (self && !shared);
}

function organizedByUser(event: JsonRecord, isOwn: (address: string, self: boolean) => boolean): boolean {
  const own = (value: unknown): boolean => {
    const person = asRecord(value);
    return person !== null && isOwn(canonicalAddress(asString(person.email) ?? ''), person.self === true);
  };
  return own(event.organizer ?? event.creator);
}

function endOf({ start, end }: Placement): Date | null {
  if (end && end.instant >= start.instant) return storableTime(end.instant);
  return start.allDay ? storableTime(start.instant + DAY) : null;
}

/** Descriptions are plain text or HTML, and do not say which. */
function description(raw: string): string {
  const text = /<(?:br|p|div|a|b|i|u|ul|ol|li|span|html|table)\b[^<>]*>/i.test(raw)
    ? htmlToPlain(raw)
    : cut(raw, MAX_BODY_LENGTH);
  return cleanText(text, MAX_BODY_LENGTH).trim();
}

function attachmentsOf(event: JsonRecord): CanonicalAttachment[] {
  return asList(event.attachments, 100).flatMap((item) => {
    const file = asRecord(item);
    if (!file) return [];
    const name = cleanLine(asString(file.title) ?? '', 255) || 'unnamed';
    return [
      { name, mimeType: cleanLine(asString(file.mimeType) ?? '', 127) || 'application/octet-stream', size: null },
    ];
  });
}

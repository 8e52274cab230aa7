import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Stream } from '../../../domain/connector.js';
import type { SampledItem, SampledParticipant } from '../../../domain/preview.js';
import { sourceIdOf, startOf } from './event.js';

/** What a preview shows of an event; rooms and other resources are not people. */
export function sampledEvent(calendar: Stream, event: calendar_v3.Schema$Event): SampledItem {
  const organizer = event.organizer && participant(event.organizer);
  const attendees = (event.attendees ?? [])
    .filter(({ resource }) => !resource)
    .flatMap((attendee) => participant(attendee) ?? []);
  return {
    sourceId: sourceIdOf(calendar.id, event.id ?? ''),
    title: event.summary ?? '',
    from: organizer ?? null,
    participants: organizer ? [organizer, ...attendees] : attendees,
    occurredAt: startOf(event) ?? null,
    labels: [],
    headers: {},
    containerName: calendar.name,
    own: event.organizer?.self === true,
  };
}

interface EventPerson {
  readonly email?: string | null;
  readonly displayName?: string | null;
}

/** A shared calendar organizes under an address of its own, which is no person. */
function participant({ email, displayName }: EventPerson): SampledParticipant | null {
  if (!email?.includes('@') || email.endsWith('calendar.google.com')) return null;
  return { address: email.toLowerCase(), name: displayName?.trim() || null };
}

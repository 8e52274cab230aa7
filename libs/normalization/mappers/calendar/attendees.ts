import { type CanonicalParticipant, isMachine } from '../../../contacts/index.js';
import { cleanName } from '../shared/address-list.js';
import { cleanLine, orNull } from '../shared/clean.js';
import { asList, asRecord, asString, type JsonRecord } from '../shared/reader.js';
import { usableAddress } from '../shared/usable-address.js';

const MAX_ATTENDEES = 500;
/** With more than this a meeting is an assembly: those who are invited do not become contacts by it. */
const MAX_PERSONAL_ATTENDEES = 100;
/** Rooms, secondary and imported calendars, and Google's stand-in for an unknown organizer. */
const NOBODY = /@(?:[\w-]+\.)*calendar\.google\.com$/;

/** Organizer and attendees with their answers, each address once; rooms and calendars are not people. */
export function attendeesOf(
  event: JsonRecord,
  isOwn: (address: string, self: boolean) => boolean,
): CanonicalParticipant[] {
  const attendees = asList(event.attendees, MAX_ATTENDEES);
  const personal = attendees.length <= MAX_PERSONAL_ATTENDEES && event.attendeesOmitted !== true;
  const organizer = asRecord(event.organizer);
  const participants = new Map<string, CanonicalParticipant>();
  const add = (record: JsonRecord, role: 'organizer' | 'attendee'): void => {
    const usable = usableAddress(asString(record.email) ?? '');
    if (!usable || record.resource === true || NOBODY.test(usable.address)) return;
    const known = participants.get(usable.address);
    const name = cleanName(asString(record.displayName) ?? '', usable.original) ?? known?.name ?? null;
    const response = orNull(cleanLine(asString(record.responseStatus) ?? '', 40)) ?? known?.response ?? null;
    const person = !isMachine(usable.address) && !isOwn(usable.address, record.self === true);
    const makesContact = personal && person && (known?.makesContact ?? true);
    participants.set(usable.address, { ...usable, role: known?.role ?? role, name, response, makesContact });
  };
  if (organizer) add(organizer, 'organizer');
  for (const item of attendees) {
    const attendee = asRecord(item);
    if (attendee) add(attendee, attendee.organizer === true ? 'organizer' : 'attendee');
  }
  return [...participants.values()];
}

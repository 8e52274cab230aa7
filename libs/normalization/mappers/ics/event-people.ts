import type ICAL from 'ical.js';
import { canonicalAddress } from '../shared/canonical-address.js';
import type { JsonRecord } from '../shared/reader.js';
import { type IcsSource, valueOf } from './event-times.js';

const RESPONSES: Readonly<Record<string, string>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};
const MAX_ATTENDEES = 1_000;

interface EventPerson extends JsonRecord {
  readonly email: string;
  readonly displayName: string | undefined;
  readonly self: true | undefined;
}

export function organizerOf(component: ICAL.Component, source: IcsSource): EventPerson | undefined {
  return personOf(component.getFirstProperty('organizer'), source);
}

/** Everybody who was invited, with their answers. */
export function attendeesOf(
  component: ICAL.Component,
  organizer: string | undefined,
  source: IcsSource,
): JsonRecord[] | undefined {
  const attendees = component
    .getAllProperties('attendee')
    .slice(0, MAX_ATTENDEES)
    .flatMap((property): JsonRecord[] => {
      const person = personOf(property, source);
      if (!person) return [];
      const resource = /^(?:ROOM|RESOURCE)$/.test(parameter(property, 'cutype')) ? true : undefined;
      const responseStatus = RESPONSES[parameter(property, 'partstat')] ?? 'needsAction';
      return [{ ...person, organizer: person.email === organizer ? true : undefined, resource, responseStatus }];
    });
  return attendees.length > 0 ? attendees : undefined;
}

function personOf(property: ICAL.Property | null, { ownAddresses }: IcsSource): EventPerson | undefined {
  const address = valueOf(property);
  if (!property || typeof address !== 'string') return undefined;
  const email = address
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  const name = property.getParameter('cn');
  const displayName = typeof name === 'string' && name !== '' ? name : undefined;
  return { email, displayName, self: ownAddresses.has(canonicalAddress(email)) ? true : undefined };
}

function parameter(property: ICAL.Property, name: string): string {
  const value = property.getParameter(name);
  return (typeof value === 'string' ? value : '').toUpperCase();
}

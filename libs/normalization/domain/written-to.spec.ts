import { describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction, CanonicalParticipant } from '../../contacts/index.js';
import { ofWrittenTo } from './written-to.js';

const participant = (
  role: CanonicalParticipant['role'],
  address: string,
  makesContact = true,
): CanonicalParticipant => ({
  role,
  address,
  original: address,
  name: null,
  response: null,
  makesContact,
});

const interaction = (direction: CanonicalInteraction['direction'], participants: CanonicalParticipant[]) =>
  ({ direction, participants }) as CanonicalInteraction;

const contactsOf = (interactions: CanonicalInteraction[]) =>
  interactions.map(({ participants }) => participants.filter((one) => one.makesContact).map(({ address }) => address));

describe('ofWrittenTo', () => {
  it('makes contacts of those the user has written to, and of nobody else', () => {
    const people = [
      participant('from', 'ada@x.example'),
      participant('to', 'me@x.example', false),
      participant('cc', 'bob@x.example'),
    ];
    expect(contactsOf(ofWrittenTo([interaction('inbound', people)]))).toEqual([[]]);
    const sent = [
      participant('from', 'alias@x.example'),
      participant('to', 'ada@x.example'),
      participant('bcc', 'bob@x.example'),
    ];
    expect(contactsOf(ofWrittenTo([interaction('outbound', sent)]))).toEqual([['ada@x.example', 'bob@x.example']]);
  });

  it('counts the guests of a meeting that the user organizes', () => {
    const people = [participant('organizer', 'me@x.example', false), participant('attendee', 'ada@x.example')];
    expect(contactsOf(ofWrittenTo([interaction('outbound', people)]))).toEqual([['ada@x.example']]);
    expect(contactsOf(ofWrittenTo([interaction('inbound', people)]))).toEqual([[]]);
  });

  it('lets the occurrences of a series share their participants', () => {
    const people = [participant('organizer', 'ada@x.example')];
    const [first, second] = ofWrittenTo([interaction('inbound', people), interaction('inbound', people)]);
    expect(first!.participants).toBe(second!.participants);
    expect(people[0]!.makesContact).toBe(true);
  });
});

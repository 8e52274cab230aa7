import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Account } from '../../../domain/account.js';
import type { Window } from '../../../domain/connector.js';
import { type ItemPeople, type PeopleRule, peopleRule } from '../../../domain/people-rules.js';
import type { Wanted } from '../../../domain/selection.js';

type Event = calendar_v3.Schema$Event;

const DAY_MS = 24 * 60 * 60 * 1_000;
const PRIVATE: ReadonlySet<string> = new Set(['private', 'confidential']);

/** What decides whether an event is wanted. */
export interface EventRules {
  readonly window: Window;
  readonly withPrivate: boolean;
  readonly people: PeopleRule | null;
  /** The account's address, lower case. */
  readonly ownAddress: string;
}

export function eventRules(
  { accountEmail }: Pick<Account, 'accountEmail'>,
  { window, selection }: Wanted,
  now = new Date(),
): EventRules {
  return {
    window: { after: window.after, before: futureEdge(window, selection.futureDays, now) },
    withPrivate: selection.privateEvents === 'include',
    people: peopleRule(selection.people),
    ownAddress: accountEmail.toLowerCase(),
  };
}

/** Where the planned events that are wanted end. It moves on with time. */
function futureEdge({ before }: Window, futureDays: number | null, now: Date): Date | null {
  if (futureDays === null) return before;
  const edge = new Date(now.getTime() + futureDays * DAY_MS);
  return before !== null && before < edge ? before : edge;
}

/** Why an event is outside a selection, but for its time; undefined when it is inside. */
export function selectionReason(event: Event, { withPrivate, people, ownAddress }: EventRules): string | undefined {
  // A cancelled occurrence says little more than that, and its series needs it.
  if (event.status === 'cancelled') return undefined;
  if (!withPrivate && PRIVATE.has(event.visibility ?? '')) return 'private';
  return people?.(peopleOf(event, ownAddress));
}

/** The organizer stands for the sender. */
function peopleOf({ organizer, attendees }: Event, ownAddress: string): ItemPeople {
  const others = (people: readonly Person[]) =>
    people.flatMap(({ email, self, resource }) => {
      const address = email?.toLowerCase() ?? '';
      const isPerson = address.includes('@') && !resource && !address.endsWith('calendar.google.com');
      return isPerson && !self && address !== ownAddress ? [address] : [];
    });
  const senders = others(organizer ? [organizer] : []);
  return {
    own: senders.length === 0,
    senders,
    recipients: others(attendees ?? []).filter((address) => !senders.includes(address)),
  };
}

interface Person {
  readonly email?: string | null;
  readonly self?: boolean | null;
  readonly resource?: boolean | null;
}

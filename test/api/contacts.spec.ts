import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction } from '../../libs/contacts/index.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';
import { interaction, newOrigin, newRawEvents, person, writeInteractions } from '../setup/interaction-builder.js';

interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  totalCount: number;
}
interface Contact {
  id: string;
  displayName: string;
}

const HOUR = 3_600_000;
const CONTACTS = `query ($first: Int!, $after: String, $search: String) {
  contacts(first: $first, after: $after, search: $search) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id displayName } }
  }
}`;

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;

/** Seven people, each with an e-mail; the first also with meetings, and one known only from a meeting to come. */
async function seed(user: TestUser): Promise<void> {
  const origin = await newOrigin(system.database.query, user.userId);
  const raw = await newRawEvents(system.database.query, user.userId, origin, 12);
  const at = (hours: number) => new Date(Date.now() - hours * HOUR);
  const me = person('Ada <ada@studio.example>', { role: 'to', makesContact: false });
  const first = person('Person 0 <p0@people.example>');
  const items: Partial<CanonicalInteraction>[] = [
    ...Array.from({ length: 7 }, (_, index) => ({
      occurredAt: at(index + 1),
      participants: [person(`Person ${index} <p${index}@people.example>`), me],
    })),
    {
      kind: 'meeting',
      occurredAt: at(-3),
      participants: [{ ...first, role: 'organizer' }, { ...first, role: 'attendee' }, me],
    },
    { kind: 'meeting', occurredAt: at(-2), status: 'cancelled', participants: [{ ...first, role: 'organizer' }] },
    {
      body: 'short',
      bodyFull: 'short\n> long',
      occurredAt: at(30),
      participants: [first, me],
      labels: ['INBOX', 'STARRED'],
    },
    { occurredAt: at(-9), kind: 'meeting', participants: [person('100%_Odd <odd@people.example>')] },
    { status: 'cancelled', seriesException: true, subject: '', participants: [] },
  ];
  await writeInteractions(
    system.database,
    user.userId,
    items.map((overrides, index) => interaction(origin, raw[index]!, overrides)),
  );
}

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  await seed(ada);
});
afterAll(() => system.stop());

const contactNames = async (variables: object) =>
  (await ada.ask<{ contacts: Page<Contact> }>(CONTACTS, { first: 50, ...variables })).contacts.edges.map(
    ({ node }) => node.displayName,
  );

describe('contacts', () => {
  it('come most recent first, in pages that neither repeat nor leave out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { contacts }: { contacts: Page<Contact> } = await ada.ask(CONTACTS, { first: 3, after });
      expect(contacts.totalCount).toBe(8);
      expect(contacts.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...contacts.edges.map(({ node }) => node.displayName));
      after = contacts.pageInfo.hasNextPage ? contacts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([...Array.from({ length: 7 }, (_, index) => `Person ${index}`), '100%_Odd']);
  });

  it('are found by a part of their name or address, each character standing for itself', async () => {
    expect(await contactNames({ search: ' PERSON 3 ' })).toEqual(['Person 3']);
    expect(await contactNames({ search: 'p4@People' })).toEqual(['Person 4']);
    expect(await contactNames({ search: '0%_o' })).toEqual(['100%_Odd']);
    expect(await contactNames({ search: '_' })).toEqual(['100%_Odd']);
    expect(await contactNames({ search: "'; drop table contacts; --" })).toEqual([]);
    const nothing = await ada.ask<{ contacts: Page<Contact> }>(CONTACTS, { first: 5, search: 'nobody' });
    expect(nothing.contacts).toMatchObject({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false } });
  });

  it('are counted once per interaction, whatever their roles in it', async () => {
    const { contacts } = await ada.ask<{ contacts: Page<Record<string, unknown>> }>(`{
      contacts(first: 1) { edges { node { interactionCount emailCount meetingCount firstInteractionAt lastInteractionAt nextInteractionAt
        primaryEmail identities { kind value original } } } }
    }`);
    const node = contacts.edges[0]!.node;
    expect(node).toMatchObject({
      interactionCount: 4,
      emailCount: 2,
      meetingCount: 2,
      primaryEmail: 'p0@people.example',
    });
    expect(node.identities).toEqual([{ kind: 'email', value: 'p0@people.example', original: 'p0@people.example' }]);
    const hoursFromNow = (key: string) => Math.round((Date.parse(String(node[key])) - Date.now()) / HOUR);
    expect(['firstInteractionAt', 'lastInteractionAt', 'nextInteractionAt'].map(hoursFromNow)).toEqual([-30, -1, 3]);
  });

  it('have a timeline, newest first, in pages', async () => {
    const [{ id } = { id: '' }] = (
      await ada.ask<{ contacts: Page<Contact> }>(CONTACTS, { first: 1 })
    ).contacts.edges.map(({ node }) => node);
    const query = `query ($id: ID!, $after: String) { contact(id: $id) { timeline(first: 3, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { kind status body fullBody labels participants { role address contact { id displayName } } } } } } }`;
    interface Timeline {
      contact: { timeline: Page<{ kind: string; participants: { role: string; contact: Contact | null }[] }> };
    }
    const first = (await ada.ask<Timeline>(query, { id })).contact.timeline;
    expect(first.edges.map(({ node }) => node.kind)).toEqual(['MEETING', 'MEETING', 'EMAIL']);
    expect(first.edges[2]!.node.participants).toEqual(
      expect.arrayContaining([
        { role: 'FROM', address: 'p0@people.example', contact: { id, displayName: 'Person 0' } },
        { role: 'TO', address: 'ada@studio.example', contact: null },
      ]),
    );
    const second = (await ada.ask<Timeline>(query, { id, after: first.pageInfo.endCursor })).contact.timeline;
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.edges).toMatchObject([
      { node: { body: 'short', fullBody: 'short\n> long', labels: ['INBOX', 'STARRED'] } },
    ]);
  });

  it('refuse cursors that are none, and pages that are too large', async () => {
    for (const variables of [
      { after: 'x' },
      { after: Buffer.from('["soon","x"]').toString('base64url') },
      { first: 101 },
      { first: 0 },
      { search: 'x'.repeat(201) },
    ]) {
      const { errors } = await ada.graphql(CONTACTS, { first: 5, ...variables });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const undated = Buffer.from('[null,"00000000-0000-7000-8000-000000000000"]').toString('base64url');
    expect((await ada.graphql(`{ interactions(after: "${undated}") { edges { cursor } } }`)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('interactions', () => {
  it('are the whole timeline, without occurrences of which only the cancellation is known', async () => {
    const { interactions } = await ada.ask<{ interactions: Page<{ id: string; occurredAt: string }> }>(
      '{ interactions(first: 100) { edges { node { id occurredAt } } } }',
    );
    const times = interactions.edges.map(({ node }) => node.occurredAt);
    expect(times).toHaveLength(11);
    expect(times).toEqual([...times].sort().reverse());
  });
});

describe('another user', () => {
  it('finds nothing, by whatever way', async () => {
    const ids = await ada.ask<{ contacts: Page<Contact>; interactions: Page<{ id: string }> }>(
      '{ contacts { edges { node { id displayName } } } interactions { edges { cursor node { id } } } }',
    );
    const { node: contact } = ids.contacts.edges[0]!;
    const { node: item, cursor } = ids.interactions.edges[0]!;
    const seen = await bob.ask(
      `query ($contact: ID!, $item: ID!, $cursor: String!) { contact(id: $contact) { id } interaction(id: $item) { id }
        contacts { totalCount edges { cursor } } found: contacts(search: "person") { totalCount } interactions { edges { cursor } }
        after: interactions(after: $cursor) { edges { cursor } } }`,
      { contact: contact.id, item: item.id, cursor },
    );
    expect(seen).toEqual({
      contact: null,
      interaction: null,
      contacts: { totalCount: 0, edges: [] },
      found: { totalCount: 0 },
      interactions: { edges: [] },
      after: { edges: [] },
    });
    expect(await ada.ask('{ contact(id: "no uuid") { id } interaction(id: "1") { id } }')).toEqual({
      contact: null,
      interaction: null,
    });
  });

  it('who is not signed in is told to sign in', async () => {
    const response = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: system.url },
      body: JSON.stringify({ query: '{ contacts { totalCount } }' }),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } }],
    });
  });
});

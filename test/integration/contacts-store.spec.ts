import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CanonicalInteraction,
  ContactsModule,
  InteractionStore,
  PeopleSettler,
  PassedMeetingsService,
  type SeriesRefresh,
  type UpsertResult,
} from '../../libs/contacts/index.js';
import { interaction, newOrigin, newRawEvents, type Origin, person } from '../setup/interaction-builder.js';
import { distributed, openTestContext, type TestContext, waitFor } from '../setup/index.js';

let context: TestContext;
let store: InteractionStore;
let userId: string;
let origin: Origin;
let raw: string[];

beforeAll(async () => {
  context = await openTestContext([ContactsModule]);
  store = context.get(InteractionStore);
});
afterAll(() => context.close());
beforeEach(async () => {
  userId = await context.newUser();
  origin = await newOrigin(context.query, userId);
  raw = await newRawEvents(context.query, userId, origin, 6);
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const item = (index: number, overrides: Partial<CanonicalInteraction> = {}) =>
  interaction(origin, raw[index]!, overrides);

function write(
  interactions: CanonicalInteraction[],
  seriesRefresh: SeriesRefresh[] = [],
  version = 1,
): Promise<UpsertResult> {
  return context.database.forUser(userId, async (scope) => {
    await context.get(PeopleSettler).begin(scope);
    const result = await store.upsert(scope, interactions, { version, seriesRefresh });
    await context.get(PeopleSettler).settle(scope);
    return result;
  });
}

interface ContactRow {
  display_name: string;
  primary_email: string;
  last_interaction_at: Date | null;
}
const contacts = () =>
  context.query<ContactRow>('select * from contacts where user_id = $1 order by primary_email', [userId]);
const interactions = () =>
  context.query<Record<string, unknown>>('select * from interactions where user_id = $1 order by source_id', [userId]);
const participants = () =>
  context.query<Record<string, unknown>>(
    'select * from interaction_participants where user_id = $1 order by interaction_id, role, address',
    [userId],
  );
const everything = async () => [
  await contacts(),
  await interactions(),
  await participants(),
  await context.query('select * from contact_identities where user_id = $1 order by id', [userId]),
];

describe('writing interactions', () => {
  it('makes interactions, participants and contacts', async () => {
    const at = hoursAgo(1);
    const people = [
      person('Ann Miller <Ann@people.example>'),
      person('ada@studio.example', { role: 'to', makesContact: false }),
      person('bob@people.example', { role: 'cc' }),
    ];
    expect(
      await write([
        item(0, {
          occurredAt: at,
          participants: people,
          labels: ['a"b', 'c,d'],
          attachments: [{ name: 'x', mimeType: 'text/plain', size: 3 }],
        }),
      ]),
    ).toMatchObject({ inserted: 1, updated: 0, removed: 0 });
    expect(await contacts()).toMatchObject([
      { display_name: 'Ann Miller', primary_email: 'ann@people.example', last_interaction_at: at },
      { display_name: 'bob@people.example', primary_email: 'bob@people.example', last_interaction_at: at },
    ]);
    expect(await interactions()).toMatchObject([
      { batch_id: origin.batchId, labels: ['a"b', 'c,d'], attachments: [{ name: 'x', size: 3 }], occurred_at: at },
    ]);
    expect((await participants()).map(({ role, contact_id }) => [role, contact_id !== null])).toEqual([
      ['cc', true],
      ['from', true],
      ['to', false],
    ]);
  });

  it('keeps each text as it is, whatever letters it is of', async () => {
    const texts = [
      { body: 'Grüße 🙂', bodyFull: 'Grüße 🙂\n> Ääh?' },
      { body: '', bodyFull: null },
      { body: '東京', bodyFull: '' },
      { body: 'plain', bodyFull: 'plain and more' },
    ];
    await write(texts.map((text, index) => item(index, text)));
    const written = await interactions();
    expect(written.map(({ body, body_full: bodyFull }) => ({ body, bodyFull }))).toEqual(texts);
  });

  it('changes nothing when the same is written again', async () => {
    const set = [
      item(0),
      item(1, { kind: 'meeting', occurredAt: hoursAgo(-5) }),
      item(2, { automatedReason: 'newsletter' }),
    ];
    await write(set);
    const before = await everything();
    expect(await write(set)).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
    expect(await everything()).toEqual(before);
  });

  it('only moves the version of what a newer mapping says as it was, and rewrites what differs', async () => {
    const set = [item(0), item(1)];
    await write(set);
    const stateOf = async () => ({
      interactions: (await interactions()).map((row) => ({ ...row, normalized_version: 0 })),
      participants: await context.query('select xmin, * from interaction_participants where user_id = $1', [userId]),
    });
    const before = await stateOf();
    expect(await write(set.slice(0, 1), [], 2)).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
    expect(await stateOf()).toEqual(before);
    const versions = await context.query(
      'select normalized_version v from interactions where user_id = $1 order by 1',
      [userId],
    );
    expect(versions).toEqual([{ v: 1 }, { v: 2 }]);
    expect(await write([item(0, { subject: 'Other' })], [], 2)).toMatchObject({ inserted: 0, updated: 1, removed: 0 });
  });

  it('tells what mapping again changed, by the names of fields', async () => {
    const occurredAt = hoursAgo(2);
    const raws = [0, 1, 2, 3].map((i) => item(i, { occurredAt }));
    await write(raws);
    const again = [
      item(0, { occurredAt, subject: 'Other', participants: [person('Ann M. <ann@people.example>')] }),
      item(1, { occurredAt }),
      item(2, {
        occurredAt,
        identityPairs: [{ kind: 'exchange_dn', value: '/o=x/cn=ann', address: 'ann@people.example' }],
      }),
    ];
    const ids = raws.map(({ rawEventId }) => rawEventId);
    const { changes, removedFrom } = await context.database.forUser(userId, (scope) =>
      store.upsert(scope, again, { version: 2, again: ids }),
    );
    expect(changes.map(({ rawEventId, fields }) => [ids.indexOf(rawEventId), fields])).toEqual([
      [0, ['subject', 'participants']],
      [2, ['identity_pairs']],
    ]);
    expect(removedFrom).toEqual([ids[3]]);
  });

  it('rewrites changed participants alone', async () => {
    await write([item(0), item(1)]);
    const answered = item(1, { participants: [person('Ann Miller <ann@people.example>', { response: 'accepted' })] });
    expect(await write([answered])).toMatchObject({ inserted: 0, updated: 1, removed: 0 });
    expect((await participants()).map(({ response }) => response).sort()).toEqual(['accepted', null]);
    expect(await contacts()).toHaveLength(1);
  });

  it('makes no contact of machines, own addresses and rooms, but knows a contact that they write with', async () => {
    await write([item(0, { automatedReason: 'no_reply', participants: [person('Shop <no-reply@shop.example>')] })]);
    expect(await contacts()).toEqual([]);
    await write([item(1, { occurredAt: hoursAgo(9) })]);
    await write([item(2, { automatedReason: 'mailing_list', occurredAt: hoursAgo(1) })]);
    const [ann] = await contacts();
    expect(ann!.last_interaction_at!.getTime()).toBeLessThan(hoursAgo(8).getTime());
    expect((await participants()).map(({ contact_id }) => contact_id !== null).sort()).toEqual([false, true, true]);
  });

  it('gives a person who becomes a contact what was written of them before', async () => {
    await write([item(0, { automatedReason: 'auto_reply', occurredAt: hoursAgo(1) })]);
    expect((await participants()).map(({ contact_id }) => contact_id)).toEqual([null]);
    await write([item(1, { occurredAt: hoursAgo(9) })]);
    expect((await participants()).every(({ contact_id }) => contact_id !== null)).toBe(true);
  });

  it('fills in a name where there was none, and never replaces one that the user chose', async () => {
    await write([item(0, { participants: [person('ann@people.example')] })]);
    await write([item(1)]);
    expect(await contacts()).toMatchObject([{ display_name: 'Ann Miller' }]);
    await context.query(
      `update contacts set display_name = 'Annie', edited_fields = '{displayName}' where user_id = $1`,
      [userId],
    );
    await write([item(2, { participants: [person('Ann B. Miller <ann@people.example>')] })]);
    expect(await contacts()).toMatchObject([{ display_name: 'Annie' }]);
  });

  it('leaves a deleted contact deleted', async () => {
    await write([item(0)]);
    await context.query('update contacts set deleted_at = now() where user_id = $1', [userId]);
    await write([item(1)]);
    expect(await context.query('select 1 from contacts where user_id = $1 and deleted_at is null', [userId])).toEqual(
      [],
    );
    expect(await contacts()).toHaveLength(1);
  });

  it('does not take a meeting to come for the last interaction, and counts again when one moves', async () => {
    const past = hoursAgo(50);
    await write([
      item(0, { occurredAt: past }),
      item(1, { occurredAt: hoursAgo(-50) }),
      item(2, { occurredAt: hoursAgo(2) }),
    ]);
    await write([item(2, { occurredAt: hoursAgo(-2) })]);
    expect(await contacts()).toMatchObject([{ last_interaction_at: past }]);
  });

  it('takes a meeting for the last interaction once it has passed, unless it was called off', async () => {
    const [soon, later] = [hoursAgo(-2), hoursAgo(-4)];
    await write([
      item(0, { occurredAt: hoursAgo(5) }),
      item(1, { kind: 'meeting', occurredAt: soon }),
      item(2, { kind: 'meeting', occurredAt: later, status: 'cancelled' }),
    ]);
    const meetings = context.get(PassedMeetingsService);
    await meetings.moveOn();
    expect((await contacts())[0]!.last_interaction_at).not.toEqual(soon);
    await meetings.moveOn(hoursAgo(-6));
    expect(await contacts()).toMatchObject([{ last_interaction_at: soon }]);
  });

  it('ends alike when two write the same at once', async () => {
    const set = Array.from({ length: 6 }, (_, index) =>
      item(index, {
        participants: [
          person(`Person ${index} <p${index % 3}@people.example>`),
          person('Ann Miller <ann@people.example>', { role: 'cc' }),
        ],
      }),
    );
    const results = await Promise.all([write(set), write([...set].reverse()), write(set)]);
    expect(results.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(6);
    expect(await contacts()).toHaveLength(4);
    expect(await context.query('select 1 from contact_identities where user_id = $1', [userId])).toHaveLength(4);
    expect((await participants()).filter(({ contact_id }) => contact_id === null)).toEqual([]);
  });

  it('shows one copy, and knows every contact, where another writer has not committed yet', async () => {
    const from = [person('Ann Miller <ann@people.example>')];
    const first = item(0, { sameKey: 'mail:one', participants: from });
    const second = item(1, { sameKey: 'mail:one', participants: from, automatedReason: 'list', automatedRule: 'list' });
    const upsert = (one: CanonicalInteraction) =>
      context.database.forUser(userId, (scope) => store.upsert(scope, [one], { version: 1 }));
    let behind: Promise<unknown> = Promise.resolve();
    await context.database.forUser(userId, async (scope) => {
      await store.upsert(scope, [first], { version: 1 });
      let done = false;
      behind = upsert(second).finally(() => (done = true));
      // The embedded database lets one in at a time by itself.
      if (distributed)
        await waitFor('the second writer to wait', async () => {
          const waiting = await context.query(
            `select 1 from pg_locks where locktype = 'advisory' and not granted
               and database = (select oid from pg_database where datname = current_database())`,
          );
          return done || waiting.length > 0;
        });
    });
    await behind;
    expect((await interactions()).filter(({ shadowed }) => !shadowed)).toHaveLength(1);
    expect(await contacts()).toHaveLength(1);
    expect((await participants()).filter(({ contact_id }) => contact_id === null)).toEqual([]);
  });
});

describe('series', () => {
  const occurrence = (index: number, day: number, overrides: Partial<CanonicalInteraction> = {}) =>
    item(index, {
      kind: 'meeting',
      sourceId: `s_${day}`,
      seriesId: 's',
      subject: 'Weekly',
      occurredAt: hoursAgo(24 * day),
      ...overrides,
    });
  const exception = { seriesException: true, subject: 'Moved' };

  it.each([
    ['before', true],
    ['after', false],
  ])('keeps an exception that came %s its series', async (_when, first) => {
    const series = [occurrence(0, 1), occurrence(0, 2)];
    const moved = [occurrence(1, 2, exception)];
    for (const set of first ? [moved, series] : [series, moved, series]) await write(set);
    expect((await interactions()).map(({ subject }) => subject)).toEqual(['Weekly', 'Moved']);
  });

  it('keeps an exception that comes in the same set as its series', async () => {
    await write([occurrence(1, 2, exception), occurrence(0, 1), occurrence(0, 2)]);
    expect((await interactions()).map(({ subject }) => subject)).toEqual(['Weekly', 'Moved']);
  });

  it('keeps what is known of an occurrence that is only said to be cancelled', async () => {
    await write([occurrence(0, 1), occurrence(0, 2)]);
    await write([occurrence(1, 1, { status: 'cancelled', seriesException: true, subject: '', participants: [] })]);
    await write([occurrence(0, 1), occurrence(0, 2)]);
    expect(await interactions()).toMatchObject([{ subject: 'Weekly', status: 'cancelled' }, { status: 'confirmed' }]);
    expect((await participants()).map(({ cancelled }) => cancelled).sort()).toEqual([false, true]);
    expect((await contacts())[0]!.last_interaction_at!.getTime()).toBeLessThan(hoursAgo(47).getTime());
  });

  it('removes occurrences that fell out, but no exception and nothing of another series', async () => {
    const kept = occurrence(0, 3);
    await write([
      occurrence(0, 1),
      occurrence(0, 2),
      kept,
      occurrence(1, 4, exception),
      item(2, { sourceId: 't_1', seriesId: 't' }),
    ]);
    const refresh = { integrationId: origin.integrationId, seriesId: 's', keepSourceIds: ['s_3'] };
    expect(await write([kept], [refresh])).toMatchObject({ inserted: 0, updated: 0, removed: 2 });
    expect((await interactions()).map(({ source_id }) => source_id)).toEqual(['s_3', 's_4', 't_1']);
  });
});

describe('removing', () => {
  it('takes away what raw events were mapped to, and keeps the contact', async () => {
    const past = hoursAgo(30);
    await write([item(0, { occurredAt: past }), item(1)]);
    expect(await context.database.forUser(userId, (scope) => store.deleteByRawEvents(scope, [raw[1]!]))).toMatchObject({
      removed: 1,
      rawEventIds: [raw[1]!],
    });
    await context.get(PeopleSettler).settleAll();
    expect(await contacts()).toMatchObject([{ last_interaction_at: past }]);
    expect(await participants()).toHaveLength(1);
  });
});

describe('isolation', () => {
  it('shows a query without WHERE only the own rows, and lets nobody write or refer to others', async () => {
    await write([item(0)]);
    const mine = (await contacts())[0] as ContactRow & { id: string };
    const stranger = await context.newUser('Eve');
    for (const table of ['contacts', 'contact_identities', 'interactions', 'interaction_participants']) {
      const rows = await context.database.forUser(stranger, (scope) => scope.query(`select * from ${table}`));
      expect(rows).toEqual([]);
      const own = await context.database.forUser(userId, (scope) => scope.query(`select * from ${table}`));
      expect(own).toHaveLength(1);
    }
    const steal = context.database.forUser(stranger, (scope) =>
      scope.query('update contacts set display_name = $1 returning id', ['stolen']),
    );
    expect(await steal).toEqual([]);
    const forge = (owner: string) =>
      context.database.forUser(stranger, (scope) =>
        scope.query(
          `insert into contact_identities (id, user_id, contact_id, home_contact_id, kind, value, original) values (gen_random_uuid(), $1, $2, $2, 'email', 'x@x', 'x@x')`,
          [owner, mine.id],
        ),
      );
    await expect(forge(userId)).rejects.toThrow('row-level security');
    await expect(forge(stranger)).rejects.toThrow('foreign key');
    expect(await context.database.forUser(stranger, (scope) => store.deleteByRawEvents(scope, raw))).toMatchObject({
      removed: 0,
    });
    expect(await interactions()).toHaveLength(1);
  });
});

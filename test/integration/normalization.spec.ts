import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  BacklogService,
  NORMALIZATION_VERSION,
  NormalizationModule,
  NormalizeService,
} from '../../libs/normalization/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import { rawEventsNormalized } from '../../libs/sync/index.js';
import { type Origin, newOrigin } from '../setup/interaction-builder.js';
import { type TestContext, openTestContext, waitFor } from '../setup/index.js';

const NEVER = new AbortController().signal;
const DAY = 86_400_000;

let context: TestContext;
let userId: string;
let mail: Origin;
let calendar: Origin;

beforeAll(async () => {
  context = await openTestContext([NormalizationModule], { NORMALIZE_SLICE_SECONDS: '60' });
  // Stands in for whatever a database may refuse, and no mapper foresees.
  await context.query(`create function refuse_poison() returns trigger language plpgsql as $$
    begin if new.subject = 'poison' then raise exception 'no' using errcode = '22000'; end if; return new; end $$`);
  await context.query(
    'create trigger refuse_poison before insert or update on interactions for each row execute function refuse_poison()',
  );
});
afterAll(() => context?.close());
beforeEach(async () => {
  userId = await context.newUser();
  mail = await newOrigin(context.query, userId, 'google_gmail');
  calendar = await newOrigin(context.query, userId, 'google_calendar');
});

interface Stored {
  sourceId: string;
  payload: unknown;
  occurredAt?: Date;
}

/** Stores raw events and their ledger rows, as sync does. @returns their ids */
async function store(origin: Origin, source: string, items: Stored[], owner = userId): Promise<string[]> {
  const ids = items.map(() => newId());
  for (const [i, { sourceId, payload, occurredAt = new Date(Date.now() - (i + 1) * DAY) }] of items.entries()) {
    await context.query(
      `insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id, payload, occurred_at)
       values ($1, $2, $3, $4, $4, $5, 'stream', $6, $7::json, $8)`,
      [ids[i], owner, origin.integrationId, origin.batchId, source, sourceId, JSON.stringify(payload), occurredAt],
    );
    await context.query(
      `insert into sync_items (user_id, batch_id, stream, source_id, position, state) values ($1, $2, 'stream', $3, $4, 'stored')`,
      [owner, origin.batchId, sourceId, i],
    );
  }
  return ids;
}

function message(
  subject: string,
  from = 'Ann Other <ann@people.example>',
  headers: Record<string, string> = {},
): unknown {
  const all = { From: from, To: 'ada@studio.example', Subject: subject, ...headers };
  return {
    id: subject,
    threadId: 't1',
    labelIds: ['INBOX'],
    internalDate: String(Date.now() - 3_600_000),
    payload: {
      mimeType: 'text/plain',
      headers: Object.entries(all).map(([name, value]) => ({ name, value })),
      body: { data: Buffer.from(`About ${subject}`).toString('base64url') },
    },
  };
}

const mails = (...items: [string, unknown][]) =>
  store(
    mail,
    'google_gmail',
    items.map(([sourceId, payload]) => ({ sourceId, payload })),
  );
const run = (source = 'google_gmail', signal = NEVER) => context.get(NormalizeService).runSlice(userId, source, signal);

interface InteractionRow {
  source_id: string;
  subject: string;
  status: string;
  occurred_at: Date;
  updated_at: Date;
  series_exception: boolean;
}
const interactions = (owner = userId) =>
  context.query<InteractionRow>('select * from interactions where user_id = $1 order by source_id', [owner]);
const contacts = async () =>
  (
    await context.query<{ primary_email: string }>('select primary_email from contacts where user_id = $1 order by 1', [
      userId,
    ])
  ).map(({ primary_email }) => primary_email);
const failed = () =>
  context.query<{ source_id: string; error_code: string; error_message: string }>(
    `select source_id, error_code, error_message from sync_items where user_id = $1 and state = 'failed' order by source_id`,
    [userId],
  );
const left = async () => {
  const [row] = await context.query<{ count: number }>(
    'select count(*)::int count from raw_events where user_id = $1 and normalized_version is distinct from $2',
    [userId, NORMALIZATION_VERSION],
  );
  return row!.count;
};

describe('a running import', () => {
  const unsettled = () => context.query('select contact_id from unsettled_contacts where user_id = $1', [userId]);

  it('has its people settled when nothing comes after all, whatever was put off', async () => {
    await context.query(`update sync_batches set state = 'running' where id = $1`, [mail.batchId]);
    await mails(['m1', message('Plan')]);
    await context.query(
      `insert into sync_items (user_id, batch_id, stream, source_id, position, state) values ($1, $2, 'stream', 'm2', 9, 'pending')`,
      [userId, mail.batchId],
    );
    await run();
    expect(await contacts()).toEqual(['ann@people.example']);
    expect(await unsettled()).not.toEqual([]);
    await context.query(`update sync_items set state = 'stored' where user_id = $1 and source_id = 'm2'`, [userId]);
    expect(await run()).toBe(false);
    expect(await unsettled()).toEqual([]);
  });

  it('is written chunk by chunk, each item once, while the next ones are read', async () => {
    const items = Array.from({ length: 620 }, (_, n): [string, unknown] => [
      `m${n}`,
      message(`Plan ${n}`, `P <p${n % 90}@people.example>`, { 'Message-ID': `<${n}@people.example>` }),
    ]);
    await mails(...items);
    expect(await run()).toBe(false);
    expect(await interactions()).toHaveLength(620);
    expect([await left(), (await contacts()).length, await unsettled()]).toEqual([0, 90, []]);
  });
});

describe('mail', () => {
  it('becomes interactions and contacts, and the batch hears of it', async () => {
    const heard: string[] = [];
    const stop = context
      .get(EventBus)
      .subscribe(rawEventsNormalized, (event) => void (event.userId === userId && heard.push(...event.batchIds)));
    await mails(
      ['m1', message('Plan')],
      ['m2', message('News', 'news@shop.example', { 'List-Unsubscribe': '<https://shop.example>' })],
    );
    expect(await run()).toBe(false);
    expect((await interactions()).map(({ subject }) => subject)).toEqual(['Plan', 'News']);
    expect(await contacts()).toEqual(['ann@people.example']);
    expect(await left()).toBe(0);
    await waitFor('the event', async () => heard.length > 0);
    expect(heard).toEqual([mail.batchId]);
    stop();
  });

  it('that cannot be read is set aside with its reason, and its neighbours go on', async () => {
    await mails(['m1', message('One')], ['m2', { id: 'm2' }], ['m3', message('Three')]);
    await run();
    expect((await interactions()).map(({ source_id }) => source_id)).toEqual(['m1', 'm3']);
    expect(await failed()).toMatchObject([{ source_id: 'm2', error_code: 'not_a_message' }]);
    expect(await left()).toBe(0);
  });

  it('that the database refuses is set aside alone', async () => {
    const items = Array.from({ length: 40 }, (_, i): [string, unknown] => [
      `m${String(i).padStart(2, '0')}`,
      message(i === 7 || i === 30 ? 'poison' : `Plan ${i}`),
    ]);
    await mails(...items);
    expect(await run()).toBe(false);
    expect(await interactions()).toHaveLength(38);
    expect(await failed()).toEqual(
      ['m07', 'm30'].map((source_id) => ({
        source_id,
        error_code: 'not_storable',
        error_message: 'The item was read, but the database refused it (22000).',
      })),
    );
  });

  it('normalized twice changes nothing', async () => {
    await mails(['m1', message('One')], ['m2', message('Two')]);
    await run();
    const before = [await interactions(), await contacts()];
    await context.query('update raw_events set normalized_version = null where user_id = $1', [userId]);
    await run();
    expect([await interactions(), await contacts()]).toEqual(before);
    expect(await left()).toBe(0);
  });

  it('that an older version normalized is normalized again', async () => {
    await mails(['m1', message('One')]);
    await run();
    await context.query(`update raw_events set normalized_version = 0 where user_id = $1`, [userId]);
    await context.query(
      `update interactions set normalized_version = 0, subject = 'Wrong', content_hash = '' where user_id = $1`,
      [userId],
    );
    expect(await context.get(BacklogService).pendingSources()).toContainEqual({ userId, source: 'google_gmail' });
    await run();
    expect(await interactions()).toMatchObject([{ subject: 'One', normalized_version: NORMALIZATION_VERSION }]);
    expect(await context.get(BacklogService).pendingSources()).not.toContainEqual({ userId, source: 'google_gmail' });
  });

  it('that is gone at the provider is gone here', async () => {
    const [gone] = await mails(['m1', message('One')], ['m2', message('Two')]);
    await run();
    await context.query('update raw_events set deleted_at = now(), normalized_version = null where id = $1', [gone]);
    await run();
    expect((await interactions()).map(({ source_id }) => source_id)).toEqual(['m2']);
    expect(await left()).toBe(0);
  });

  it('of several hundred messages is done in chunks', async () => {
    await mails(
      ...Array.from({ length: 600 }, (_, i): [string, unknown] => [
        `m${i}`,
        message(`Plan ${i}`, `p${i % 50}@people.example`),
      ]),
    );
    expect(await run()).toBe(false);
    expect(await interactions()).toHaveLength(600);
    expect(await contacts()).toHaveLength(50);
  });

  it('stays in line when the slice is cut off', async () => {
    await mails(['m1', message('One')]);
    const stopped = new AbortController();
    stopped.abort();
    expect(await run('google_gmail', stopped.signal)).toBe(true);
    expect([await left(), (await interactions()).length]).toEqual([1, 0]);
  });

  it('of another user is not touched', async () => {
    const other = await context.newUser();
    const theirs = await newOrigin(context.query, other);
    await store(theirs, 'google_gmail', [{ sourceId: 'm1', payload: message('Theirs') }], other);
    await mails(['m1', message('Mine')]);
    await run();
    expect(await interactions(other)).toEqual([]);
    expect((await interactions()).map(({ subject }) => subject)).toEqual(['Mine']);
  });
});

describe('a calendar', () => {
  const monday = new Date(Math.floor(Date.now() / DAY) * DAY - 14 * DAY + 9 * 3_600_000);
  const at = (weeks: number, hours = 0) => new Date(monday.getTime() + weeks * 7 * DAY + hours * 3_600_000);
  const time = (date: Date) => ({ dateTime: date.toISOString(), timeZone: 'UTC' });
  const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');
  const series = (rule: string, rest: object = {}) => ({
    id: 'abc',
    status: 'confirmed',
    summary: 'Weekly',
    start: time(at(0)),
    end: time(at(0, 1)),
    recurrence: [rule],
    attendees: [{ email: 'ann@people.example' }],
    ...rest,
  });
  const exceptionId = (weeks: number) => `abc_${stamp(at(weeks))}`;
  const exception = (weeks: number, rest: object) => ({
    id: exceptionId(weeks),
    recurringEventId: 'abc',
    originalStartTime: time(at(weeks)),
    ...rest,
  });
  const events = (...items: { id: string }[]) =>
    store(
      calendar,
      'google_calendar',
      items.map((payload) => ({ sourceId: `cal/${payload.id}`, payload })),
    );
  const change = (id: string, payload: unknown) =>
    context.query(
      'update raw_events set payload = $2::json, normalized_version = null, revision = revision + 1 where id = $1',
      [id, JSON.stringify(payload)],
    );
  const meetings = async () =>
    (await interactions()).map(({ source_id, subject, status, occurred_at }) => [
      source_id.replace('cal/', ''),
      subject,
      status,
      occurred_at,
    ]);
  const occurrence = (weeks: number, subject = 'Weekly', status = 'confirmed', when = at(weeks)) => [
    exceptionId(weeks),
    subject,
    status,
    when,
  ];

  it('has a series, a moved and a cancelled occurrence, in whatever order they come', async () => {
    await events(
      exception(2, { status: 'cancelled' }),
      exception(1, { status: 'confirmed', summary: 'Moved', start: time(at(1, 5)), end: time(at(1, 6)) }),
      series('RRULE:FREQ=WEEKLY;COUNT=4'),
    );
    await run('google_calendar');
    expect(await meetings()).toEqual([
      occurrence(0),
      occurrence(1, 'Moved', 'confirmed', at(1, 5)),
      occurrence(2, 'Weekly', 'cancelled'),
      occurrence(3),
    ]);
    expect(await contacts()).toEqual(['ann@people.example']);
  });

  it('forgets occurrences that fell out, and keeps exceptions', async () => {
    const [id] = await events(
      series('RRULE:FREQ=WEEKLY;COUNT=4'),
      exception(1, { status: 'confirmed', summary: 'Moved', start: time(at(1, 5)) }),
    );
    await run('google_calendar');
    await change(id!, series('RRULE:FREQ=WEEKLY;COUNT=1'));
    await run('google_calendar');
    expect(await meetings()).toEqual([occurrence(0), occurrence(1, 'Moved', 'confirmed', at(1, 5))]);
  });

  it('follows a meeting that becomes a series, and back', async () => {
    const single = { ...series(''), recurrence: undefined };
    const [id] = await events(single);
    await run('google_calendar');
    expect(await meetings()).toEqual([['abc', 'Weekly', 'confirmed', at(0)]]);
    await change(id!, series('RRULE:FREQ=WEEKLY;COUNT=2'));
    await run('google_calendar');
    expect(await meetings()).toEqual([occurrence(0), occurrence(1)]);
    await change(id!, single);
    await run('google_calendar');
    expect(await meetings()).toEqual([['abc', 'Weekly', 'confirmed', at(0)]]);
  });

  it('moves the horizon of a series that goes on', async () => {
    const [id] = await events(series('RRULE:FREQ=WEEKLY'));
    await run('google_calendar');
    const before = await interactions();
    expect(before.at(-1)!.occurred_at.getTime()).toBeGreaterThan(Date.now() + 100 * DAY);
    expect(await context.get(BacklogService).requeueDueSeries()).toEqual(new Map());
    await context.query(`update raw_events set renormalize_after = now() - interval '1 hour' where id = $1`, [id]);
    await context.query('delete from interactions where user_id = $1 and occurred_at = $2', [
      userId,
      before.at(-1)!.occurred_at,
    ]);
    expect(await context.get(BacklogService).requeueDueSeries()).toEqual(new Map([[userId, 1]]));
    await run('google_calendar');
    expect((await interactions()).map(({ source_id }) => source_id)).toEqual(before.map(({ source_id }) => source_id));
    expect(await left()).toBe(0);
  });
});

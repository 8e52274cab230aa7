import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchUpkeepService } from '../../libs/sync/domain/watch-upkeep.service.js';
import { ScheduleService } from '../../libs/sync/domain/schedule.service.js';
import { presentPushState } from '../../libs/sync/graphql/push-state.model.js';
import { waitFor } from '../setup/index.js';
import { PushFixture } from './push-fixture.js';
import type { Connected } from './sync-fixture.js';

let fixture: PushFixture;
beforeAll(async () => {
  fixture = await PushFixture.open();
});
afterAll(() => fixture?.close());
afterEach(async () => {
  await fixture.sync.clearFaults();
  await fixture.sync.sandbox.admin('DELETE', '/push');
});

const MINUTE = 60_000;

/** What the person sees. */
async function shown({ userId, integrationId }: Connected) {
  const followUps = await fixture.sync.context.database.forUser(userId, (scope) =>
    fixture.sync.context.get(ScheduleService).followUps(scope, [integrationId]),
  );
  return presentPushState(followUps.get(integrationId)!);
}

async function minutesToNextLook(connected: Connected): Promise<number> {
  const { last_looked_at: last, next_look_at: next } = await fixture.row<{ last_looked_at: Date; next_look_at: Date }>(
    'look_schedules',
    connected,
  );
  return (next.getTime() - last.getTime()) / MINUTE;
}

const notices = ({ integrationId }: Connected) =>
  fixture.database.query<{ title: string }>(
    `select title from notifications where subject_id = $1 and kind = 'push_lapsed'`,
    [integrationId],
  );
const hasAll = async (connected: Connected) =>
  expect(await fixture.sync.storedIds(connected)).toEqual(await fixture.sync.wantedIds(connected));

describe('watching', () => {
  it('begins once an import is approved, and is found by the sweep', async () => {
    const connected = await fixture.sync.account();
    const upkeep = fixture.sync.context.get(WatchUpkeepService);
    const due = await upkeep.renewDue();
    await fixture.sync.imported(connected);
    expect(await upkeep.renewDue()).toBe(due + 1);
    expect(await shown(connected)).toMatchObject({ mode: 'polling', expiresAt: null, message: null });
    await fixture.renew(connected);
    expect(await upkeep.renewDue()).toBe(due);
    await fixture.settled(connected);
    const { mode, expiresAt, lastPushAt } = await shown(connected);
    expect(mode).toBe('push');
    expect(expiresAt!.getTime() - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * MINUTE);
    expect(lastPushAt).not.toBeNull();
  });

  it('is renewed daily for a mailbox, and twice at once is once', async () => {
    const connected = await fixture.watched();
    const { due_at: dueAt } = await fixture.row<{ due_at: Date }>('push_states', connected);
    const hours = (dueAt.getTime() - Date.now()) / MINUTE / 60;
    expect(hours).toBeGreaterThan(21);
    expect(hours).toBeLessThan(27);
    await fixture.sync.sandbox.admin('DELETE', '/ledger');
    await fixture.renew(connected);
    await fixture.due(connected);
    await Promise.all([fixture.renew(connected), fixture.renew(connected)]);
    const audited = await fixture.database.query(
      `select from audit_entries where user_id = $1 and action = 'integration.watched'`,
      [connected.userId],
    );
    expect(audited).toHaveLength(1);
    const { calls } = await fixture.sync.sandbox.admin<{ calls: { byMethod: Record<string, unknown> } }>(
      'GET',
      `/ledger?account=${connected.email}`,
    );
    expect(calls.byMethod['gmail.users.watch']).toEqual({ 200: 1 });
  });

  it('of calendars overlaps: the new channel is open before the old one is stopped', async () => {
    const connected = await fixture.watched('google_calendar');
    await fixture.sync.sandbox.admin('POST', `/accounts/${connected.email}/calendars`, { summary: 'Second' });
    const { watches } = fixture.running.sandbox.push;
    const channels = () => watches.snapshot().channels.filter(({ account }) => account === connected.email);
    const before = channels().map(({ id }) => id);
    await fixture.due(connected);
    await fixture.renew(connected);
    await fixture.settled(connected);
    expect(channels()).toHaveLength(2);
    expect(channels().map(({ id }) => id)).not.toContain(before[0]);
    const order = (
      await fixture.sync.sandbox.admin<{ calls: { recent: { method: string; status: number }[] } }>(
        'GET',
        `/ledger?account=${connected.email}&calls=20`,
      )
    ).calls.recent.map(({ method }) => method);
    expect(order.lastIndexOf('calendar.channels.stop')).toBeGreaterThan(order.indexOf('calendar.events.watch'));
    const rows = await fixture.database.query<{ stream: string }>(
      `select stream from watches where integration_id = $1 and retired_at is null`,
      [connected.integrationId],
    );
    expect(rows).toHaveLength(2);
    expect((await shown(connected)).mode).toBe('push');
  });

  it('that is refused says so, and is tried again later; looking goes on', async () => {
    const connected = await fixture.sync.account();
    await fixture.sync.imported(connected);
    await fixture.sync.fault({ kind: '403', reason: 'forbidden', match: { method: 'gmail.users.watch' } });
    await fixture.renew(connected);
    const { mode, message } = await shown(connected);
    expect([mode, message]).toEqual(['polling', expect.stringContaining('did not agree')]);
    expect(await notices(connected)).toEqual([]);
    const { due_at: dueAt } = await fixture.row<{ due_at: Date }>('push_states', connected);
    expect(dueAt.getTime()).toBeGreaterThan(Date.now() + 5 * 60 * MINUTE);
    await fixture.due(connected);
    await fixture.renew(connected);
    await fixture.settled(connected);
    expect(await shown(connected)).toMatchObject({ mode: 'push', message: null });
  });

  it('that ends unrenewed is told of once, and looking takes over', async () => {
    const connected = await fixture.watched();
    await fixture.database.query(
      `update watches set expires_at = now() - interval '1 second', created_at = now() - interval '8 days' where integration_id = $1`,
      [connected.integrationId],
    );
    await fixture.due(connected);
    await fixture.sync.fault({
      kind: '503',
      times: 100,
      match: { method: 'gmail.users.watch', account: connected.email },
    });
    await fixture.renew(connected);
    expect(await notices(connected)).toHaveLength(1);
    expect(await shown(connected)).toMatchObject({
      mode: 'polling',
      message: expect.stringContaining('stopped telling'),
    });
    await fixture.sync.followed(connected);
    expect(await minutesToNextLook(connected)).toBeLessThan(13);
    await fixture.sync.clearFaults();
    await fixture.due(connected);
    await fixture.renew(connected);
    await fixture.settled(connected);
    expect(await notices(connected)).toHaveLength(1);
    expect(await shown(connected)).toMatchObject({ mode: 'push', message: null });
  });
});

describe('a push', () => {
  it('brings new mail without anybody looking', async () => {
    const connected = await fixture.watched();
    await fixture.sync.deliver(connected, 'Told of');
    await fixture.lookedAt(connected);
    await hasAll(connected);
    expect(await minutesToNextLook(connected)).toBeLessThan(1.2);
    await fixture.sync.followed(connected);
    expect(await minutesToNextLook(connected)).toBeGreaterThan(13);
  });

  it('brings calendar changes', async () => {
    const connected = await fixture.watched('google_calendar');
    const hour = { start: { dateTime: '2026-12-01T10:00:00Z' }, end: { dateTime: '2026-12-01T11:00:00Z' } };
    await fixture.sync.sandbox.admin('POST', `/accounts/${connected.email}/calendars/primary/events`, hour);
    await fixture.lookedAt(connected);
    expect(await fixture.sync.storedIds(connected)).toHaveLength(1);
  });

  it('that comes during a look makes another one follow', async () => {
    const connected = await fixture.watched();
    const first = await fixture.sync.incremental(connected);
    await fixture.sync.slice(connected.userId, first);
    await fixture.sync.deliver(connected, 'Too late for the first');
    await fixture.settled(connected);
    await fixture.sync.normalize(connected.userId);
    await fixture.lookedAt(connected);
    await hasAll(connected);
  });

  it('whose event was lost is found by the sweep at once', async () => {
    const connected = await fixture.watched();
    await fixture.configure({ endpoint: null });
    await fixture.sync.deliver(connected, 'Marked only');
    await fixture.configure({ endpoint: `${fixture.url}/webhooks/google/gmail` });
    await fixture.database.query(`update integrations set look_wanted_at = now() where id = $1`, [
      connected.integrationId,
    ]);
    expect(await fixture.scheduledLook(connected)).toBe(true);
    await hasAll(connected);
  });

  it('about one person’s account tells another nothing', async () => {
    const [ada, bob] = [await fixture.watched(), await fixture.watched()];
    await fixture.sync.deliver(ada, 'For Ada');
    await fixture.lookedAt(ada);
    expect(await fixture.openLook(bob)).toBeUndefined();
    expect(await fixture.sync.storedIds(bob)).toEqual([]);
    const seen = await fixture.sync.context.database.forUser(bob.userId, (scope) =>
      fixture.sync.context.get(ScheduleService).followUps(scope, [ada.integrationId]),
    );
    expect(seen.get(ada.integrationId)).toEqual({ push: null, schedule: null });
  });
});

describe('pushes that are doubled, out of order or stale', () => {
  it('bring everything once, and the cursor never goes back', async () => {
    const connected = await fixture.watched();
    const cursors = [await fixture.cursor(connected)];
    const faults = [
      { kind: 'duplicate', copies: 5 },
      { kind: 'reorder', holdMs: 150 },
      { kind: 'stale' },
      { kind: 'flood', copies: 50 },
      { kind: 'bad_token' },
      { kind: 'drop' },
    ];
    for (let round = 0; round < 18; round += 1) {
      await fixture.fault({ ...faults[round % faults.length], account: connected.email });
      const id = await fixture.sync.deliver(connected, `Round ${round}`);
      if (round % 3 === 1) await fixture.sync.relabel(connected, id, { add: ['STARRED'] });
      if (round % 5 === 4) await fixture.sync.remove(connected, id);
      if (round % 4 === 3)
        await fixture.sync.sandbox.admin('POST', '/push/send', { account: connected.email, historyId: '1' });
      const look = await fixture.openLook(connected);
      if (look) await fixture.sync.finish(connected, look.id);
      cursors.push(await fixture.cursor(connected));
    }
    await fixture.settled(connected);
    await waitFor('all looks to end', async () => {
      const look = await fixture.openLook(connected);
      if (look) await fixture.sync.finish(connected, look.id);
      cursors.push(await fixture.cursor(connected));
      return !look;
    });
    await fixture.scheduledLook(connected);
    cursors.push(await fixture.cursor(connected));
    await hasAll(connected);
    expect(cursors).toEqual([...cursors].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    const doubled = await fixture.database.query(
      `select source_id from raw_events where integration_id = $1 group by source_id having count(*) > 1`,
      [connected.integrationId],
    );
    expect(doubled).toEqual([]);
  });
});

describe('pushes that are lost', () => {
  it('delay what they told of by a quarter of an hour at most', async () => {
    const connected = await fixture.watched();
    await fixture.fault({ kind: 'drop', account: connected.email, every: 2, times: 5 });
    for (let n = 0; n < 10; n += 1) await fixture.sync.deliver(connected, `Mail ${n}`);
    await fixture.settled(connected);
    await waitFor('all looks to end', async () => {
      const look = await fixture.openLook(connected);
      if (look) await fixture.sync.finish(connected, look.id);
      return !look;
    });
    await fixture.sync.followed(connected);
    await fixture.fault({ kind: 'drop', account: connected.email });
    await fixture.sync.deliver(connected, 'Told of by nobody');
    expect(await fixture.openLook(connected)).toBeUndefined();
    expect(await minutesToNextLook(connected)).toBeLessThan(16.6);
    expect(await fixture.scheduledLook(connected)).toBe(true);
    await hasAll(connected);
    expect(await notices(connected)).toEqual([]);
  });

  it('for good are noticed: the person is told once, looking takes over, and pushes are asked for again', async () => {
    const connected = await fixture.watched();
    await fixture.sync.followed(connected);
    expect(await minutesToNextLook(connected)).toBeGreaterThan(13);
    await fixture.sync.sandbox.admin('POST', '/push/lapse', { account: connected.email });
    for (let n = 0; n < 4; n += 1) {
      await fixture.sync.deliver(connected, `Unheard ${n}`);
      expect(await fixture.scheduledLook(connected)).toBe(true);
      // From the first find on that no push told of, it looks often.
      expect(await minutesToNextLook(connected)).toBeLessThan(1.2);
    }
    await hasAll(connected);
    expect(await notices(connected)).toHaveLength(1);
    expect(await shown(connected)).toMatchObject({
      mode: 'polling',
      message: expect.stringContaining('stopped telling'),
    });
    const [entry] = await fixture.database.query<{ data: unknown }>(
      `select data from audit_entries where user_id = $1 and action = 'integration.push_lapsed'`,
      [connected.userId],
    );
    expect(entry!.data).toEqual({ source: 'google_gmail', reason: 'silent' });
    expect(await fixture.sync.context.get(WatchUpkeepService).renewDue()).toBeGreaterThan(0);
    await fixture.renew(connected);
    await waitFor('pushes to be heard again', async () => (await shown(connected)).mode === 'push');
    expect((await shown(connected)).message).toBeNull();
  });
});

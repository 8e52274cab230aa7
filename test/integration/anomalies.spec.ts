import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnomaliesModule, AnomalyNotices, AnomalyWatch } from '../../libs/anomalies/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { Metrics } from '../../libs/platform/telemetry/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

describe('what is out of the ordinary', () => {
  let context: TestContext;
  let [ada, bob]: string[] = [];
  beforeAll(async () => {
    context = await openTestContext([AnomaliesModule], { ANOMALY_REFUSALS: '10', ANOMALY_KEEP_DAYS: '30' });
    [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
  });
  afterAll(() => context?.close());

  const see = (userId: string | null, count: number, minutesAgo = 0) =>
    context.query(
      `insert into sightings (id, kind, user_id, minute, count)
       values ($1, 'forbidden', $2, date_trunc('minute', now()) - make_interval(mins => $4), $3)
       on conflict (minute, kind, user_id) do update set count = sightings.count + excluded.count`,
      [newId(), userId, count, minutesAgo],
    );
  const rows = () =>
    context.query<{ user_id: string | null; count: number; told: boolean }>(
      `select user_id, count, told_at is not null as told from anomalies order by id`,
    );
  const counted = async () =>
    Number(/^omnicrm_anomalies_total\{kind="api_pattern"\} (\d+)/m.exec(await context.get(Metrics).scrape())?.[1] ?? 0);

  it('is one row for each kind, user and day, known user or not, and is counted once', async () => {
    await see(ada!, 11);
    await see(bob!, 10);
    await see(bob!, 90, 60);
    await see(null, 12);
    expect(await context.get(AnomalyWatch).look()).toBe(2);
    await see(ada!, 5);
    await see(null, 5);
    expect(await context.get(AnomalyWatch).look()).toBe(0);
    expect((await rows()).map(({ user_id, count }) => [user_id, count]).sort()).toEqual(
      [
        [ada, 16],
        [null, 17],
      ].sort(),
    );
    expect(await counted()).toBe(2);
  });

  it('waits to be told until somebody looks after the installation', async () => {
    await context.get(AnomalyNotices).tell();
    expect((await rows()).map(({ told }) => told)).toEqual([false, false]);
    await context.query(`update users set role = 'admin' where id = $1`, [bob]);
    await context.get(AnomalyNotices).tell();
    await context.get(AnomalyNotices).tell();
    expect((await rows()).map(({ told }) => told)).toEqual([true, true]);
    const told = await context.query(`select user_id from notifications`);
    expect(told).toEqual([{ user_id: bob }, { user_id: bob }]);
  });

  it('is nothing that a user can read, not even of themselves', async () => {
    for (const table of ['anomalies', 'sightings'])
      await expect(context.database.forUser(ada!, (scope) => scope.query(`select 1 from ${table}`))).rejects.toThrow(
        /permission denied/,
      );
  });

  it('goes with the account that it is about', async () => {
    const gone = await context.database.forErasure(ada!, async (scope) => [
      await scope.query(`delete from anomalies returning user_id`),
      await scope.query(`delete from sightings returning user_id`),
    ]);
    expect(gone.map((deleted) => deleted.length)).toEqual([1, 1]);
    expect((await rows()).map(({ user_id }) => user_id)).toEqual([null]);
  });

  it('is forgotten in time', async () => {
    await see(bob!, 1, 24 * 60 + 5);
    await context.get(AnomalyWatch).forget();
    expect(await context.query(`select 1 from sightings where minute < now() - interval '1 day'`)).toEqual([]);
    expect(await rows()).toHaveLength(1);
    await context.query(`update anomalies set last_at = now() - interval '31 days'`);
    await context.get(AnomalyWatch).forget();
    expect(await rows()).toEqual([]);
  });
});

import { BackedQueue, queueOptions } from '../../libs/platform/queue/queue-backend.js';
import { redisUrl, type TestSystem, waitFor } from '../setup/index.js';
import type { FaultRun } from './fault-row.js';
import { perfectCalendars, perfectMailbox } from './perfect-client.js';
import type { Resident } from './world.js';

export interface Findings {
  readonly lost: number;
  readonly doubled: number;
  readonly problems: readonly string[];
}

export const noFindings = (): Findings => ({ lost: 0, doubled: 0, problems: [] });

export const joined = (a: Findings, b: Findings): Findings => ({
  lost: a.lost + b.lost,
  doubled: a.doubled + b.doubled,
  problems: [...a.problems, ...b.problems],
});

interface Held {
  sourceId: string;
  interactions: number;
  labels: string | null;
}

/** Compares what the database holds of an account with what a perfect client would hold. */
export async function checkAccount(system: TestSystem, resident: Resident): Promise<Findings> {
  const { email, source, integrationId, user, watch } = resident;
  const [{ imported } = { imported: false }] = await system.database.query<{ imported: boolean }>(
    `select exists (select from sync_batches where integration_id = $1 and kind = 'initial'
       and state in ('completed', 'completed_with_errors')) as imported`,
    [integrationId],
  );
  const perfect = !imported
    ? new Map<string, string>()
    : await (source === 'google_gmail' ? perfectMailbox : perfectCalendars)(system.sandbox, email);
  const held = await system.database.query<Held>(
    `select r.source_id "sourceId", count(i.id)::int as interactions, min(array_to_string(i.labels, ' ')) as labels
     from raw_events r left join interactions i on i.raw_event_id = r.id
     where r.integration_id = $1 and r.deleted_at is null and r.undone_batch_id is null group by r.id`,
    [integrationId],
  );
  const problems: string[] = [];
  const ids = new Set(held.map(({ sourceId }) => sourceId));
  const lost = [...perfect.keys()].filter((id) => !ids.has(id)).length;
  const extra = held.filter(({ sourceId }) => !perfect.has(sourceId)).length;
  if (extra > 0) problems.push(`${extra} items are held that the provider does not have`);
  let doubled = held.length - ids.size;
  if (source === 'google_gmail') {
    doubled += held.reduce((sum, { interactions }) => sum + Math.max(0, interactions - 1), 0);
    const missing = held.filter(({ interactions }) => interactions === 0).length;
    if (missing > 0) problems.push(`${missing} messages are not on the timeline`);
    const stale = held.filter(
      ({ sourceId, labels }) =>
        labels !== null && perfect.has(sourceId) && perfect.get(sourceId) !== labels.split(' ').sort().join(' '),
    ).length;
    if (stale > 0) problems.push(`${stale} messages have labels that are out of date`);
  }
  const { auditVerification } = await user.ask<{ auditVerification: { valid: boolean } }>(
    '{ auditVerification { valid } }',
  );
  if (!auditVerification.valid) problems.push('the audit log does not verify');
  problems.push(...(await checkStream(system, integrationId, watch.about.bind(watch))));
  return { lost, doubled, problems };
}

/** Whoever listened heard of the last state of each batch: a frame about it that is not older than its end. */
async function checkStream(
  system: TestSystem,
  integrationId: string,
  about: (id: string) => readonly { at: number }[],
): Promise<string[]> {
  const batches = await system.database.query<{ id: string; finished: Date }>(
    `select id, finished_at as finished from sync_batches where integration_id = $1 and finished_at is not null and kind = 'initial'`,
    [integrationId],
  );
  const problems: string[] = [];
  for (const { id, finished } of batches)
    await waitFor('the last event', () => about(id).some(({ at }) => at >= finished.getTime() - 50), 8_000).catch(
      () => {
        problems.push('the stream of events did not tell the last state of a batch');
      },
    );
  return problems;
}

const NOTHING_OF: readonly (readonly [what: string, sql: string])[] = [
  [
    'interactions of one item are doubled',
    `select count(*) - count(distinct (integration_id, source_id)) as count from interactions`,
  ],
  [
    'addresses belong to two contacts',
    `select count(*) - count(distinct (user_id, kind, value)) as count from contact_identities`,
  ],
];

const NEVER: readonly (readonly [what: string, sql: string])[] = [
  [
    'approved batches and their audit entries differ',
    `select abs((select count(*) from sync_batches where kind = 'initial')
       - (select count(*) from audit_entries where action = 'sync.approved')) as count`,
  ],
  [
    'completed imports and their audit entries differ',
    `select count(*) from sync_batches b where b.kind = 'initial' and b.state in ('completed', 'completed_with_errors')
       and not exists (select from audit_entries a where a.action = 'sync.completed' and a.subject_id = b.id::text)`,
  ],
  [
    'batches end with items that nobody accounts for',
    `select count(*) from sync_batches b where b.state in ('completed', 'completed_with_errors')
       and (exists (select from sync_items i where i.batch_id = b.id and i.state = 'pending')
         or (select coalesce(sum(s.listed), 0) from sync_batch_streams s where s.batch_id = b.id)
           <> (select count(*) from sync_items i where i.batch_id = b.id))`,
  ],
  [
    'interactions stay of items that are gone',
    `select count(*) from interactions i join raw_events r on r.id = i.raw_event_id
     where (r.deleted_at is not null or r.undone_batch_id is not null) and r.normalized_version is not null and r.source = 'google_gmail'`,
  ],
  [
    'batches are held beyond two leases',
    `select count(*) from sync_batches where state = 'running' and lease_until < now() - interval '4 seconds'`,
  ],
];

/** What must hold whoever was imported. */
export async function checkSystem(system: TestSystem, run: FaultRun): Promise<Findings> {
  const count = async (sql: string) => Number((await system.database.query<{ count: string }>(sql))[0]?.count ?? 0);
  let doubled = 0;
  const problems: string[] = [];
  for (const [, sql] of NOTHING_OF) doubled += await count(sql);
  for (const [what, sql] of NEVER) if ((await count(sql)) > 0) problems.push(what);
  problems.push(...(await jobsLeft(system, run)));
  return { lost: 0, doubled, problems };
}

/** No job may stay active: one whose worker has died is taken over within two locks of it. */
async function jobsLeft(system: TestSystem, run: FaultRun): Promise<string[]> {
  const options = queueOptions({
    REDIS_URL: run.backend === 'redis' ? (system.environment.REDIS_URL ?? redisUrl) : undefined,
    DATABASE_URL: system.database.url,
    QUEUE_PREFIX: system.environment.QUEUE_PREFIX ?? 'omnicrm',
  });
  const queues = ['sync', 'normalize'].map((name) => new BackedQueue(name, options));
  for (const queue of queues) queue.on('error', () => undefined);
  try {
    await waitFor(
      'no job to be active',
      async () => (await Promise.all(queues.map((queue) => queue.getActiveCount()))).every((active) => active === 0),
      25_000,
      250,
    );
    return [];
  } catch (error) {
    return [`jobs stay active: ${String(error)}`];
  } finally {
    await Promise.all(queues.map((queue) => queue.close()));
  }
}

import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { apiFeatures } from '../../apps/api/api.features.js';
import { type RunningSandbox, startSandbox } from '../../apps/google-sandbox/index.js';
import { platformModules } from '../../apps/platform.js';
import { pushSubscription, sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { WatchService } from '../../libs/integrations/index.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { Database, newId } from '../../libs/platform/database/index.js';
import { JobQueue } from '../../libs/platform/queue/index.js';
import { UpkeepService } from '../../libs/sync/domain/upkeep.service.js';
import { LookWantedListener } from '../../libs/sync/jobs/look-wanted.listener.js';
import { SyncModule } from '../../libs/sync/index.js';
import { randomPort } from '../setup/random-port.js';
import {
  type TestContext,
  type TestDatabase,
  type TestSandbox,
  createTestDatabase,
  testEnvironment,
  waitFor,
} from '../setup/index.js';
import { type Connected, SyncFixture } from './sync-fixture.js';

/** What of the worker starts looks; slices run when a test says so. */
@Module({ imports: [SyncModule], providers: [LookWantedListener] })
class PushTestModule {}

interface SentPush {
  account: string;
  outcome: string;
  answers: number[];
  about: Record<string, string | number>;
}

/** The API over HTTP, and a sandbox in this process that delivers its pushes to it. */
export class PushFixture {
  private constructor(
    readonly url: string,
    readonly sync: SyncFixture,
    readonly running: RunningSandbox,
    readonly database: TestDatabase,
  ) {}

  static async open(environment: Environment = {}): Promise<PushFixture> {
    const running = await startSandbox({ accounts: [{ email: 'you@studio.example', mailbox: 'empty' }], quota: 'off' });
    const database = await createTestDatabase();
    const port = await randomPort();
    const url = `http://127.0.0.1:${port}`;
    const settings = { ...testEnvironment(database.url), ...sandboxEnvironment(running.url, 'off'), PUBLIC_URL: url };
    const imports = [...platformModules({ ...settings, SYNC_CHUNK: '50', ...environment }), ...apiFeatures];
    const root = { module: PushTestModule, imports: [...imports, SyncModule] };
    const app = await NestFactory.create<NestExpressApplication>(root, { logger: ['error'], abortOnError: false });
    await app.listen(port, '127.0.0.1');
    const sync = SyncFixture.over(sandboxOf(running), await contextOf(app, database));
    const fixture = new PushFixture(url, sync, running, database);
    await fixture.configure({ ...pushSubscription(url), minIntervalMs: 0, retryMs: 20 });
    return fixture;
  }

  close(): Promise<void> {
    return this.sync.close();
  }

  configure(settings: object): Promise<unknown> {
    return this.sync.sandbox.admin('PUT', '/push', settings);
  }

  fault(fault: object): Promise<unknown> {
    return this.sync.sandbox.admin('POST', '/push/faults', fault);
  }

  /** Connected, imported, and watched; what the first pushes asked for was looked at. */
  async watched(source = 'google_gmail', spec: object = {}): Promise<Connected> {
    const connected = await this.sync.account(source, spec);
    await this.sync.imported(connected);
    await this.renew(connected);
    await this.settled(connected);
    await this.sync.followed(connected);
    return connected;
  }

  renew({ userId, integrationId }: Connected): Promise<void> {
    return this.sync.context.get(WatchService).renew(userId, integrationId);
  }

  /** Makes the watches due, as time would. */
  async due({ integrationId }: Connected): Promise<void> {
    await this.database.query(`update push_states set due_at = now() where integration_id = $1`, [integrationId]);
  }

  async sent({ email }: Connected): Promise<SentPush[]> {
    const { sent } = await this.sync.sandbox.admin<{ sent: SentPush[] }>('GET', `/push?account=${email}`);
    return sent;
  }

  /** Every push of the account came to its end. */
  settled(connected: Connected): Promise<unknown> {
    return waitFor('the pushes to be taken', async () =>
      (await this.sent(connected)).every(({ outcome }) => !['pending', 'held'].includes(outcome)),
    );
  }

  /** The look that a push has begun, to its end. */
  async lookedAt(connected: Connected): Promise<void> {
    const id = await waitFor('a look', async () => (await this.openLook(connected))?.id);
    await this.sync.finish(connected, id);
  }

  async openLook({ integrationId }: Connected): Promise<{ id: string } | undefined> {
    const [look] = await this.database.query<{ id: string }>(
      `select id from sync_batches where integration_id = $1 and kind = 'incremental' and state in ('queued', 'running')`,
      [integrationId],
    );
    return look;
  }

  /** What the schedule says, once its time has come; then the look that it begins. @returns whether there was one */
  async scheduledLook(connected: Connected): Promise<boolean> {
    const { integrationId } = connected;
    // Time passes for what has happened and for what is to come.
    await this.database.query(
      `update sync_batches set finished_at = finished_at - interval '17 minutes', created_at = created_at - interval '17 minutes',
         started_at = started_at - interval '17 minutes' where integration_id = $1`,
      [integrationId],
    );
    await this.database.query(
      `update look_schedules set next_look_at = next_look_at - interval '17 minutes',
         last_looked_at = last_looked_at - interval '17 minutes' where integration_id = $1`,
      [integrationId],
    );
    await this.database.query(
      `update watches set last_push_at = last_push_at - interval '17 minutes', created_at = created_at - interval '17 minutes'
       where integration_id = $1`,
      [integrationId],
    );
    await this.database.query(
      `update integrations set look_wanted_at = look_wanted_at - interval '17 minutes' where id = $1`,
      [integrationId],
    );
    await this.sync.context.get(UpkeepService).lookAtDueIntegrations();
    const look = await this.openLook(connected);
    if (look) await this.sync.finish(connected, look.id);
    return look !== undefined;
  }

  async cursor({ integrationId }: Connected): Promise<bigint> {
    const [row] = await this.database.query<{ cursor: string }>(
      `select cursor from sync_cursors where integration_id = $1`,
      [integrationId],
    );
    return BigInt(row!.cursor);
  }

  async row<T>(table: string, { integrationId }: Connected): Promise<T> {
    const id = table === 'integrations' ? 'id' : 'integration_id';
    const [row] = await this.database.query<T>(`select * from ${table} where ${id} = $1`, [integrationId]);
    return row!;
  }
}

async function contextOf(app: NestExpressApplication, database: TestDatabase): Promise<TestContext> {
  await app.get(JobQueue, { strict: false }).depth();
  return {
    get: (type) => app.get(type, { strict: false }),
    database: app.get(Database, { strict: false }),
    query: database.query,
    newUser: async (name = 'Ada Example') => {
      const id = newId();
      const values = [id, `${id}@people.example`, name];
      await database.query(`insert into users (id, email, name) values ($1, $2, $3)`, values);
      return id;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function sandboxOf(running: RunningSandbox): TestSandbox {
  return {
    url: running.url,
    admin: async <T>(method: string, path: string, body?: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
      const response = await fetch(`${running.url}/admin${path}`, init);
      if (!response.ok) throw new Error(`sandbox ${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    stop: () => running.stop(),
  };
}

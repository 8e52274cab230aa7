import { ConnectionService } from '../../libs/integrations/domain/connection.service.js';
import { IntegrationsModule } from '../../libs/integrations/index.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { SyncPreviewRepository } from '../../libs/sync/data/sync-preview.repository.js';
import {
  ApproveService,
  FinishService,
  IncrementalService,
  LedgerService,
  PreviewService,
  RawEventStore,
  SliceService,
  SyncModule,
} from '../../libs/sync/index.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { type TestContext, type TestSandbox, openTestContext, startTestSandbox, waitFor } from '../setup/index.js';

const SCOPES: Record<string, string> = {
  google_gmail: 'https://www.googleapis.com/auth/gmail.readonly',
  google_calendar: 'https://www.googleapis.com/auth/calendar.readonly',
};
const FINAL = ['completed', 'completed_with_errors', 'failed'];
const NEVER = new AbortController().signal;

export interface BatchRow {
  id: string;
  integration_id: string;
  kind: string;
  state: string;
  error_code: string | null;
  error_message: string | null;
  lease_owner: string | null;
  not_before: Date | null;
  expected_items: number | null;
}

/** A connected account of a user of its own. */
export interface Connected {
  userId: string;
  email: string;
  integrationId: string;
  source: string;
}

/** Sync alone, against a sandbox: slices run when a test says so, and the test plays normalization. */
export class SyncFixture {
  private accounts = 0;

  protected constructor(
    readonly sandbox: TestSandbox,
    readonly context: TestContext,
  ) {}

  static async open(environment: Environment = {}): Promise<SyncFixture> {
    const sandbox = await startTestSandbox(['--mailbox', 'empty', '--account', 'you@studio.example', '--quota', 'off']);
    const context = await openTestContext([IntegrationsModule, SyncModule], {
      ...sandboxEnvironment(sandbox.url, 'off'),
      SYNC_CHUNK: '50',
      ...environment,
    });
    return new SyncFixture(sandbox, context);
  }

  /** The same on what was opened otherwise. */
  static over(sandbox: TestSandbox, context: TestContext): SyncFixture {
    return new SyncFixture(sandbox, context);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.sandbox.stop();
  }

  get slices() {
    return this.context.get(SliceService);
  }

  /** @param spec the sandbox's account, e.g. `{ synthetic: 300 }` */
  async account(source = 'google_gmail', spec: object = {}, scopes = [SCOPES[source]!]): Promise<Connected> {
    const email = `account${++this.accounts}@studio.example`;
    await this.sandbox.admin('POST', '/accounts', { email, ...spec });
    return this.connect(await this.context.newUser(), email, source, scopes);
  }

  async connect(userId: string, email: string, source: string, scopes = [SCOPES[source]!]): Promise<Connected> {
    const grant = await this.sandbox.admin<{ access_token: string; refresh_token: string }>(
      'POST',
      `/accounts/${email}/grants`,
      { scopes },
    );
    const [integrationId] = await this.context.get(ConnectionService).connect(userId, [source], {
      accountId: email,
      accountEmail: email,
      scopes,
      tokens: {
        accessToken: grant.access_token,
        refreshToken: grant.refresh_token,
        expiresAt: new Date(Date.now() + 3_599_000),
      },
    });
    return { userId, email, integrationId: integrationId!, source };
  }

  preview({ userId, integrationId }: Connected, lookBackDays: number | null = null) {
    return this.context.get(PreviewService).create(userId, integrationId, lookBackDays);
  }

  approve(userId: string, previewId: string, hash: string) {
    return this.context.database.forUser(userId, (scope) =>
      this.context.get(ApproveService).approve(scope, previewId, hash),
    );
  }

  /** Preview and approval. @returns the batch's id */
  async approved(connected: Connected, lookBackDays: number | null = null): Promise<string> {
    const { id, hash } = await this.preview(connected, lookBackDays);
    return (await this.approve(connected.userId, id, hash)).id;
  }

  async incremental({ userId, integrationId }: Connected): Promise<string> {
    return (await this.context.get(IncrementalService).start(userId, integrationId)).id;
  }

  async batch(id: string): Promise<BatchRow> {
    const [row] = await this.context.query<BatchRow>('select * from sync_batches where id = $1', [id]);
    return row!;
  }

  slice(userId: string, batchId: string, signal = NEVER): Promise<void> {
    return this.slices.run(userId, batchId, signal);
  }

  /** Runs slices, waits when the batch waits, and normalizes, until the batch is over. */
  async finish({ userId }: Connected, batchId: string): Promise<BatchRow> {
    return waitFor('the batch to finish', async () => {
      await this.slice(userId, batchId);
      await this.normalize(userId);
      const batch = await this.batch(batchId);
      return FINAL.includes(batch.state) ? batch : null;
    });
  }

  /** What normalization does, as far as sync can see. @returns how many raw events there were to normalize */
  async normalize(userId: string): Promise<number> {
    const store = this.context.get(RawEventStore);
    let count = 0;
    for (const source of Object.keys(SCOPES))
      for (;;) {
        const rows = await this.context.database.forUser(userId, async (scope) => {
          const claimed = await store.claimUnnormalized(scope, source, 1, 250);
          await store.markNormalized(scope, claimed, 1);
          return claimed;
        });
        if (rows.length === 0) break;
        count += rows.length;
      }
    await this.context.get(FinishService).finishAllOf(userId);
    return count;
  }

  /** The first import, to its end. */
  async imported(connected: Connected): Promise<BatchRow> {
    return this.finish(connected, await this.approved(connected));
  }

  sweepPreviews(): Promise<number> {
    return this.context.database.asSystem('test', (scope) =>
      this.context.get(SyncPreviewRepository).deleteExpired(scope),
    );
  }

  /** One look for changes, to its end. @returns its ledger */
  async followed(connected: Connected) {
    const batch = await this.finish(connected, await this.incremental(connected));
    return this.ledger(connected.userId, batch.id);
  }

  ledger(userId: string, batchId: string) {
    return this.context.database.forUser(userId, (scope) => this.context.get(LedgerService).report(scope, batchId));
  }

  /** Ids of what is stored and not deleted. */
  async storedIds({ integrationId }: Connected): Promise<string[]> {
    const rows = await this.context.query<{ source_id: string }>(
      'select source_id from raw_events where integration_id = $1 and deleted_at is null order by source_id',
      [integrationId],
    );
    return rows.map(({ source_id }) => source_id);
  }

  /** Ids of what a perfect client would hold of a mailbox. */
  async wantedIds({ email }: Connected): Promise<string[]> {
    const { items } = await this.sandbox.admin<{ items: { id: string; labelIds: string[] }[] }>(
      'GET',
      `/accounts/${email}/items?type=message`,
    );
    const leftOut = ['SPAM', 'TRASH', 'DRAFT', 'CHAT'];
    return items
      .filter(({ labelIds }) => !labelIds.some((label) => leftOut.includes(label)))
      .map(({ id }) => id)
      .sort();
  }

  async deliver({ email }: Connected, subject = 'Hello', labels?: string[]): Promise<string> {
    const body = { from: 'ada@partner.example', to: email, subject, text: 'Hello', labels };
    return (await this.sandbox.admin<{ id: string }>('POST', `/accounts/${email}/messages`, body)).id;
  }

  relabel({ email }: Connected, id: string, change: { add?: string[]; remove?: string[] }) {
    return this.sandbox.admin('POST', `/accounts/${email}/messages/${id}/labels`, change);
  }

  remove({ email }: Connected, id: string) {
    return this.sandbox.admin('DELETE', `/accounts/${email}/messages/${id}`);
  }

  fault(body: object) {
    return this.sandbox.admin('POST', '/faults', body);
  }

  clearFaults() {
    return this.sandbox.admin('DELETE', '/faults');
  }
}

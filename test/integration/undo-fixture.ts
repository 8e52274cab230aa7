import { IntegrationsModule } from '../../libs/integrations/index.js';
import { NormalizationModule, NormalizeService } from '../../libs/normalization/index.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { FinishService, RedoService, SyncModule, UndoService } from '../../libs/sync/index.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { type ContentOptions, contentHash } from '../setup/content-hash.js';
import { openTestContext, startTestSandbox } from '../setup/index.js';
import { type Connected, SyncFixture } from './sync-fixture.js';

const NEVER = new AbortController().signal;
const SOURCES = ['google_gmail', 'google_calendar'];

export interface ReportRow {
  state: string;
  undone_at: Date | null;
  undo_report: {
    items: number;
    restored: number;
    interactions: number;
    contacts: number;
    kept: { contactId: string; name: string; reason: string }[];
    keptTotal: number;
  } | null;
}

/** Sync and normalization together, each when a test says so. */
export class UndoFixture extends SyncFixture {
  static override async open(environment: Environment = {}): Promise<UndoFixture> {
    const sandbox = await startTestSandbox(['--mailbox', 'empty', '--account', 'you@studio.example', '--quota', 'off']);
    const context = await openTestContext([IntegrationsModule, SyncModule, NormalizationModule], {
      ...sandboxEnvironment(sandbox.url, 'off'),
      SYNC_CHUNK: '50',
      ...environment,
    });
    return new UndoFixture(sandbox, context);
  }

  override async normalize(userId: string): Promise<number> {
    for (const source of SOURCES)
      while (await this.context.get(NormalizeService).runSlice(userId, source, NEVER)) continue;
    await this.context.get(FinishService).finishAllOf(userId);
    return 0;
  }

  hash({ userId }: Connected, options: ContentOptions = {}): Promise<string> {
    return contentHash(this.context.query, userId, options);
  }

  /** Undoes a batch, to its end. */
  async undo({ userId }: Connected, batchId: string): Promise<ReportRow> {
    await this.context.get(UndoService).undo(userId, batchId);
    await this.normalize(userId);
    return this.report(batchId);
  }

  /** Does a batch again, to its end. @returns its state */
  async redo({ userId }: Connected, batchId: string): Promise<string> {
    await this.context.get(RedoService).redo(userId, batchId);
    await this.normalize(userId);
    return (await this.batch(batchId)).state;
  }

  outlook({ userId }: Connected, batchId: string) {
    return this.context.get(UndoService).preview(userId, batchId);
  }

  async report(batchId: string): Promise<ReportRow> {
    const [row] = await this.context.query<ReportRow>(
      'select state, undone_at, undo_report from sync_batches where id = $1',
      [batchId],
    );
    return row!;
  }

  /** One look for changes, to its end. @returns its id */
  async looked(connected: Connected): Promise<string> {
    return (await this.finish(connected, await this.incremental(connected))).id;
  }

  /** Delivers mail from somebody. @returns its id */
  async write(
    { email }: Connected,
    from: string,
    subject = 'Hello',
    more: { to?: string; labels?: string[]; internalDate?: number } = {},
  ): Promise<string> {
    const body = { from, to: email, subject, text: `About ${subject}`, ...more };
    return (await this.sandbox.admin<{ id: string }>('POST', `/accounts/${email}/messages`, body)).id;
  }

  async contacts({ userId }: Connected): Promise<{ id: string; display_name: string; primary_email: string }[]> {
    return this.context.query('select * from contacts where user_id = $1 order by primary_email', [userId]);
  }
}

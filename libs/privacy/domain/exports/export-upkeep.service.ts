import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { DataExportRepository, type ExportOf } from '../../data/exports/data-export.repository.js';
import { ExportChunkRepository } from '../../data/exports/export-chunk.repository.js';
import { exportChanged } from '../../privacy.events.js';
import { exportDataJob } from './export-jobs.js';

/** Exports that one sweep looks at, and pieces that one transaction deletes. */
const AT_ONCE = 100;
const PIECES = 20;

/** Goes on with exports whose job was lost, and deletes those whose time is over. */
@Injectable()
export class ExportUpkeep {
  constructor(
    private readonly database: Database,
    private readonly exports: DataExportRepository,
    private readonly chunks: ExportChunkRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly queue: JobQueue,
  ) {}

  /** @returns how many nobody was at work on */
  async goOn(): Promise<number> {
    const idle = await this.database.asSystem('exports that nobody writes at', (scope) =>
      this.exports.idle(scope, AT_ONCE),
    );
    for (const { userId, exportId } of idle) await this.queue.hint(exportDataJob, { userId, exportId });
    return idle.length;
  }

  /** @returns how many were deleted */
  async expire(): Promise<number> {
    const overdue = await this.database.asSystem('exports whose time is over', (scope) =>
      this.exports.overdue(scope, AT_ONCE),
    );
    for (const each of overdue) await this.expireOne(each);
    return overdue.length;
  }

  /** A newer one takes the place of those that are ready. */
  async expireOthers(userId: string, newestId: string): Promise<void> {
    const all = await this.database.forUser(userId, (scope) => this.exports.newest(scope, AT_ONCE));
    const ready = all.filter(({ id, state }) => state === 'ready' && id !== newestId);
    for (const { id } of ready) await this.expireOne({ userId, exportId: id });
  }

  /** Pieces first: should this be cut off, the row still says that there is something to delete. */
  private async expireOne({ userId, exportId }: ExportOf): Promise<void> {
    await this.deletePieces(userId, exportId);
    await this.database.forUser(userId, async (scope) => {
      if (!(await this.exports.close(scope, exportId, 'expired'))) return;
      await this.audit.record(scope, {
        action: 'export.expired',
        subjectType: 'export',
        subjectId: exportId,
        actor: 'system',
      });
      scope.afterCommit(() => this.events.publish(exportChanged, { userId, exportId }));
    });
  }

  /** Some at a time, for each may be a megabyte. */
  async deletePieces(userId: string, exportId: string): Promise<void> {
    for (;;) {
      const gone = await this.database.forUser(userId, (scope) => this.chunks.remove(scope, exportId, PIECES));
      if (gone < PIECES) return;
    }
  }
}

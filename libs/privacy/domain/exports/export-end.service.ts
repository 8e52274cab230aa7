import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Notifications } from '../../../notifications/index.js';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { DataExportRepository } from '../../data/exports/data-export.repository.js';
import { exportsConfig } from '../../exports.config.js';
import { exportChanged } from '../../privacy.events.js';
import { ExportUpkeep } from './export-upkeep.service.js';

/** So often in a row the same piece is tried. */
const MOST_FAILURES = 8;

/** Ends exports, well or badly, and tells the person. */
@Injectable()
export class ExportEnd {
  constructor(
    private readonly database: Database,
    private readonly exports: DataExportRepository,
    private readonly upkeep: ExportUpkeep,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    @InjectConfig(exportsConfig) private readonly config: ConfigOf<typeof exportsConfig>,
  ) {}

  /** Nothing happens when somebody else has ended it, or has taken over. */
  async ready(userId: string, exportId: string, owner: string): Promise<void> {
    const work = async (scope: UserScope) => {
      if (!(await this.exports.end(scope, exportId, owner, this.config.EXPORT_KEEP_HOURS))) return;
      const rows = Number((await this.exports.find(scope, exportId))?.rowsWritten ?? 0);
      await this.tell(scope, exportId, {
        action: 'export.ready',
        title: 'Your export is ready',
        body: `Download it in the settings within ${hours(this.config.EXPORT_KEEP_HOURS)}; then it is deleted.`,
        data: { rows },
      });
    };
    await this.database.forUser(userId, work, 'privacy.export ready');
  }

  /** Notes that an attempt failed; after the last one the export is given up. */
  async failed(userId: string, exportId: string, owner: string): Promise<void> {
    const failures = await this.database.forUser(userId, (scope) => this.exports.fail(scope, exportId, owner));
    if (failures < MOST_FAILURES) return;
    await this.upkeep.deletePieces(userId, exportId);
    await this.database.forUser(userId, async (scope) => {
      if (!(await this.exports.close(scope, exportId, 'failed'))) return;
      await this.tell(scope, exportId, {
        action: 'export.failed',
        title: 'Your export could not be made',
        body: 'Ask for it once more in the settings. If it fails again, tell whoever runs this server.',
        data: { failures },
      });
    });
  }

  private async tell(
    scope: UserScope,
    exportId: string,
    { action, title, body, data }: { action: string; title: string; body: string; data: Record<string, number> },
  ): Promise<void> {
    const { userId } = scope;
    await this.audit.record(scope, { action, subjectType: 'export', subjectId: exportId, actor: 'system', data });
    await this.notifications.add(scope, { kind: 'export', subjectType: 'export', subjectId: exportId, title, body });
    scope.afterCommit(() => this.events.publish(exportChanged, { userId, exportId }));
  }
}

const hours = (count: number): string => (count === 1 ? 'an hour' : `${count} hours`);

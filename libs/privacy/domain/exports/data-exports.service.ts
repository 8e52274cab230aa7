import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import type { DataExportEntity } from '../../data/exports/data-export.entity.js';
import { DataExportRepository } from '../../data/exports/data-export.repository.js';
import { exportChanged } from '../../privacy.events.js';
import { ExportArchive } from './export-archive.js';
import { exportDataJob } from './export-jobs.js';
import { ExportKeys } from './export-key.js';
import { type ExportLink, ExportLinks } from './export-link.js';
import { ExportUpkeep } from './export-upkeep.service.js';

/** A little more than the one that can be downloaded: what became of those before. */
const SHOWN = 5;

/** An archive that is being sent. */
export interface Download {
  readonly fileName: string;
  readonly content: Readable;
}

/** What a person does with exports of their own data: ask for one, see how far it is, take it. */
@Injectable()
export class DataExportsService {
  constructor(
    private readonly database: Database,
    private readonly exports: DataExportRepository,
    private readonly keys: ExportKeys,
    private readonly links: ExportLinks,
    private readonly archive: ExportArchive,
    private readonly upkeep: ExportUpkeep,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly queue: JobQueue,
  ) {}

  /** Newest first. */
  list(userId: string): Promise<DataExportEntity[]> {
    return this.database.forUser(userId, (scope) => this.exports.newest(scope, SHOWN));
  }

  /** Begins one; a job writes it. What was ready before goes. @returns null when one is running already */
  async ask(userId: string): Promise<DataExportEntity | null> {
    const id = newId();
    const asked = await this.database.forUser(userId, async (scope) => {
      if (!(await this.exports.insert(scope, id, this.keys.make(id)))) return null;
      await this.audit.record(scope, { action: 'export.requested', subjectType: 'export', subjectId: id });
      scope.afterCommit(() => this.queue.hint(exportDataJob, { userId, exportId: id }));
      scope.afterCommit(() => this.events.publish(exportChanged, { userId, exportId: id }));
      return this.exports.find(scope, id);
    });
    if (asked) await this.upkeep.expireOthers(userId, id);
    return asked;
  }

  /** @returns a path that opens the export for some minutes; null when there is none that is ready */
  async link(userId: string, exportId: string): Promise<string | null> {
    const found = await this.database.forUser(userId, (scope) => this.exports.find(scope, exportId));
    return found && isOpen(found) ? this.links.pathOf(userId, exportId) : null;
  }

  /** @returns null for whatever is wrong with it, so that nobody learns what there is */
  async download(userId: string, exportId: string, link: ExportLink): Promise<Download | null> {
    if (!this.links.opens(userId, exportId, link)) return null;
    const opened = await this.database.forUser(userId, async (scope) => {
      const found = await this.exports.find(scope, exportId);
      if (!found || !isOpen(found)) return null;
      await this.audit.record(scope, {
        action: 'export.downloaded',
        subjectType: 'export',
        subjectId: exportId,
        data: { rows: Number(found.rowsWritten), bytes: Number(found.bytes) },
      });
      return found;
    });
    if (!opened?.keyEncrypted || !opened.readyAt) return null;
    const { askedAt, readyAt, keyEncrypted } = opened;
    const content = await this.archive.open({
      id: exportId,
      userId,
      key: this.keys.open(exportId, keyEncrypted),
      askedAt,
      readyAt,
    });
    return { fileName: `omnicrm-export-${readyAt.toISOString().slice(0, 10)}.zip`, content };
  }
}

function isOpen({ state, expiresAt, keyEncrypted }: DataExportEntity): boolean {
  return state === 'ready' && keyEncrypted !== null && expiresAt !== null && expiresAt > new Date();
}

import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database, type UserScope, newId } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import type { DataExportEntity } from '../../data/exports/data-export.entity.js';
import { DataExportRepository } from '../../data/exports/data-export.repository.js';
import { ExportChunkRepository } from '../../data/exports/export-chunk.repository.js';
import { exportsConfig } from '../../exports.config.js';
import { exportChanged } from '../../privacy.events.js';
import { ExportEnd } from './export-end.service.js';
import { ExportKeys } from './export-key.js';
import type { ExportPiece, Place } from './export-source.js';
import { ExportSources } from './export-sources.js';
import { sealPiece } from './piece-cipher.js';

/** Where a writer is. */
interface Desk {
  readonly exportId: string;
  readonly userId: string;
  /** Of the lease. */
  readonly owner: string;
  readonly key: Buffer;
  position: number;
  file: string | null;
  place: Place;
}

/**
 * Writes exports, piece by piece: a page is read in one short transaction, packed and encrypted outside any, and stored in
 * another one together with how far the export is. So it may be cut off anywhere; whoever comes next goes on behind the
 * last piece, and a piece that was not stored is read again.
 */
@Injectable()
export class ExportWriter {
  constructor(
    private readonly database: Database,
    private readonly exports: DataExportRepository,
    private readonly chunks: ExportChunkRepository,
    private readonly sources: ExportSources,
    private readonly keys: ExportKeys,
    private readonly end: ExportEnd,
    private readonly events: EventBus,
    @InjectConfig(exportsConfig) private readonly config: ConfigOf<typeof exportsConfig>,
  ) {}

  /**
   * Works a while on an export, if nobody else does.
   * @returns whether there is more to do
   * @throws the signal's reason when it aborts; what went wrong, which is counted then
   */
  async work(userId: string, exportId: string, signal: AbortSignal): Promise<boolean> {
    const owner = newId();
    const claimed = await this.database.forUser(userId, (scope) => this.exports.claim(scope, exportId, owner));
    if (!claimed?.keyEncrypted) return false;
    const until = performance.now() + this.config.EXPORT_SLICE_SECONDS * 1000;
    try {
      const desk = await this.open(claimed, owner);
      while (await this.step(desk)) {
        if (!signal.aborted && performance.now() < until) continue;
        await this.database.forUser(userId, (scope) => this.exports.release(scope, exportId, owner));
        signal.throwIfAborted();
        return true;
      }
      return false;
    } catch (error) {
      if (!signal.aborted) await this.end.failed(userId, exportId, owner);
      throw error;
    }
  }

  private async open(claimed: DataExportEntity, owner: string): Promise<Desk> {
    const { id: exportId, userId, position, file, place } = claimed;
    if (claimed.rowsExpected === null) {
      const rows = await this.sources.count(userId);
      await this.database.forUser(userId, (scope) => this.exports.expect(scope, exportId, rows));
    }
    const key = this.keys.open(exportId, claimed.keyEncrypted!);
    return { exportId, userId, owner, key, position, file, place };
  }

  /** One piece. @returns false at the end, or when somebody else has taken over */
  private async step(desk: Desk): Promise<boolean> {
    const { exportId, userId, owner } = desk;
    const source = this.sources.at(desk.file);
    const piece = await source.piece(userId, desk.place);
    const following = piece.next === null ? this.sources.after(source) : source;
    const moved = await this.store(desk, piece, following?.name ?? source.name);
    if (!moved) return false;
    this.events.publish(exportChanged, { userId, exportId });
    if (following) return true;
    await this.end.ready(userId, exportId, owner);
    return false;
  }

  private async store(desk: Desk, piece: ExportPiece, file: string): Promise<boolean> {
    const { exportId, userId, owner, key, position } = desk;
    const { entry, content, rows, counted, next: place } = piece;
    // An empty table is a file all the same.
    const kept = content.length > 0 || (desk.place === null && entry !== '');
    const sealed = kept ? await sealPiece(content, key, { exportId, position, entry }) : null;
    const progress = { file, place, rows: counted, bytes: content.length, pieces: sealed ? 1 : 0 };
    const work = async (scope: UserScope) => {
      if (!(await this.exports.moveOn(scope, exportId, owner, progress))) return false;
      const chunk = { exportId, position, entry, rows, bytes: content.length };
      if (sealed) await this.chunks.insert(scope, { ...chunk, content: sealed });
      return true;
    };
    const moved = await this.database.forUser(userId, work, `privacy.export ${entry}`);
    if (moved) Object.assign(desk, { file, place, position: position + (sealed ? 1 : 0) });
    return moved;
  }
}

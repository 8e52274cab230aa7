import { Injectable } from '@nestjs/common';
import { Database, type ErasureScope } from '../../platform/database/index.js';
import { ErasableTablesRepository } from '../data/erasable-tables.repository.js';
import { ErasureCertificateRepository } from '../data/erasure-certificate.repository.js';
import { FIRST_CHUNK, nextChunk } from './chunk-size.js';

/** An erasure, and whose data goes. */
export interface Erasure {
  readonly id: string;
  readonly userId: string;
}

type Delete = (scope: ErasureScope, limit: number) => Promise<number>;

/** Empties tables of one user, some rows at a time, each with its count in one short transaction. */
@Injectable()
export class TableEraser {
  constructor(
    private readonly database: Database,
    private readonly tables: ErasableTablesRepository,
    private readonly certificates: ErasureCertificateRepository,
  ) {}

  /** Raw items that nobody has read yet. */
  emptyWaiting(erasure: Erasure, signal: AbortSignal): Promise<void> {
    return this.run(erasure, 'raw_events', (scope, limit) => this.tables.deleteWaiting(scope, limit), signal);
  }

  /** @throws the signal's reason when it aborts; what is gone is gone */
  empty(erasure: Erasure, table: string, signal: AbortSignal): Promise<void> {
    return this.run(erasure, table, (scope, limit) => this.tables.delete(scope, table, limit), signal);
  }

  private async run(erasure: Erasure, table: string, remove: Delete, signal: AbortSignal): Promise<void> {
    for (let size = FIRST_CHUNK; ;) {
      signal.throwIfAborted();
      const started = performance.now();
      const gone = await this.chunk(erasure, table, (scope) => remove(scope, size)).catch((error: unknown) => {
        if (!wasCutOff(error) || size === 1) throw error;
        return null;
      });
      if (gone !== null && gone < size) return;
      size = nextChunk(size, gone === null ? Infinity : performance.now() - started);
    }
  }

  private chunk({ id, userId }: Erasure, table: string, remove: (scope: ErasureScope) => Promise<number>) {
    const work = async (scope: ErasureScope) => {
      const gone = await remove(scope);
      if (gone > 0) await this.certificates.addCount(scope, id, table, gone);
      return gone;
    };
    return this.database.forErasure(userId, work, `privacy.erase ${table}`);
  }
}

/** By the database, for taking too long. */
function wasCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}

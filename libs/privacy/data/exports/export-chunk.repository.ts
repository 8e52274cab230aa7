import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { ExportChunkEntity } from './export-chunk.entity.js';

export type NewChunk = Omit<ExportChunkEntity, 'userId'>;

/** A file of the archive, as far as its pieces tell. */
export interface ArchiveEntry {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** Positions of its first and its last piece; those between are its own. */
  readonly first: number;
  readonly last: number;
}

/** The content of exports, in pieces. */
@Injectable()
export class ExportChunkRepository {
  async insert(scope: UserScope, { exportId, position, entry, rows, bytes, content }: NewChunk): Promise<void> {
    await scope.query(
      `insert into data_export_chunks (user_id, export_id, position, entry, rows, bytes, content)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [scope.userId, exportId, position, entry, rows, bytes, content],
    );
  }

  /** In the order in which they were written. */
  entries(scope: UserScope, exportId: string): Promise<ArchiveEntry[]> {
    return scope.query<ArchiveEntry>(
      `select entry as name, sum(rows)::int as rows, sum(bytes)::float8 as bytes, min(position) as first,
         max(position) as last
       from data_export_chunks where export_id = $1 group by entry order by 4`,
      [exportId],
    );
  }

  /** Null when it is gone. */
  async content(scope: UserScope, exportId: string, position: number): Promise<Buffer | null> {
    const [row] = await scope.query<{ content: Buffer }>(
      `select content from data_export_chunks where export_id = $1 and position = $2`,
      [exportId, position],
    );
    return row?.content ?? null;
  }

  /** Removes at most so many pieces. @returns how many went */
  async remove(scope: UserScope, exportId: string, limit: number): Promise<number> {
    const gone = await scope.query(
      `delete from data_export_chunks where export_id = $1 and position in (
         select position from data_export_chunks where export_id = $1 order by position limit $2) returning 1`,
      [exportId, limit],
    );
    return gone.length;
  }
}

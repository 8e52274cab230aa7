import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { FileImportEntity } from '../data/file-import.entity.js';
import { FileImportRepository } from '../data/file-import.repository.js';
import type { ItemKind } from './staged-item.js';
import { type FileItemPlace, FileItemRepository, type FileItemRow } from '../data/file-item.repository.js';

type Kind = ItemKind;

/** Reads what is staged, each question in a short transaction of its own. */
@Injectable()
export class FileStore {
  constructor(
    private readonly database: Database,
    private readonly imports: FileImportRepository,
    private readonly items: FileItemRepository,
  ) {}

  /** @throws ProviderError for what is no import of this user, or is no longer kept */
  async staged(userId: string, importId: string | null): Promise<FileImportEntity> {
    if (importId === null) throw new ProviderError('permanent', 'No file was chosen: upload one first');
    const found = await this.database.forUser(userId, (scope) => this.imports.find(scope, importId));
    if (!found) throw new ProviderError('permanent', 'There is no such uploaded file');
    if (found.state === 'reading') throw new ProviderError('temporary', 'The file is still being read', 1_000);
    if (found.state !== 'ready') throw new ProviderError('permanent', 'The file is no longer kept; upload it again');
    return found;
  }

  /** A page of items, with the content of those that are wanted. */
  page(
    userId: string,
    importId: string,
    kind: Kind,
    after: FileItemPlace | null,
    limits: { items: number; bytes: number },
    isWanted: (row: FileItemRow) => boolean,
  ): Promise<{ rows: FileItemRow[]; payloads: ReadonlyMap<number, string> }> {
    return this.database.forUser(userId, async (scope) => {
      const rows = await this.items.page(scope, importId, kind, after, limits);
      const wanted = rows.filter(isWanted).map(({ position }) => position);
      return { rows, payloads: await this.items.payloads(scope, importId, wanted) };
    });
  }

  /** A page of what decides, and why some of it is here already. */
  pageOfKnown(
    userId: string,
    at: { importId: string; integrationId: string; kind: Kind },
    after: FileItemPlace | null,
    limit: number,
    isWanted: (row: FileItemRow) => boolean,
  ): Promise<{ rows: FileItemRow[]; known: ReadonlyMap<number, string> }> {
    return this.database.forUser(userId, async (scope) => {
      const rows = await this.items.page(scope, at.importId, at.kind, after, { items: limit, bytes: Infinity });
      const wanted = rows.filter(isWanted).map(({ position }) => position);
      return { rows, known: await this.items.known(scope, at.importId, at.integrationId, wanted) };
    });
  }

  payloads(userId: string, importId: string, positions: readonly number[]): Promise<Map<number, string>> {
    return this.database.forUser(userId, (scope) => this.items.payloads(scope, importId, positions));
  }

  bySourceIds(userId: string, importId: string, kind: Kind, sourceIds: readonly string[]) {
    return this.database.forUser(userId, (scope) => this.items.bySourceIds(scope, importId, kind, sourceIds));
  }
}

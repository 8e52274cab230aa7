import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../../audit/index.js';
import { Notifications } from '../../../../notifications/index.js';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { Database, type UserScope, newId } from '../../../../platform/database/index.js';
import type { FileImportEntity } from '../data/file-import.entity.js';
import { FileImportRepository } from '../data/file-import.repository.js';
import { FileItemRepository } from '../data/file-item.repository.js';
import { filesConfig } from '../files.config.js';
import { readFileItems } from '../reading/file-reader.js';
import { FileImportError } from './file-import-error.js';
import { FileAccounts } from './file-accounts.js';
import { OwnAddress } from './own-address.js';
import { inChunks } from './staging.js';
import type { StagedItem } from './staged-item.js';

/** A file that is to be read. */
export interface GivenFile {
  /** As the person calls it; shown, never a path. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** The sample that comes with the product. */
  readonly sample?: boolean;
}

const LONGEST_NAME = 255;
const ROWS_AT_ONCE = 2_000;

/** Files from their arrival to the moment when their import can be previewed. */
@Injectable()
export class FileImportService {
  constructor(
    private readonly database: Database,
    private readonly imports: FileImportRepository,
    private readonly items: FileItemRepository,
    private readonly accounts: FileAccounts,
    private readonly audit: AuditLog,
    private readonly notifications: Notifications,
    @InjectConfig(filesConfig) private readonly config: ConfigOf<typeof filesConfig>,
  ) {}

  /** Notes that a file has come. @returns id of the import, in state `reading` */
  begin(userId: string, { fileName, size, sample = false }: GivenFile): Promise<string> {
    return this.database.forUser(userId, async (scope) => {
      const id = newId();
      await this.imports.insert(scope, { id, fileName: shownName(fileName), size, sample });
      await this.record(scope, id, 'import.uploaded', { size, sample });
      return id;
    });
  }

  /**
   * Reads a file into the rows that its preview and import come from. Afterwards the import is `ready`, or `failed` with
   * words that say why, and nothing of it is left.
   * @param signal ends the reading; the import stays in `reading`, and the upkeep says that it died
   * @throws what is neither the file's fault nor foreseen, once the import is marked as failed
   */
  async read(userId: string, importId: string, path: string, name: string, signal: AbortSignal): Promise<void> {
    try {
      await this.stage(userId, importId, path, name, signal);
    } catch (error) {
      if (signal.aborted) return;
      const known = error instanceof FileImportError ? error : null;
      await this.fail(
        userId,
        importId,
        known?.code ?? 'READING_FAILED',
        known?.message ?? 'The file could not be read to its end. Upload it once more.',
      );
      if (!known) throw error;
    }
  }

  /** Tells that a file still waits for its turn to be read. */
  stillWaits(userId: string, importId: string): Promise<void> {
    return this.database.forUser(userId, (scope) => this.imports.touch(scope, importId));
  }

  /** Newest first, at most 50. */
  list(userId: string): Promise<FileImportEntity[]> {
    return this.database.forUser(userId, (scope) => this.imports.list(scope));
  }

  /** Null when there is none with this id, or it is someone else's. */
  find(userId: string, id: string): Promise<FileImportEntity | null> {
    return this.database.forUser(userId, (scope) => this.imports.find(scope, id));
  }

  findMany(userId: string, ids: readonly string[]): Promise<FileImportEntity[]> {
    return this.database.forUser(userId, (scope) => this.imports.findMany(scope, ids));
  }

  /**
   * Gives an import up that was not approved, and forgets what was read.
   * @throws FileImportError when there is no such import
   */
  async discard(userId: string, id: string): Promise<FileImportEntity> {
    const discarded = await this.database.forUser(userId, async (scope) => {
      if (!(await this.imports.find(scope, id)))
        throw new FileImportError('IMPORT_NOT_FOUND', 'There is no such imported file.');
      if (await this.imports.end(scope, id, 'discarded', null)) await this.record(scope, id, 'import.discarded', {});
      return (await this.imports.find(scope, id))!;
    });
    if (discarded.state === 'discarded') await this.forget(userId, id);
    return discarded;
  }

  /** Marks an import as failed, and tells the user, who may have left the page. */
  async fail(userId: string, importId: string, code: string, message: string): Promise<void> {
    const failed = await this.database.forUser(userId, async (scope) => {
      if (!(await this.imports.end(scope, importId, 'failed', { code, message }))) return false;
      await this.record(scope, importId, 'import.failed', { code }, 'system');
      await this.notifications.add(scope, {
        kind: 'import_failed',
        subjectType: 'import',
        subjectId: importId,
        title: 'A file could not be imported',
        body: message,
      });
      return true;
    });
    if (failed) await this.forget(userId, importId);
  }

  /** Deletes what was read, a little at a time. Where it is cut off, the upkeep goes on. */
  private async forget(userId: string, importId: string): Promise<void> {
    const some = () => this.database.forUser(userId, (scope) => this.items.deleteSome(scope, importId, ROWS_AT_ONCE));
    while ((await some()) > 0);
  }

  private async stage(userId: string, importId: string, path: string, name: string, signal: AbortSignal) {
    const own = new OwnAddress();
    const limits = { maxUnpacked: this.config.FILES_MAX_UNPACKED_BYTES };
    const items = observed(readFileItems(path, name, limits, signal), own);
    for await (const chunk of inChunks(items)) {
      signal.throwIfAborted();
      const wanted = await this.database.forUser(userId, (scope) => this.items.insert(scope, importId, chunk));
      // It was discarded meanwhile.
      if (!wanted) return;
    }
    await this.database.forUser(userId, async (scope) => {
      await this.items.markRepeated(scope, importId);
      if (!(await this.imports.markReady(scope, importId, own.found))) return;
      const ready = (await this.imports.find(scope, importId))!;
      if (ready.mail + ready.events + ready.contacts === 0)
        throw new FileImportError('UNSUPPORTED_FILE', 'The file holds no mail, no events and no contacts.');
      await this.accounts.ensure(scope, ready);
      await this.record(scope, importId, 'import.read', {
        mail: ready.mail,
        events: ready.events,
        contacts: ready.contacts,
        unreadable: ready.unreadable,
      });
    });
  }

  private record(
    scope: UserScope,
    subjectId: string,
    action: string,
    data: Record<string, string | number | boolean>,
    actor: 'user' | 'system' = 'user',
  ): Promise<void> {
    return this.audit.record(scope, { action, subjectType: 'import', subjectId, actor, data });
  }
}

async function* observed(found: AsyncIterable<StagedItem[]>, own: OwnAddress): AsyncGenerator<readonly StagedItem[]> {
  for await (const items of found) {
    own.add(items);
    yield items;
  }
}

/** Without what would play tricks on a screen; never empty. */
function shownName(fileName: string): string {
  const name = fileName
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return name.toWellFormed() || 'unnamed';
}

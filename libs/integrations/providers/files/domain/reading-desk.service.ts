import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { filesConfig } from '../files.config.js';
import { FileImportService } from './file-import.service.js';
import { SPOOL_PREFIX } from './spool.js';

interface Reading {
  readonly userId: string;
  readonly importId: string;
  readonly path: string;
  readonly name: string;
}

const MINUTE_MS = 60_000;
/** No upload and no reading takes that long. */
const LEFT_BEHIND_MS = 48 * 60 * MINUTE_MS;

/** Reads uploaded files in the background, one after the other, and removes each afterwards. */
@Injectable()
export class ReadingDesk implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReadingDesk.name);
  private readonly stop = new AbortController();
  private readonly waiting = new Set<Reading>();
  private last: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly imports: FileImportService,
    @InjectConfig(filesConfig) private readonly config: ConfigOf<typeof filesConfig>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.tellThatTheyWait(), MINUTE_MS);
    this.timer.unref();
    await this.removeLeftBehind().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Files that were left behind could not be removed');
    });
  }

  add(reading: Reading): void {
    this.waiting.add(reading);
    this.last = this.last.then(() => this.read(reading));
  }

  /** What is half read when the process ends is told by the upkeep. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.stop.abort();
    await this.last;
  }

  private async read(reading: Reading): Promise<void> {
    const { userId, importId, path, name } = reading;
    try {
      if (!this.stop.signal.aborted) await this.imports.read(userId, importId, path, name, this.stop.signal);
    } catch (error) {
      this.logger.error({ err: error, importId }, 'A file could not be read');
    } finally {
      this.waiting.delete(reading);
      await rm(path, { force: true });
    }
  }

  private async tellThatTheyWait(): Promise<void> {
    for (const { userId, importId } of this.waiting)
      await this.imports.stillWaits(userId, importId).catch((error: unknown) => {
        this.logger.warn({ err: error, importId }, 'Could not tell that a file waits');
      });
  }

  /** A process that was killed leaves its file. */
  private async removeLeftBehind(): Promise<void> {
    const folder = this.config.FILES_FOLDER;
    for (const name of await readdir(folder)) {
      if (!name.startsWith(SPOOL_PREFIX)) continue;
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
    }
  }
}

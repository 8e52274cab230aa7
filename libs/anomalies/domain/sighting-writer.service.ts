import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Sightings } from '../../platform/telemetry/index.js';
import { SightingRepository } from '../data/sighting.repository.js';

const WRITE_MS = 5_000;

/** Writes what this process saw into the database, where all processes' counts come together; one statement every few seconds. */
@Injectable()
export class SightingWriter implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(SightingWriter.name);
  private timer?: NodeJS.Timeout;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly sightings: Sightings,
    private readonly repository: SightingRepository,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => (this.writing = this.writing.then(() => this.write())), WRITE_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    await this.write();
  }

  private async write(): Promise<void> {
    const taken = this.sightings.take();
    if (taken.length === 0) return;
    try {
      await this.database.asSystem('count what should be rare', (scope) => this.repository.add(scope, taken));
    } catch (error) {
      // They count again with the next write.
      for (const { kind, userId, count } of taken) this.sightings.note(kind, userId, count);
      this.logger.warn({ err: error }, 'Sightings were not written');
    }
  }
}

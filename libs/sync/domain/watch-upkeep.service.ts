import { Injectable } from '@nestjs/common';
import { PushHealthService, renewWatches } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import { DomainError } from '../../platform/graphql/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { LookScheduleRepository } from '../data/look-schedule.repository.js';
import { IncrementalService } from './incremental.service.js';

/** Sees to it that accounts tell of their changes, and that they are looked at when they do. */
@Injectable()
export class WatchUpkeepService {
  constructor(
    private readonly database: Database,
    private readonly schedules: LookScheduleRepository,
    private readonly pushes: PushHealthService,
    private readonly incremental: IncrementalService,
    private readonly queue: JobQueue,
  ) {}

  /** Hints at accounts whose watches are due. @returns how many there are */
  async renewDue(): Promise<number> {
    const sources = this.pushes.pushedSources();
    if (sources.length === 0) return 0;
    const due = await this.database.asSystem('find accounts to be watched', (scope) =>
      this.schedules.findUnwatched(scope, sources),
    );
    // Nobody waits for them: what is to be looked at goes first.
    for (const account of due) await this.queue.hint(renewWatches, account, { last: true });
    return due.length;
  }

  /** After a push. An account that cannot be looked at now keeps its mark, and is looked at when it can be. */
  async lookAt(userId: string, integrationId: string): Promise<void> {
    try {
      await this.incremental.start(userId, integrationId, 'system');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}

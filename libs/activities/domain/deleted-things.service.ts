import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { activitiesConfig } from '../activities.config.js';
import { DeletedThingsRepository } from '../data/deleted-things.repository.js';

const DAY_MS = 86_400_000;

/** Lets go of what users deleted and did not restore. */
@Injectable()
export class DeletedThingsService {
  constructor(
    private readonly database: Database,
    private readonly things: DeletedThingsRepository,
    @InjectConfig(activitiesConfig) private readonly config: ConfigOf<typeof activitiesConfig>,
  ) {}

  /** @returns how many notes, calls, tasks and documents are gone for good */
  async forget(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - this.config.ACTIVITIES_KEEP_DELETED_DAYS * DAY_MS);
    const users = await this.database.asSystem('find whose deleted things have been kept long enough', (scope) =>
      this.things.users(scope, before),
    );
    let gone = 0;
    for (const userId of users)
      gone += await this.database.forUser(userId, (scope) => this.things.forget(scope, before));
    return gone;
  }
}

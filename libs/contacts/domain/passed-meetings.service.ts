import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { PassedMeetingsRepository } from '../data/passed-meetings.repository.js';
import { PeopleSettler } from './people-settler.service.js';

/** Keeps "last contact" true while nothing is written but time goes by. */
@Injectable()
export class PassedMeetingsService {
  constructor(
    private readonly database: Database,
    private readonly meetings: PassedMeetingsRepository,
    private readonly settler: PeopleSettler,
  ) {}

  /** @returns how many contacts were last in touch in a meeting that has passed since it was written */
  async moveOn(now = new Date()): Promise<number> {
    const users = await this.database.asSystem('find whose meetings may have passed', (scope) =>
      this.meetings.users(scope),
    );
    let moved = 0;
    for (const userId of users)
      moved += await this.database.forUser(userId, async (scope) => {
        await this.settler.begin(scope);
        const marked = await this.meetings.mark(scope, now);
        if (marked > 0) await this.settler.settle(scope, { now });
        return marked;
      });
    return moved;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { PassedMeetingsRepository } from '../data/passed-meetings.repository.js';

/** Keeps "last contact" true while nothing is written but time goes by. */
@Injectable()
export class PassedMeetingsService {
  constructor(
    private readonly database: Database,
    private readonly meetings: PassedMeetingsRepository,
  ) {}

  /** @returns how many contacts were last in touch in a meeting that has passed since it was written */
  async moveOn(now = new Date()): Promise<number> {
    const users = await this.database.asSystem('find whose meetings may have passed', (scope) =>
      this.meetings.users(scope),
    );
    let moved = 0;
    for (const userId of users)
      moved += await this.database.forUser(userId, (scope) => this.meetings.moveOn(scope, now));
    return moved;
  }
}

import { Injectable } from '@nestjs/common';
import { Database, type UserScope } from '../../platform/database/index.js';
import { AuditRepository, CUT } from '../data/audit.repository.js';
import { AuditLog } from './audit-log.service.js';

const ENTRIES_AT_ONCE = 1_000;
const DAY_MS = 86_400_000;
/** The database refuses to let younger entries go. */
export const YOUNGEST_CUT_DAYS = 366;

/**
 * Lets go of the beginning of a log. First an entry says up to where, with the hash of the last that goes; so the rest can still
 * be verified, and a copy of what went be told from a forged one.
 */
@Injectable()
export class AuditCutter {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly log: AuditLog,
  ) {}

  /**
   * Cuts off what is older than so many days, some entries in a transaction. What a run that died left is cut first.
   * @param days at least `YOUNGEST_CUT_DAYS`
   * @returns how many entries are gone
   * @throws the signal's reason when it aborts
   */
  async cut(userId: string, days: number, signal: AbortSignal, now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - Math.max(days, YOUNGEST_CUT_DAYS) * DAY_MS);
    const through = await this.database.forUser(userId, (scope) => this.mark(scope, before), 'audit.cut marked');
    if (through === null) return 0;
    for (let gone = 0; ;) {
      signal.throwIfAborted();
      const some = await this.database.forRetention(
        userId,
        (scope) => this.repository.deleteFirst(scope, through, ENTRIES_AT_ONCE),
        'audit.cut',
      );
      gone += some;
      if (some < ENTRIES_AT_ONCE) return gone;
    }
  }

  /** @returns the number of the last entry that goes; null when there is nothing to cut */
  private async mark(scope: UserScope, before: Date): Promise<number | null> {
    const [latest] = await this.repository.cuts(scope);
    if (latest && (await this.repository.isAnyUpTo(scope, latest.through))) return latest.through;
    const end = await this.repository.endOfOld(scope, before);
    if (!end) return null;
    await this.log.record(scope, {
      action: CUT,
      subjectType: 'audit',
      subjectId: scope.userId,
      actor: 'system',
      data: { through: end.through, hash: end.hash.toString('hex'), entries: end.entries },
    });
    return end.through;
  }
}

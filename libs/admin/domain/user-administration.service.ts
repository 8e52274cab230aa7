import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { UserRights } from '../../auth/index.js';
import { Database, type SystemScope } from '../../platform/database/index.js';
import { ParkingService } from '../../sync/index.js';
import { type Refusal, type RightsChange, changesAnything, refusalOf } from './change-policy.js';

/** Changes what users may do, in one transaction with the audit entries of both sides. */
@Injectable()
export class UserAdministration {
  constructor(
    private readonly database: Database,
    private readonly rights: UserRights,
    private readonly parking: ParkingService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes the rights of a user; nothing happens when they have them already.
   * @param actorId the administrator; null for whoever operates the installation
   * @returns why nothing was changed; null when it is as wanted
   */
  change(actorId: string | null, userId: string, change: RightsChange): Promise<Refusal | 'NOT_FOUND' | null> {
    return this.database.asSystem('an administrator changes the rights of a user', async (scope) => {
      const held = await this.rights.hold(scope, userId);
      if (!held) return 'NOT_FOUND';
      const refusal = refusalOf(held, change, actorId);
      if (refusal !== null || !changesAnything(held, change)) return refusal;
      if ('role' in change) {
        await this.rights.setRole(scope, userId, change.role);
        await this.note(scope, actorId, userId, 'role_changed', { from: held.user.role, to: change.role });
      } else if (change.disabled) {
        const parked = await this.parking.park(scope, userId);
        const sessions = await this.rights.disable(scope, userId);
        await this.note(scope, actorId, userId, 'disabled', { sessions, batches: parked });
      } else {
        await this.rights.enable(scope, userId);
        await this.note(scope, actorId, userId, 'enabled', { batches: await this.parking.unpark(scope, userId) });
      }
      return null;
    });
  }

  /** Ends one session of anybody. @returns false when there is none to end */
  endSession(actorId: string, sessionId: string): Promise<boolean> {
    return this.database.asSystem('an administrator ends a session', async (scope) => {
      const userId = await this.rights.endSession(scope, sessionId);
      if (userId === null) return false;
      await this.note(scope, actorId, userId, 'session_ended', { session: sessionId });
      return true;
    });
  }

  /** Ends all sessions of a user. @returns how many; null when there is no such user */
  endSessions(actorId: string, userId: string): Promise<number | null> {
    return this.database.asSystem('an administrator ends the sessions of a user', async (scope) => {
      if (!(await this.rights.hold(scope, userId))) return null;
      const sessions = await this.rights.endSessions(scope, userId);
      if (sessions > 0) await this.note(scope, actorId, userId, 'sessions_ended', { sessions });
      return sessions;
    });
  }

  /** The person learns from their own log what was done and by whom; the administrator's says to whom they did it. */
  private note(
    scope: SystemScope,
    actorId: string | null,
    userId: string,
    what: string,
    data: Record<string, string | number>,
  ): Promise<void> {
    const subject = { subjectType: 'user', subjectId: userId };
    const ofPerson = {
      userId,
      action: `user.${what}`,
      ...subject,
      actor: 'system' as const,
      data: { ...data, by: actorId ?? 'operator' },
    };
    const ofAdmin = actorId === null ? [] : [{ userId: actorId, action: `admin.user_${what}`, ...subject, data }];
    return this.audit.recordForMany(scope, [ofPerson, ...ofAdmin]);
  }
}

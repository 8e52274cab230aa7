import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../../platform/database/index.js';
import { SessionRepository } from '../../data/session.repository.js';
import type { UserEntity } from '../../data/user.entity.js';
import { UserRepository } from '../../data/user.repository.js';
import { ApiKeyAccess } from '../api-key-access.service.js';
import { SessionService } from '../session.service.js';

/** What is to be known of a user before their rights are changed. */
export interface RightsHeld {
  readonly user: UserEntity;
  /** Administrators who may act. They stay so until the scope ends. */
  readonly admins: readonly string[];
  readonly isBeingErased: boolean;
}

/**
 * Gives and takes the rights of users, in somebody else's transaction; after its commit this process remembers nothing of
 * theirs, and others ask again within five seconds. Whoever calls it decides, and writes the audit entries.
 */
@Injectable()
export class UserRights {
  constructor(
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly sessionService: SessionService,
    private readonly keys: ApiKeyAccess,
  ) {}

  /** Comes first in a transaction that changes rights. @returns null when there is no such user */
  async hold(scope: SystemScope, userId: string): Promise<RightsHeld | null> {
    const admins = await this.users.holdWithAdmins(scope, userId);
    const user = await this.users.find(scope, userId);
    return user && { user, admins, isBeingErased: await this.users.isBeingErased(scope, userId) };
  }

  async setRole(scope: SystemScope, userId: string, role: UserEntity['role']): Promise<void> {
    await this.users.setRole(scope, userId, role);
    this.forget(scope, userId);
  }

  /** Sessions, links and flows end; API keys are refused. @returns how many sessions ended */
  async disable(scope: SystemScope, userId: string): Promise<number> {
    await this.users.setDisabled(scope, userId, true);
    await this.users.endBegun(scope, userId);
    return this.endSessions(scope, userId);
  }

  /** What ended stays ended; API keys that were neither revoked nor expired work again. */
  enable(scope: SystemScope, userId: string): Promise<void> {
    return this.users.setDisabled(scope, userId, false);
  }

  /** @returns how many ended */
  async endSessions(scope: SystemScope, userId: string): Promise<number> {
    this.forget(scope, userId);
    return this.sessions.endAll(scope, userId);
  }

  /** @returns whose session it was; null when there is none to end */
  async endSession(scope: SystemScope, sessionId: string): Promise<string | null> {
    const userId = await this.sessions.end(scope, sessionId);
    if (userId !== null) this.forget(scope, userId);
    return userId;
  }

  private forget(scope: SystemScope, userId: string): void {
    scope.afterCommit(() => {
      this.sessionService.forgetUser(userId);
      this.keys.forgetUser(userId);
    });
  }
}

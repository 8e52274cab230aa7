import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database, type SystemScope } from '../../../platform/database/index.js';
import { PasskeyRepository } from '../../data/passkeys/passkey.repository.js';
import { UserRepository } from '../../data/user.repository.js';

/** Whether a sign-in with a link or Google is to be completed with a passkey. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyRepository,
    private readonly users: UserRepository,
    private readonly audit: AuditLog,
  ) {}

  isOn(userId: string): Promise<boolean> {
    return this.database.forUser(userId, async (scope) => {
      const user = await this.users.find(scope, userId);
      return user?.asksForPasskey ?? false;
    });
  }

  /** For sign-ins from now on; who is signed in stays so. @returns false when there is no passkey to ask for */
  switchOn(userId: string): Promise<boolean> {
    return this.database.asSystem('switch a second factor on', async (scope) => {
      const user = await this.users.lock(scope, userId);
      if ((await this.passkeys.idsOf(scope, userId)).length === 0) return false;
      if (user?.asksForPasskey) return true;
      await this.users.askForPasskey(scope, userId, true);
      await this.audit.recordFor(scope, userId, {
        action: 'second_factor.switched_on',
        subjectType: 'user',
        subjectId: userId,
      });
      return true;
    });
  }

  switchOff(userId: string): Promise<void> {
    return this.database.asSystem('switch a second factor off', async (scope) => {
      const user = await this.users.lock(scope, userId);
      if (user?.asksForPasskey) await this.end(scope, userId, 'switched off');
    });
  }

  /**
   * Lets somebody in who lost their passkeys; for whoever operates the installation. Their passkeys stay, for them to
   * remove.
   * @returns false when there was no second factor
   */
  takeAway(userId: string): Promise<boolean> {
    return this.database.asSystem('take away the second factor of somebody who lost it', async (scope) => {
      const user = await this.users.lock(scope, userId);
      if (!user?.asksForPasskey) return false;
      await this.end(scope, userId, 'taken away by the operator', 'system');
      return true;
    });
  }

  /** Ends it in a transaction that holds the lock of the user. */
  async end(scope: SystemScope, userId: string, reason: string, actor: 'user' | 'system' = 'user'): Promise<void> {
    await this.users.askForPasskey(scope, userId, false);
    await this.audit.recordFor(scope, userId, {
      action: 'second_factor.switched_off',
      subjectType: 'user',
      subjectId: userId,
      actor,
      data: { reason },
    });
  }
}

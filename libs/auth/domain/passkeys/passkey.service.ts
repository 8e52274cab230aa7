import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import type { PasskeyEntity } from '../../data/passkeys/passkey.entity.js';
import { PasskeyRepository } from '../../data/passkeys/passkey.repository.js';
import { UserRepository } from '../../data/user.repository.js';
import { SecondFactorService } from './second-factor.service.js';

/** A person's own passkeys. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyRepository,
    private readonly users: UserRepository,
    private readonly secondFactor: SecondFactorService,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. */
  list(userId: string): Promise<PasskeyEntity[]> {
    return this.database.forUser(userId, (scope) => this.passkeys.list(scope));
  }

  /** @returns null when the person has no such passkey */
  rename(userId: string, id: string, name: string): Promise<PasskeyEntity | null> {
    return this.database.forUser(userId, async (scope) => {
      const passkey = await this.passkeys.rename(scope, id, name);
      if (passkey) await this.audit.record(scope, { action: 'passkey.renamed', subjectType: 'passkey', subjectId: id });
      return passkey;
    });
  }

  /**
   * Takes a passkey away: nobody signs in with it from then on.
   * @param endSecondFactor whether the second factor may end with the last passkey
   * @returns the passkey; null when the person has no such one; `last` when it is the last, and was to stay then
   */
  remove(userId: string, id: string, endSecondFactor: boolean): Promise<PasskeyEntity | null | 'last'> {
    return this.database.asSystem('remove a passkey, which decides who somebody is', async (scope) => {
      const user = await this.users.lock(scope, userId);
      const ids = await this.passkeys.idsOf(scope, userId);
      const endsIt = user?.asksForPasskey === true && ids.length === 1 && ids[0] === id;
      if (endsIt && !endSecondFactor) return 'last';
      const passkey = await this.passkeys.remove(scope, userId, id);
      if (!passkey) return null;
      await this.audit.recordFor(scope, userId, { action: 'passkey.removed', subjectType: 'passkey', subjectId: id });
      if (endsIt) await this.secondFactor.end(scope, userId, 'the last passkey was removed');
      return passkey;
    });
  }
}

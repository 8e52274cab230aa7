import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import { PasskeyEntity } from './passkey.entity.js';

/** What an authenticator says of itself with each proof. */
export interface PasskeyUse {
  counter: number;
  backedUp: boolean;
}

@Injectable()
export class PasskeyRepository {
  /** The passkeys of the scope's user, newest first. */
  list(scope: UserScope): Promise<PasskeyEntity[]> {
    return scope.manager.find(PasskeyEntity, { order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** @returns null when the scope's user has no such passkey */
  async rename(scope: UserScope, id: string, name: string): Promise<PasskeyEntity | null> {
    const renamed = await scope.query(`update passkeys set name = $2 where id = $1 returning 1`, [id, name]);
    return renamed.length > 0 ? scope.manager.findOneBy(PasskeyEntity, { id }) : null;
  }

  findByCredential(scope: SystemScope, credentialId: Buffer): Promise<PasskeyEntity | null> {
    return scope.manager.findOneBy(PasskeyEntity, { credentialId });
  }

  async idsOf(scope: SystemScope, userId: string): Promise<string[]> {
    const passkeys = await scope.manager.find(PasskeyEntity, { select: { id: true }, where: { userId } });
    return passkeys.map(({ id }) => id);
  }

  /** @returns false when the credential is somebody's already */
  async insert(scope: SystemScope, passkey: PasskeyEntity): Promise<boolean> {
    const { raw } = await scope.manager
      .createQueryBuilder()
      .insert()
      .into(PasskeyEntity)
      .values(passkey)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Notes a use whose counter went on, or is not kept by the authenticator. @returns false when it did not go on */
  async use(scope: SystemScope, id: string, { counter, backedUp }: PasskeyUse, now: Date): Promise<boolean> {
    const used = await scope.query(
      `update passkeys set counter = $2, backed_up = $3, last_used_at = $4
        where id = $1 and (counter < $2::bigint or (counter = 0 and $2::bigint = 0)) returning 1`,
      [id, counter, backedUp, now],
    );
    return used.length > 0;
  }

  /** @returns the removed passkey, or null when the user has no such one */
  async remove(scope: SystemScope, userId: string, id: string): Promise<PasskeyEntity | null> {
    const passkey = await scope.manager.findOneBy(PasskeyEntity, { id, userId });
    if (passkey) await scope.manager.delete(PasskeyEntity, { id, userId });
    return passkey;
  }
}

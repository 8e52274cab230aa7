import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';
import { SignInLinkEntity } from './sign-in-link.entity.js';

@Injectable()
export class SignInLinkRepository {
  async insert(scope: SystemScope, link: SignInLinkEntity): Promise<void> {
    await scope.manager.insert(SignInLinkEntity, link);
  }

  /** Uses up a link. Of any number of callers at once, one gets the user's id and the others null. */
  async use(scope: SystemScope, tokenHash: Buffer, now: Date): Promise<string | null> {
    const [used] = await scope.query<{ userId: string }>(
      `update sign_in_links set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
       returning user_id as "userId"`,
      [tokenHash, now],
    );
    return used?.userId ?? null;
  }

  /** @returns how many rows went */
  async deleteExpiredBefore(scope: SystemScope, time: Date): Promise<number> {
    return (await scope.query(`delete from sign_in_links where expires_at < $1 returning 1`, [time])).length;
  }
}

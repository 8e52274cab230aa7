import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../../platform/database/index.js';
import { PasskeyChallengeEntity } from './passkey-challenge.entity.js';

/** What an answer must fit: the challenge, the browser, what it was for and whose it was. */
export type PasskeyChallengeKey = Pick<PasskeyChallengeEntity, 'challengeHash' | 'browserHash' | 'purpose' | 'userId'>;

@Injectable()
export class PasskeyChallengeRepository {
  async insert(scope: SystemScope, challenge: PasskeyChallengeEntity): Promise<void> {
    await scope.manager.insert(PasskeyChallengeEntity, challenge);
  }

  /** Uses up a challenge. Of any number of callers at once, one gets true. */
  async use(scope: SystemScope, key: PasskeyChallengeKey, now: Date): Promise<boolean> {
    const used = await scope.query(
      `update passkey_challenges set used_at = $5
        where challenge_hash = $1 and browser_hash = $2 and purpose = $3 and user_id is not distinct from $4::uuid
          and used_at is null and expires_at > $5
       returning 1`,
      [key.challengeHash, key.browserHash, key.purpose, key.userId, now],
    );
    return used.length > 0;
  }

  /** @returns how many rows went */
  async deleteExpiredBefore(scope: SystemScope, time: Date): Promise<number> {
    return (await scope.query(`delete from passkey_challenges where expires_at < $1 returning 1`, [time])).length;
  }
}

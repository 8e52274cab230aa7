import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';
import { OAuthFlowEntity } from './oauth-flow.entity.js';

/** What proves that an answer belongs to a flow: its state, the browser it began in, and what it was for. */
export type OAuthFlowKey = Pick<OAuthFlowEntity, 'stateHash' | 'browserHash' | 'purpose'>;

/** What whoever completes a flow needs. */
export type OAuthFlowRow = Pick<OAuthFlowEntity, 'userId' | 'codeVerifier' | 'nonce' | 'returnTo' | 'sources'>;

@Injectable()
export class OAuthFlowRepository {
  async insert(scope: SystemScope, flow: OAuthFlowEntity): Promise<void> {
    await scope.manager.insert(OAuthFlowEntity, flow);
  }

  /** Uses up a flow. Of any number of callers at once, one gets it and the others null. */
  async use(scope: SystemScope, key: OAuthFlowKey, now: Date): Promise<OAuthFlowRow | null> {
    const [flow] = await scope.query<OAuthFlowRow>(
      `update oauth_flows set used_at = $4
        where state_hash = $1 and browser_hash = $2 and purpose = $3 and used_at is null and expires_at > $4
       returning user_id as "userId", code_verifier as "codeVerifier", nonce, return_to as "returnTo", sources`,
      [key.stateHash, key.browserHash, key.purpose, now],
    );
    return flow ?? null;
  }

  /** @returns how many rows went */
  async deleteExpiredBefore(scope: SystemScope, time: Date): Promise<number> {
    return (await scope.query(`delete from oauth_flows where expires_at < $1 returning 1`, [time])).length;
  }
}

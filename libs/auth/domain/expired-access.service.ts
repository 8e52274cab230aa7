import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ApiKeyRepository } from '../data/api-key.repository.js';
import { OAuthFlowRepository } from '../data/oauth-flow.repository.js';
import { PasskeyChallengeRepository } from '../data/passkeys/passkey-challenge.repository.js';
import { SessionRepository } from '../data/session.repository.js';
import { SignInLinkRepository } from '../data/sign-in-link.repository.js';

/** Rows stay a week after they ended, in case somebody asks what happened; the audit log keeps the facts longer. */
const KEEP_MS = 7 * 24 * 60 * 60_000;

/** Deletes sessions, links, flows, challenges and API keys that ended long ago. They are refused from their last second on regardless. */
@Injectable()
export class ExpiredAccessService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly links: SignInLinkRepository,
    private readonly flows: OAuthFlowRepository,
    private readonly keys: ApiKeyRepository,
    private readonly challenges: PasskeyChallengeRepository,
  ) {}

  /** @returns how many rows went */
  delete(): Promise<number> {
    const time = new Date(Date.now() - KEEP_MS);
    return this.database.asSystem('delete what ended long ago, of all users', async (scope) => {
      const sessions = await this.sessions.deleteEndedBefore(scope, time);
      const links = await this.links.deleteExpiredBefore(scope, time);
      const keys = await this.keys.deleteEndedBefore(scope, time);
      const challenges = await this.challenges.deleteExpiredBefore(scope, time);
      return sessions + links + keys + challenges + (await this.flows.deleteExpiredBefore(scope, time));
    });
  }
}

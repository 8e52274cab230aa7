import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig, platformConfig } from '../../../platform/config/index.js';
import { randomToken, sha256 } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import type { PasskeyPurpose } from '../../data/passkeys/passkey-challenge.entity.js';
import { PasskeyChallengeRepository } from '../../data/passkeys/passkey-challenge.repository.js';
import { SignInError } from '../auth.errors.js';
import { type RelyingParty, relyingPartyOf } from './relying-party.js';
import { signedChallenge } from './signed-challenge.js';

/** Time to find the passkey and to unlock it. */
export const PASSKEY_CHALLENGE_MINUTES = 5;

/** What a challenge is for, and the secret of the flow cookie of the browser that asks. */
export interface PasskeyCeremony {
  purpose: PasskeyPurpose;
  browserToken: string | null;
  /** Whose passkey it is to be; null to sign in. */
  userId: string | null;
}

/** Challenges that authenticators sign: random, good for one answer, from the browser that asked, for five minutes. */
@Injectable()
export class PasskeyChallenges {
  /** Null where browsers offer no passkeys. */
  readonly party: RelyingParty | null;

  constructor(
    private readonly database: Database,
    private readonly challenges: PasskeyChallengeRepository,
    @InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>,
  ) {
    this.party = relyingPartyOf(platform.PUBLIC_URL);
  }

  /** @returns base64url of 256 random bits, as it goes to the browser */
  async issue({ purpose, browserToken, userId }: PasskeyCeremony & { browserToken: string }): Promise<string> {
    const challenge = randomToken();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + PASSKEY_CHALLENGE_MINUTES * 60_000);
    const key = { challengeHash: sha256(challenge), browserHash: sha256(browserToken), purpose, userId };
    await this.database.asSystem('ask for a passkey, perhaps before anybody is signed in', (scope) =>
      this.challenges.insert(scope, { ...key, createdAt, expiresAt, usedAt: null }),
    );
    return challenge;
  }

  /**
   * Uses up the challenge that an answer names, whatever becomes of the answer.
   * @throws SignInError FLOW_INVALID when it is unknown, used, too old, for something or somebody else, or another browser's
   */
  async take(clientDataJSON: string, { purpose, browserToken, userId }: PasskeyCeremony): Promise<string> {
    const challenge = signedChallenge(clientDataJSON);
    if (challenge === null || browserToken === null) throw new SignInError('FLOW_INVALID');
    const key = { challengeHash: sha256(challenge), browserHash: sha256(browserToken), purpose, userId };
    const isTaken = await this.database.asSystem('take the answer of a passkey', (scope) =>
      this.challenges.use(scope, key, new Date()),
    );
    if (!isTaken) throw new SignInError('FLOW_INVALID');
    return challenge;
  }
}

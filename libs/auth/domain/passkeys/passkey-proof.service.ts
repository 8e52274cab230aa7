import { Injectable } from '@nestjs/common';
import {
  type PublicKeyCredentialRequestOptionsJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { AuditLog } from '../../../audit/index.js';
import { Database, type SystemScope } from '../../../platform/database/index.js';
import type { PasskeyPurpose } from '../../data/passkeys/passkey-challenge.entity.js';
import type { PasskeyEntity } from '../../data/passkeys/passkey.entity.js';
import { PasskeyRepository, type PasskeyUse } from '../../data/passkeys/passkey.repository.js';
import { SignInError } from '../auth.errors.js';
import type { ProofAnswer } from './passkey-answers.js';
import { PASSKEY_CHALLENGE_MINUTES, PasskeyChallenges } from './passkey-challenges.service.js';
import type { RelyingParty } from './relying-party.js';
import { isHandleOf } from './user-handle.js';

/** A passkey whose signature holds; whether its counter went on is yet to be seen. */
export interface PasskeyProof extends PasskeyUse {
  passkeyId: string;
  userId: string;
}

/** Who is to prove what, in which browser. @see PasskeyCeremony */
export interface ProofOf {
  browserToken: string | null;
  /** Whose passkey it must be; null to sign in with any. */
  userId: string | null;
}

/** Proofs by passkey: of anybody who signs in, or of a person who is known already. */
@Injectable()
export class PasskeyProofService {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly audit: AuditLog,
  ) {}

  /** What the browser is to ask its authenticators for. Of a known person only their own passkeys are asked for. */
  async options(
    party: RelyingParty,
    { browserToken, userId }: ProofOf & { browserToken: string },
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const challenge = await this.challenges.issue({ purpose: purposeOf(userId), browserToken, userId });
    const own = userId === null ? [] : await this.database.forUser(userId, (scope) => this.passkeys.list(scope));
    return generateAuthenticationOptions({
      rpID: party.id,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      timeout: PASSKEY_CHALLENGE_MINUTES * 60_000,
      userVerification: 'required',
      allowCredentials: own.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
    });
  }

  /** @throws SignInError FLOW_INVALID, PASSKEY_UNKNOWN, PASSKEY_INVALID */
  async verify(party: RelyingParty, answer: ProofAnswer, { browserToken, userId }: ProofOf): Promise<PasskeyProof> {
    const ceremony = { purpose: purposeOf(userId), browserToken, userId };
    const challenge = await this.challenges.take(answer.response.clientDataJSON, ceremony);
    const passkey = await this.database.asSystem('find a passkey before its user is known', (scope) =>
      this.passkeys.findByCredential(scope, Buffer.from(answer.id, 'base64url')),
    );
    if (!passkey || (userId !== null && passkey.userId !== userId)) throw new SignInError('PASSKEY_UNKNOWN');
    if (!isNamed(passkey, answer, userId)) throw new SignInError('PASSKEY_INVALID');
    const { newCounter, credentialBackedUp } = await checked(party, answer, challenge, passkey);
    return { passkeyId: passkey.id, userId: passkey.userId, counter: newCounter, backedUp: credentialBackedUp };
  }

  /**
   * Notes the use, in the transaction of what it opens. A counter that does not go on is refused and audited: somebody
   * may have copied the passkey.
   * @returns whether the passkey may be used
   */
  async use(scope: SystemScope, { passkeyId, userId, ...use }: PasskeyProof): Promise<boolean> {
    if (await this.passkeys.use(scope, passkeyId, use, new Date())) return true;
    await this.audit.recordFor(scope, userId, {
      action: 'passkey.refused',
      subjectType: 'passkey',
      subjectId: passkeyId,
      actor: 'system',
      data: { reason: 'its counter did not go on' },
    });
    return false;
  }
}

const purposeOf = (userId: string | null): PasskeyPurpose => (userId === null ? 'sign_in' : 'prove');

/** An authenticator that was not told whom to prove must name the same person as the passkey that was found. */
function isNamed({ userId }: PasskeyEntity, { response }: ProofAnswer, asked: string | null): boolean {
  return response.userHandle ? isHandleOf(userId, response.userHandle) : asked !== null;
}

/** @throws SignInError PASSKEY_INVALID; the library says more, which may hold what was sent */
async function checked(party: RelyingParty, answer: ProofAnswer, challenge: string, passkey: PasskeyEntity) {
  const response = { ...answer.response, userHandle: answer.response.userHandle ?? undefined };
  const verification = await verifyAuthenticationResponse({
    response: { ...answer, response },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // The counter is compared where it is moved on.
    credential: { id: answer.id, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
  }).catch(() => null);
  if (!verification?.verified) throw new SignInError('PASSKEY_INVALID');
  return verification.authenticationInfo;
}

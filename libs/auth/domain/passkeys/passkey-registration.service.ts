import { Injectable } from '@nestjs/common';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  generateRegistrationOptions,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { AuditLog } from '../../../audit/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import type { SessionUser } from '../../../platform/http/index.js';
import type { PasskeyEntity } from '../../data/passkeys/passkey.entity.js';
import { PasskeyRepository } from '../../data/passkeys/passkey.repository.js';
import { UserRepository } from '../../data/user.repository.js';
import { SignInError } from '../auth.errors.js';
import type { RegistrationAnswer } from './passkey-answers.js';
import { PASSKEY_CHALLENGE_MINUTES, PasskeyChallenges } from './passkey-challenges.service.js';
import type { RelyingParty } from './relying-party.js';
import { userHandleOf } from './user-handle.js';

export const MOST_PASSKEYS = 20;
/** COSE: ES256, EdDSA, RS256; what authenticators of any age have one of. */
const ALGORITHMS = [-7, -8, -257];

/** Adds passkeys to a person who is signed in. */
@Injectable()
export class PasskeyRegistration {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyRepository,
    private readonly users: UserRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly audit: AuditLog,
  ) {}

  /** What the browser is to make: a key pair that names the person itself, and that they unlock. */
  async options(
    party: RelyingParty,
    { userId, email, name }: SessionUser,
    browserToken: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const challenge = await this.challenges.issue({ purpose: 'register', browserToken, userId });
    const own = await this.database.forUser(userId, (scope) => this.passkeys.list(scope));
    return generateRegistrationOptions({
      rpName: 'OmniCRM',
      rpID: party.id,
      userName: email,
      userID: userHandleOf(userId),
      userDisplayName: name,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      timeout: PASSKEY_CHALLENGE_MINUTES * 60_000,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: own.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
    });
  }

  /**
   * Takes what the browser made.
   * @param name what the person calls it
   * @returns the passkey; `known` when it is registered already; `too many` when the person has as many as anybody may
   * @throws SignInError FLOW_INVALID, PASSKEY_INVALID
   */
  async add(
    party: RelyingParty,
    userId: string,
    browserToken: string | null,
    { name, answer }: { name: string; answer: RegistrationAnswer },
  ): Promise<PasskeyEntity | 'known' | 'too many'> {
    const ceremony = { purpose: 'register', browserToken, userId } as const;
    const challenge = await this.challenges.take(answer.response.clientDataJSON, ceremony);
    const made = await checked(party, answer, challenge);
    const passkey: PasskeyEntity = { ...made, id: newId(), userId, name, createdAt: new Date(), lastUsedAt: null };
    return this.database.asSystem('add a passkey, which decides who somebody is', async (scope) => {
      await this.users.lock(scope, userId);
      if ((await this.passkeys.idsOf(scope, userId)).length >= MOST_PASSKEYS) return 'too many';
      if (!(await this.passkeys.insert(scope, passkey))) return 'known';
      await this.audit.recordFor(scope, userId, {
        action: 'passkey.added',
        subjectType: 'passkey',
        subjectId: passkey.id,
        data: { backedUp: passkey.backedUp },
      });
      return passkey;
    });
  }
}

type MadePasskey = Omit<PasskeyEntity, 'id' | 'userId' | 'name' | 'createdAt' | 'lastUsedAt'>;

/** @throws SignInError PASSKEY_INVALID; the library says more, which may hold what was sent */
async function checked(party: RelyingParty, answer: RegistrationAnswer, challenge: string): Promise<MadePasskey> {
  const verification = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!verification?.verified) throw new SignInError('PASSKEY_INVALID');
  const { credential, credentialDeviceType, credentialBackedUp } = verification.registrationInfo;
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: String(credential.counter),
    transports: answer.response.transports ?? [],
    deviceType: credentialDeviceType,
    backedUp: credentialBackedUp,
  };
}

import { Injectable } from '@nestjs/common';
import { Database, type SystemScope } from '../../platform/database/index.js';
import type { UserEntity } from '../data/user.entity.js';
import { SignInError } from './auth.errors.js';
import { type PasskeyProof, PasskeyProofService } from './passkeys/passkey-proof.service.js';
import { type NewSession, type Proof, type SignInClient, SessionService } from './session.service.js';
import { SignInLinkService } from './sign-in-link.service.js';
import { type Identity, UserService } from './user.service.js';

/** The ways in. Each is one transaction: user, session and audit entries are there together, or not at all. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly users: UserService,
    private readonly sessions: SessionService,
    private readonly links: SignInLinkService,
    private readonly passkeys: PasskeyProofService,
  ) {}

  /** @throws SignInError LINK_INVALID, USER_DISABLED */
  withLink(linkToken: string, client: SignInClient): Promise<NewSession> {
    return this.database.asSystem('sign in with a link', async (scope) => {
      const user = await this.users.find(scope, await this.links.use(scope, linkToken));
      return this.begin(scope, user, { method: 'link' }, client);
    });
  }

  /** @param identity verified @throws SignInError USER_DISABLED */
  withIdentity(identity: Identity, client: SignInClient): Promise<NewSession> {
    return this.database.asSystem('sign in with an identity provider', async (scope) => {
      const user = await this.users.findOrCreateByIdentity(scope, identity);
      return this.begin(scope, user, { method: 'google', provedAt: identity.provedAt }, client);
    });
  }

  /**
   * Alone, as a second factor, or as a fresh proof: in each case a new session takes the place of the browser's.
   * @throws SignInError PASSKEY_COPIED, USER_DISABLED
   */
  async withPasskey(proof: PasskeyProof, client: SignInClient): Promise<NewSession> {
    const session = await this.database.asSystem('sign in with a passkey', async (scope) => {
      const user = await this.users.find(scope, proof.userId);
      // The refusal is audited, and that must last.
      if (!(await this.passkeys.use(scope, proof))) return null;
      return this.begin(scope, user, { method: 'passkey' }, client);
    });
    if (!session) throw new SignInError('PASSKEY_COPIED');
    return session;
  }

  private begin(scope: SystemScope, user: UserEntity | null, proof: Proof, client: SignInClient): Promise<NewSession> {
    if (!user || user.disabledAt) throw new SignInError('USER_DISABLED');
    const awaitsPasskey = user.asksForPasskey && proof.method !== 'passkey';
    return this.sessions.create(scope, user.id, { ...proof, awaitsPasskey }, client);
  }
}

import { Injectable } from '@nestjs/common';
import { Database, type SystemScope } from '../../platform/database/index.js';
import type { UserEntity } from '../data/user.entity.js';
import { SignInError } from './auth.errors.js';
import { type SignInClient, SessionService } from './session.service.js';
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
  ) {}

  /** @returns the session's token @throws SignInError LINK_INVALID, USER_DISABLED */
  withLink(linkToken: string, client: SignInClient): Promise<string> {
    return this.database.asSystem('sign in with a link', async (scope) => {
      const user = await this.users.find(scope, await this.links.use(scope, linkToken));
      return this.begin(scope, user, 'link', client);
    });
  }

  /** @param identity verified @returns the session's token @throws SignInError USER_DISABLED */
  withIdentity(identity: Identity, client: SignInClient): Promise<string> {
    return this.database.asSystem('sign in with an identity provider', async (scope) => {
      const user = await this.users.findOrCreateByIdentity(scope, identity);
      return this.begin(scope, user, 'google', client, identity.provedAt);
    });
  }

  private begin(
    scope: SystemScope,
    user: UserEntity | null,
    method: string,
    client: SignInClient,
    provedAt?: Date,
  ): Promise<string> {
    if (!user || user.disabledAt) throw new SignInError('USER_DISABLED');
    return this.sessions.create(scope, user.id, method, client, provedAt);
  }
}

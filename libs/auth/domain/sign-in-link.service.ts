import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import { randomToken, sha256 } from '../../platform/crypto/index.js';
import { Database, type SystemScope } from '../../platform/database/index.js';
import { authConfig } from '../auth.config.js';
import { SignInLinkRepository } from '../data/sign-in-link.repository.js';
import { SignInError } from './auth.errors.js';

/** Links that sign a person in once, for installations without an identity provider. */
@Injectable()
export class SignInLinkService {
  constructor(
    private readonly database: Database,
    private readonly links: SignInLinkRepository,
    @InjectConfig(authConfig) private readonly config: ConfigOf<typeof authConfig>,
    @InjectConfig(platformConfig) private readonly platform: ConfigOf<typeof platformConfig>,
  ) {}

  /** @returns the URL to open; whoever has it can sign in as the user, so it is printed and not logged */
  async create(userId: string): Promise<string> {
    const token = randomToken();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + this.config.SIGN_IN_LINK_MINUTES * 60_000);
    await this.database.asSystem('make a sign-in link', (scope) =>
      this.links.insert(scope, { tokenHash: sha256(token), userId, createdAt, expiresAt, usedAt: null }),
    );
    return `${this.platform.PUBLIC_URL}/sign-in/link?token=${token}`;
  }

  /** Uses up a link. @returns the user's id @throws SignInError LINK_INVALID */
  async use(scope: SystemScope, token: string): Promise<string> {
    const userId = await this.links.use(scope, sha256(token), new Date());
    if (userId === null) throw new SignInError('LINK_INVALID');
    return userId;
  }
}

import { Injectable } from '@nestjs/common';
import { randomToken, sha256 } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import { OAuthFlowRepository, type OAuthFlowRow } from '../data/oauth-flow.repository.js';
import { SignInError } from './auth.errors.js';
import { safeReturnPath } from './return-path.js';

export type OAuthPurpose = 'sign_in' | 'connect';

export interface OAuthFlowStart {
  purpose: OAuthPurpose;
  /** The secret of the browser's flow cookie. */
  browserToken: string;
  /** The signed-in user, when an account is connected. */
  userId?: string;
  /** What is to be connected. */
  sources?: string[];
  /** Where to go afterwards; anything but a path of this origin becomes `/`. */
  returnTo?: unknown;
}

/** What goes into the authorization request. The challenge is S256. */
export interface StartedOAuthFlow {
  state: string;
  codeChallenge: string;
  nonce: string;
}

/** What completes it: `codeVerifier` for the token request, `nonce` for the id_token. */
export type OAuthFlow = OAuthFlowRow;

/** Time for a person to choose an account and read a consent page. */
export const OAUTH_FLOW_MINUTES = 10;

/**
 * The server's memory of a code flow between leaving for the provider and coming back: state against forged answers,
 * PKCE against stolen codes, a nonce against replayed id_tokens; all bound to the browser that began, and used once.
 */
@Injectable()
export class OAuthFlowService {
  constructor(
    private readonly database: Database,
    private readonly flows: OAuthFlowRepository,
  ) {}

  async begin(start: OAuthFlowStart): Promise<StartedOAuthFlow> {
    const [state, codeVerifier, nonce] = [randomToken(), randomToken(), randomToken()];
    const createdAt = new Date();
    await this.database.asSystem('begin an OAuth flow, perhaps before anybody is signed in', (scope) =>
      this.flows.insert(scope, {
        stateHash: sha256(state),
        browserHash: sha256(start.browserToken),
        purpose: start.purpose,
        userId: start.userId ?? null,
        codeVerifier,
        nonce,
        returnTo: safeReturnPath(start.returnTo),
        sources: start.sources ?? [],
        createdAt,
        expiresAt: new Date(createdAt.getTime() + OAUTH_FLOW_MINUTES * 60_000),
        usedAt: null,
      }),
    );
    return { state, codeChallenge: sha256(codeVerifier).toString('base64url'), nonce };
  }

  /**
   * Takes a flow, once.
   * @param state as the provider sent it back
   * @param browserToken the flow cookie of the browser that came back, null when it has none
   * @throws SignInError FLOW_INVALID when it is unknown, used, too old, for another purpose or another browser's
   */
  async complete(state: string, browserToken: string | null, purpose: OAuthPurpose): Promise<OAuthFlow> {
    if (browserToken === null) throw new SignInError('FLOW_INVALID');
    const key = { stateHash: sha256(state), browserHash: sha256(browserToken), purpose };
    const flow = await this.database.asSystem('complete an OAuth flow, perhaps before anybody is signed in', (scope) =>
      this.flows.use(scope, key, new Date()),
    );
    if (!flow) throw new SignInError('FLOW_INVALID');
    return flow;
  }
}

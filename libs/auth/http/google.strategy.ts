import type { Request } from 'express';
import { type GoogleCallbackParameters, type Profile, Strategy, type VerifyCallback } from 'passport-google-oauth20';
import type { StateStore } from 'passport-oauth2';
import type { OAuthFlow, StartedOAuthFlow } from '../domain/oauth-flow.service.js';
import type { Identity } from '../domain/user.service.js';
import type { TokenAnswer } from './token-request.js';

export interface GoogleStrategyOptions {
  clientId: string;
  clientSecret: string;
  authorizationUrl: string;
  tokenUrl: string;
  callbackUrl: string;
}

/** What the strategy leaves to others. */
export interface GoogleStrategyPorts {
  /** Takes the flow of a callback, once. Throws SignInError. */
  completeFlow(request: Request, state: string): Promise<OAuthFlow>;
  /** Checks the id_token. Throws SignInError. */
  verifyIdToken(idToken: string, nonce: string): Promise<Identity>;
  /** Posts a form to the token endpoint. Gives what it answered on success, throws otherwise. */
  requestToken(url: string, form: URLSearchParams): Promise<TokenAnswer>;
}

/** passport-oauth2 takes the PKCE verifier in place of `true`; its types do not know. */
type FlowLoaded = (error: Error | null, verifier: string | false, flow?: OAuthFlow) => void;
type TokenDone = (error: object | null, accessToken?: string, refreshToken?: string, answer?: object) => void;

/** Passport's memory of flows. It only takes them back: they are begun beforehand, since they bring state and nonce. */
function flowStore(ports: GoogleStrategyPorts, taken: WeakMap<Request, OAuthFlow>): StateStore {
  const store = {
    store: (_request: Request, _meta: unknown, done: (error: Error) => void) => done(new Error('No flow was begun')),
    verify: (request: Request, state: unknown, _meta: unknown, loaded: FlowLoaded) => {
      ports.completeFlow(request, String(state)).then(
        (flow) => {
          taken.set(request, flow);
          loaded(null, flow.codeVerifier, flow);
        },
        (error: Error) => loaded(error, false),
      );
    },
  };
  return store as unknown as StateStore;
}

/**
 * Sign-in with Google as passport runs it, with state, PKCE (S256) and nonce kept by the server. The person is whom the
 * verified id_token names; no profile is fetched. Success gives an Identity.
 */
export class GoogleStrategy extends Strategy {
  constructor(options: GoogleStrategyOptions, ports: GoogleStrategyPorts) {
    const flows = new WeakMap<Request, OAuthFlow>();
    super(
      {
        clientID: options.clientId,
        clientSecret: options.clientSecret,
        authorizationURL: options.authorizationUrl,
        tokenURL: options.tokenUrl,
        callbackURL: options.callbackUrl,
        scope: ['openid', 'email', 'profile'],
        skipUserProfile: true,
        passReqToCallback: true,
        store: flowStore(ports, flows),
      },
      (
        request: Request,
        _accessToken: string,
        _refreshToken: string,
        answer: GoogleCallbackParameters,
        _profile: Profile,
        done: VerifyCallback,
      ) => {
        const nonce = flows.get(request)?.nonce ?? '';
        ports.verifyIdToken(answer.id_token ?? '', nonce).then((identity) => done(null, identity), done);
      },
    );
    this.sendTokenRequestsThrough(ports, options);
  }

  /** Adds the started flow, given as options of `passport.authenticate`, to Google's own parameters. */
  override authorizationParams(options: Partial<StartedOAuthFlow> & { maxAge?: number }): object {
    return {
      ...super.authorizationParams(options),
      nonce: options.nonce,
      code_challenge: options.codeChallenge,
      code_challenge_method: 'S256',
      ...(options.maxAge === undefined ? {} : { max_age: options.maxAge }),
    };
  }

  /** The `oauth` package would open connections of its own: without time-out, and to any host. */
  private sendTokenRequestsThrough(ports: GoogleStrategyPorts, options: GoogleStrategyOptions): void {
    const getOAuthAccessToken = (code: string, params: Record<string, string>, done: TokenDone) => {
      const client = { client_id: options.clientId, client_secret: options.clientSecret };
      ports.requestToken(options.tokenUrl, new URLSearchParams({ ...params, code, ...client })).then(
        (answer) => done(null, answer.access_token, answer.refresh_token, answer),
        // Only that it failed: what was sent holds the code and the secret.
        () => done(new Error('The token request failed')),
      );
    };
    Object.assign(this._oauth2, { getOAuthAccessToken });
  }
}

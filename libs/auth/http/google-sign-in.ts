import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import passport from 'passport';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import { OutboundHttp } from '../../platform/http/index.js';
import { authConfig } from '../auth.config.js';
import { SignInError } from '../domain/auth.errors.js';
import { IdTokenVerifier } from '../domain/id-token-verifier.service.js';
import { type OAuthFlow, OAuthFlowService } from '../domain/oauth-flow.service.js';
import type { Identity } from '../domain/user.service.js';
import { FlowCookie } from './flow-cookie.js';
import { GoogleStrategy } from './google.strategy.js';
import { requestToken } from './token-request.js';

const STRATEGY = 'google';

/** Sign-in with Google; off when no OAuth client is configured. */
@Injectable()
export class GoogleSignIn {
  readonly enabled: boolean;
  /** An authenticator of its own: the shared one of the package would mix up two applications in one process. */
  private readonly passport = new passport.Authenticator();

  constructor(
    private readonly flows: OAuthFlowService,
    private readonly flowCookie: FlowCookie,
    private readonly verifier: IdTokenVerifier,
    private readonly http: OutboundHttp,
    @InjectConfig(authConfig) config: ConfigOf<typeof authConfig>,
    @InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>,
  ) {
    const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = config;
    this.enabled = clientId !== undefined && clientSecret !== undefined;
    if (clientId !== undefined && clientSecret !== undefined)
      this.passport.use(STRATEGY, this.createStrategy(clientId, clientSecret, config, platform.PUBLIC_URL));
  }

  /**
   * Begins a flow and redirects to Google's consent page.
   * @param fresh asks Google not to take an earlier sign-in there for a proof
   */
  async begin(
    request: Request,
    response: Response,
    next: NextFunction,
    { returnTo, fresh }: { returnTo: unknown; fresh: boolean },
  ): Promise<void> {
    const browserToken = this.flowCookie.ensure(request, response);
    const flow = await this.flows.begin({ purpose: 'sign_in', browserToken, returnTo });
    const how = fresh ? { prompt: 'login', maxAge: 0 } : { prompt: 'select_account' };
    this.passport.authenticate(STRATEGY, { session: false, ...how, ...flow })(request, response, next);
  }

  /**
   * Takes the answer that the browser brought back.
   * @returns who signed in, and where they wanted to go
   * @throws SignInError
   */
  complete(request: Request, response: Response): Promise<{ identity: Identity; returnTo: string }> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, identity: Identity | false | null, info?: { state?: OAuthFlow }) => {
        if (identity) return resolve({ identity, returnTo: info?.state?.returnTo ?? '/' });
        if (error instanceof SignInError) return reject(error);
        reject(new SignInError(request.query.error === 'access_denied' ? 'ACCESS_DENIED' : 'PROVIDER_UNAVAILABLE'));
      };
      // Without a code passport would begin anew.
      if (!request.query.code && !request.query.error) return reject(new SignInError('FLOW_INVALID'));
      this.passport.authenticate(STRATEGY, { session: false }, done)(request, response, reject);
    });
  }

  private createStrategy(
    clientId: string,
    clientSecret: string,
    config: ConfigOf<typeof authConfig>,
    publicUrl: string,
  ): GoogleStrategy {
    return new GoogleStrategy(
      {
        clientId,
        clientSecret,
        authorizationUrl: config.GOOGLE_AUTH_URL,
        tokenUrl: config.GOOGLE_TOKEN_URL,
        callbackUrl: `${publicUrl}/auth/google/callback`,
      },
      {
        completeFlow: (request, state) => this.flows.complete(state, this.flowCookie.read(request), 'sign_in'),
        verifyIdToken: (idToken, nonce) => this.verifier.verify(idToken, nonce),
        requestToken: (url, form) => requestToken(this.http, url, form),
      },
    );
  }
}

import { Injectable } from '@nestjs/common';
import { authConfig, IdTokenVerifier, type OAuthFlow, OAuthFlowService, SignInError } from '../../../../auth/index.js';
import { type ConfigOf, InjectConfig, platformConfig } from '../../../../platform/config/index.js';
import type { SessionUser } from '../../../../platform/http/index.js';
import { ConnectError } from '../../../domain/connect-error.js';
import { ConnectionService } from '../../../domain/connection.service.js';
import type { SourceConnector } from '../../../domain/connector.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { GoogleProvider } from '../google.provider.js';
import { consentUrl, splitByGrant } from './consent.js';
import type { TokenAnswer } from './token-answer.js';
import { GoogleTokenClient } from './token-client.js';

/** What Google sent back with the browser. */
export interface ConsentAnswer {
  readonly state: string;
  readonly code: string;
  readonly error: string;
}

export interface ConnectResult {
  readonly connected: string[];
  readonly declined: string[];
}

/** Connects sources of a Google account: to the consent page, and back with what was granted. */
@Injectable()
export class GoogleConnectService {
  private readonly redirectUri: string;

  constructor(
    private readonly flows: OAuthFlowService,
    private readonly idTokens: IdTokenVerifier,
    private readonly tokens: GoogleTokenClient,
    private readonly provider: GoogleProvider,
    private readonly connections: ConnectionService,
    @InjectConfig(authConfig) private readonly auth: ConfigOf<typeof authConfig>,
    @InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>,
  ) {
    this.redirectUri = `${platform.PUBLIC_URL}/integrations/google/callback`;
  }

  /**
   * @param sources   keys of what is to be connected
   * @param loginHint the account that is probably meant; null: the one that the person signs in with
   * @returns where to send the browser
   * @throws ConnectError SOURCE_UNKNOWN when there is none, or one that this person is not offered
   */
  async begin(
    viewer: SessionUser,
    sources: readonly string[],
    loginHint: string | null,
    browserToken: string,
  ): Promise<string> {
    const connectors = this.connectorsOf(sources);
    if (connectors.length === 0 || !connectors.every(({ source }) => this.provider.isOffered(source, viewer.email)))
      throw new ConnectError('SOURCE_UNKNOWN');
    const flow = await this.flows.begin({
      purpose: 'connect',
      browserToken,
      userId: viewer.userId,
      sources: connectors.map(({ source }) => source),
      returnTo: '/connect',
    });
    const { GOOGLE_AUTH_URL: authUrl, GOOGLE_CLIENT_ID: clientId = '' } = this.auth;
    return consentUrl({
      ...flow,
      authUrl,
      clientId,
      redirectUri: this.redirectUri,
      connectors,
      loginHint: loginHint ?? knownAddress(viewer),
    });
  }

  /**
   * @param browserToken the cookie of the browser that came back
   * @throws ConnectError when nothing was connected
   */
  async complete(viewer: SessionUser, answer: ConsentAnswer, browserToken: string | null): Promise<ConnectResult> {
    const flow = await this.flow(viewer, answer.state, browserToken);
    if (answer.error !== '' || answer.code === '')
      throw new ConnectError(answer.error === 'access_denied' ? 'ACCESS_DENIED' : 'PROVIDER_UNAVAILABLE');
    const tokens = await this.exchange(answer.code, flow.codeVerifier);
    const identity = await this.identity(tokens, flow.nonce);
    const result = splitByGrant(this.connectorsOf(flow.sources), tokens.scopes);
    if (result.connected.length === 0) throw new ConnectError('NOTHING_GRANTED');
    await this.connections.connect(viewer.userId, result.connected, {
      accountId: identity.subject,
      accountEmail: identity.email.toLowerCase(),
      scopes: tokens.scopes,
      tokens,
    });
    return result;
  }

  private async flow(viewer: SessionUser, state: string, browserToken: string | null): Promise<OAuthFlow> {
    const flow = await this.flows.complete(state, browserToken, 'connect').catch(translate);
    // Whoever signed in meanwhile must not receive the account that another person chose.
    if (flow.userId !== viewer.userId) throw new ConnectError('FLOW_INVALID');
    return flow;
  }

  private exchange(code: string, codeVerifier: string): Promise<TokenAnswer> {
    return this.tokens.exchangeCode(code, codeVerifier, this.redirectUri).catch(translate);
  }

  private identity({ idToken }: TokenAnswer, nonce: string) {
    if (idToken === null) throw new ConnectError('IDENTITY_INVALID');
    return this.idTokens.verify(idToken, nonce).catch(translate);
  }

  private connectorsOf(sources: readonly string[]): SourceConnector[] {
    const connectors = [...new Set(sources)].map((source) =>
      this.provider.connectors.find((candidate) => candidate.source === source),
    );
    if (connectors.includes(undefined)) throw new ConnectError('SOURCE_UNKNOWN');
    return connectors.filter((connector) => connector !== undefined);
  }
}

/** The owner of a local installation has an address that means nothing to Google. */
function knownAddress({ email }: SessionUser): string | null {
  return email.endsWith('@localhost') ? null : email;
}

function translate(error: unknown): never {
  if (error instanceof SignInError && (error.code === 'FLOW_INVALID' || error.code === 'IDENTITY_INVALID'))
    throw new ConnectError(error.code);
  if (error instanceof ProviderError && error.code === 'auth') throw new ConnectError('FLOW_INVALID');
  if (error instanceof ProviderError || error instanceof SignInError) throw new ConnectError('PROVIDER_UNAVAILABLE');
  throw error;
}

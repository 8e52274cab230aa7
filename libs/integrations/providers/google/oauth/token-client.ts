import { Injectable } from '@nestjs/common';
import { authConfig } from '../../../../auth/index.js';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { OutboundHttp } from '../../../../platform/http/index.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { googleError, googleUnreachable } from '../client/errors.js';
import { withRetry } from '../client/retry.js';
import { readTokenAnswer, type TokenAnswer } from './token-answer.js';

/** Talks to Google's token endpoint. */
@Injectable()
export class GoogleTokenClient {
  constructor(
    private readonly http: OutboundHttp,
    @InjectConfig(authConfig) private readonly auth: ConfigOf<typeof authConfig>,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
  ) {}

  /** Both id and secret are there; without them nothing of Google is offered. */
  get isConfigured(): boolean {
    return this.auth.GOOGLE_CLIENT_ID !== undefined && this.auth.GOOGLE_CLIENT_SECRET !== undefined;
  }

  /** A code works once, so this is not repeated when no answer comes. */
  exchangeCode(code: string, codeVerifier: string, redirectUri: string): Promise<TokenAnswer> {
    return this.post({
      grant_type: 'authorization_code',
      code,
      code_verifier: codeVerifier,
      redirect_uri: redirectUri,
    });
  }

  /** @throws ProviderError 'auth' when the refresh token is dead */
  refresh(refreshToken: string): Promise<TokenAnswer> {
    return withRetry(() => this.post({ grant_type: 'refresh_token', refresh_token: refreshToken }), undefined);
  }

  /** Ends the consent that a token came from. A token that Google no longer knows has nothing to be ended. */
  async revoke(token: string): Promise<void> {
    await withRetry(async () => {
      const { status, text, headers } = await this.send(this.auth.GOOGLE_REVOKE_URL, { token });
      const body = parsed(text);
      if (status === 200 || isUnknownToken(status, body)) return;
      throw googleError({ status, body, retryAfter: String(headers['retry-after'] ?? '') || null });
    }, undefined);
  }

  private async post(fields: Record<string, string>): Promise<TokenAnswer> {
    const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_TOKEN_URL } = this.auth;
    const credentials = { client_id: GOOGLE_CLIENT_ID ?? '', client_secret: GOOGLE_CLIENT_SECRET ?? '' };
    const { status, text, headers } = await this.send(GOOGLE_TOKEN_URL, { ...fields, ...credentials });
    const body = parsed(text);
    if (status !== 200) throw googleError({ status, body, retryAfter: String(headers['retry-after'] ?? '') || null });
    const tokens = readTokenAnswer(body, Date.now());
    if (!tokens) throw new ProviderError('temporary', 'Google answered without a token');
    return tokens;
  }

  private send(url: string, fields: Record<string, string>) {
    return this.http
      .request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: new URLSearchParams(fields).toString(),
        timeoutMs: this.config.GOOGLE_TIMEOUT_MS,
      })
      .catch(() => {
        throw googleUnreachable();
      });
  }
}

/** Google answers so to a token that ended before, or never was. */
function isUnknownToken(status: number, body: unknown): boolean {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return status === 400 && (error === 'invalid_token' || error === 'invalid_grant');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

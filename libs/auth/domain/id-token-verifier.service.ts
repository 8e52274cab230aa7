import { Injectable } from '@nestjs/common';
import { type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { constantTimeEqual } from '../../platform/crypto/index.js';
import { OutboundHttp } from '../../platform/http/index.js';
import { authConfig } from '../auth.config.js';
import { SignInError } from './auth.errors.js';
import type { Identity } from './user.service.js';

/** Clocks differ; Google's own libraries allow more. */
const CLOCK_TOLERANCE_SECONDS = 30;

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a signed payload was made for this client and this flow; `jwtVerify` has looked at the rest. */
function fits(payload: JWTPayload, clientId: string, nonce: string): boolean {
  const forUsAlone = payload.aud === clientId || (Array.isArray(payload.aud) && payload.aud.length === 1);
  const byUs = payload.azp === undefined || payload.azp === clientId;
  const forThisFlow = constantTimeEqual(Buffer.from(text(payload.nonce)), Buffer.from(nonce));
  return forUsAlone && byUs && forThisFlow && text(payload.sub) !== '';
}

/** Checks Google's id_tokens: signature by a published key, RS256, issuer, audience, time, nonce. */
@Injectable()
export class IdTokenVerifier {
  private readonly keys: JWTVerifyGetKey;

  constructor(
    @InjectConfig(authConfig) private readonly config: ConfigOf<typeof authConfig>,
    http: OutboundHttp,
  ) {
    this.keys = createRemoteJWKSet(new URL(config.GOOGLE_JWKS_URL), { [customFetch]: http.fetch });
  }

  /**
   * @param idToken as the token endpoint sent it
   * @param nonce   of the flow that it must belong to
   * @returns who it is about; the issuer is as configured, so that both of Google's spellings are one identity
   * @throws SignInError IDENTITY_INVALID, or PROVIDER_UNAVAILABLE when the keys cannot be had
   */
  async verify(idToken: string, nonce: string): Promise<Identity> {
    const { GOOGLE_CLIENT_ID: clientId, GOOGLE_ISSUER: issuer } = this.config;
    if (clientId === undefined || nonce === '') throw new SignInError('IDENTITY_INVALID');
    const payload = await this.signed(idToken, clientId);
    if (!fits(payload, clientId, nonce)) throw new SignInError('IDENTITY_INVALID');
    const email = text(payload.email);
    const identity = { issuer, subject: text(payload.sub), email, name: text(payload.name) || email };
    const { auth_time: authTime } = payload;
    return typeof authTime === 'number' ? { ...identity, provedAt: new Date(authTime * 1000) } : identity;
  }

  private async signed(idToken: string, audience: string): Promise<JWTPayload> {
    const issuer = this.config.GOOGLE_ISSUER;
    try {
      const { payload } = await jwtVerify(idToken, this.keys, {
        algorithms: ['RS256'],
        // Google writes its issuer with and without the scheme.
        issuer: [issuer, issuer.replace(/^https:\/\//, '')],
        audience,
        requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      return payload;
    } catch (error) {
      throw new SignInError(isFaultOfToken(error) ? 'IDENTITY_INVALID' : 'PROVIDER_UNAVAILABLE');
    }
  }
}

/** Everything but failing to get the keys: a network fault is no JOSEError, and these two are about the key set. */
function isFaultOfToken(error: unknown): boolean {
  const aboutKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && !aboutKeys;
}

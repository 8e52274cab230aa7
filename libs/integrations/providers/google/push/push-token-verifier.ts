import { Injectable } from '@nestjs/common';
import { type JWTVerifyGetKey, createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { authConfig } from '../../../../auth/index.js';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { OutboundHttp } from '../../../../platform/http/index.js';
import { GooglePushSettings } from './google-push-settings.js';

const CLOCK_TOLERANCE_SECONDS = 30;

/** `unavailable`: Google's keys cannot be had for the moment, so nobody can tell. */
export type Proof = 'proven' | 'refused' | 'unavailable';

/** Checks that a push about a mailbox comes from our own push subscription: an OIDC token in its Authorization header. */
@Injectable()
export class PushTokenVerifier {
  private readonly keys: JWTVerifyGetKey;

  constructor(
    private readonly settings: GooglePushSettings,
    @InjectConfig(authConfig) private readonly auth: ConfigOf<typeof authConfig>,
    http: OutboundHttp,
  ) {
    this.keys = createRemoteJWKSet(new URL(auth.GOOGLE_JWKS_URL), { [customFetch]: http.fetch });
  }

  /** @param authorization the header as received */
  async verify(authorization: string | undefined): Promise<Proof> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    const { proof } = this.settings;
    if (token === undefined || proof === null) return 'refused';
    const issuer = this.auth.GOOGLE_ISSUER;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['RS256'],
        // Google writes its issuer with and without the scheme.
        issuer: [issuer, issuer.replace(/^https:\/\//, '')],
        audience: proof.audience,
        requiredClaims: ['exp', 'iat', 'email'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      const isSender = payload.email === proof.serviceAccount && payload.email_verified === true;
      return isSender ? 'proven' : 'refused';
    } catch (error) {
      return isFaultOfToken(error) ? 'refused' : 'unavailable';
    }
  }
}

/** Everything but failing to get the keys: a network fault is no JOSEError, and these two are about the key set. */
function isFaultOfToken(error: unknown): boolean {
  const aboutKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && !aboutKeys;
}

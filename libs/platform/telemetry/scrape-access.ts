import { constantTimeEqual, sha256 } from '../crypto/index.js';

/** What a request says about who scrapes. */
export interface ScrapeRequest {
  /** Address of the peer itself, not what a proxy tells. */
  remoteAddress: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

const LOOPBACK = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;
const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/**
 * Whether a request may read the metrics. With a token, whoever brings it; without one, this machine only, and not what
 * a proxy on this machine passes on for others.
 */
export function mayScrape({ remoteAddress, headers }: ScrapeRequest, token: string | undefined): boolean {
  if (token !== undefined) {
    const { authorization } = headers;
    // Compared by their hashes, so that neither the time nor the length tells anything.
    return typeof authorization === 'string' && constantTimeEqual(sha256(authorization), sha256(`Bearer ${token}`));
  }
  return LOOPBACK.test(remoteAddress ?? '') && !FORWARDING.some((name) => headers[name] !== undefined);
}

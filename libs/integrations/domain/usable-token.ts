/** An access token in clear, with the time until which the provider takes it. */
export interface UsableToken {
  readonly accessToken: string;
  readonly expiresAt: Date;
}

/** A token with less than this to live is renewed before it is used: a call may take a while. */
const SAFETY_MARGIN_MS = 60_000;

export function isFresh({ expiresAt }: UsableToken, now = Date.now()): boolean {
  return expiresAt.getTime() - now > SAFETY_MARGIN_MS;
}

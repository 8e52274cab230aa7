import { z } from 'zod';

/** What the token endpoint gave. */
export interface TokenAnswer {
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** Null when Google keeps to the one that it gave before. */
  readonly refreshToken: string | null;
  /** With a code only. */
  readonly idToken: string | null;
  /** What was granted, which may be less than was asked for, and more, if there were earlier consents. */
  readonly scopes: readonly string[];
}

const schema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).optional(),
  id_token: z.string().min(1).optional(),
  scope: z.string().default(''),
});

/** @returns null for anything that holds no token */
export function readTokenAnswer(body: unknown, now: number): TokenAnswer | null {
  const { data } = schema.safeParse(body);
  if (!data) return null;
  return {
    accessToken: data.access_token,
    expiresAt: new Date(now + data.expires_in * 1_000),
    refreshToken: data.refresh_token ?? null,
    idToken: data.id_token ?? null,
    scopes: data.scope.split(' ').filter(Boolean),
  };
}

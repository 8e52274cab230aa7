import { z } from 'zod';

const clientData = z.object({ challenge: z.string().min(1).max(200) });

/**
 * The challenge that a browser says its authenticator signed. Nothing is proved by it yet: it only tells which challenge
 * to use up.
 * @param clientDataJSON base64url of JSON, as it came
 * @returns null when there is none in it
 */
export function signedChallenge(clientDataJSON: string): string | null {
  try {
    const parsed = clientData.safeParse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data.challenge : null;
  } catch {
    return null;
  }
}

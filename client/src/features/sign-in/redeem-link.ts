export interface LinkProblem {
  title: string;
  message: string;
  nextStep: string;
}

/** What became of a link: the sign-in is complete, or wants a passkey, or did not work. */
export type LinkOutcome = 'signed in' | 'passkey' | LinkProblem;

const inFlight = new Map<string, Promise<LinkOutcome>>();

/**
 * Trades the token of a one-time link for a session cookie (POST /auth/link). Resolves with what became of it, a
 * problem in words to show. A token is sent once, however often the page asks: a second try would find it used up.
 */
export function redeemLink(token: string | undefined): Promise<LinkOutcome> {
  if (!token) {
    return Promise.resolve({
      title: 'The link is incomplete',
      message: 'The part after “token=” is missing.',
      nextStep: 'Copy the whole link from the terminal; it may have been broken over two lines.',
    });
  }
  const known = inFlight.get(token) ?? send(token);
  inFlight.set(token, known);
  return known;
}

async function send(token: string): Promise<LinkOutcome> {
  const response = await fetch('/auth/link', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (response?.ok) return response.status === 204 ? 'signed in' : 'passkey';
  if (!response || response.status >= 500 || response.status === 429) {
    inFlight.delete(token);
    return {
      title: 'Not signed in yet',
      message: response?.status === 429 ? 'Too many attempts.' : 'OmniCRM did not answer.',
      nextStep: 'Wait a moment, then load this page again.',
    };
  }
  if (response.status === 403) {
    return {
      title: 'Not at this address',
      message: (await messageOf(response)) ?? 'OmniCRM is known to itself under another address.',
      nextStep: 'Open the link exactly as it was printed.',
    };
  }
  return {
    title: 'This link no longer works',
    message: 'It has been used already, or it has expired.',
    nextStep: 'Start OmniCRM again: it prints a new link each time.',
  };
}

async function messageOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  return body && typeof body === 'object' && 'message' in body && typeof body.message === 'string'
    ? body.message
    : null;
}

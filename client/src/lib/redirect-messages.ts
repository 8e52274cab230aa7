/** Codes that the server's redirects bring back, in words. Every message says the next step. */
const messages: Record<string, string> = {
  access_denied: 'You said no at Google, and nothing was connected. You can try again at any time.',
  state: 'That sign-in was started elsewhere or took too long. Start it again from this page.',
  expired: 'That took too long, and the request has expired. Start it again.',
  nothing_granted:
    'No access was ticked at Google, so there is nothing to connect. Try again and tick at least one box.',
  email_unverified: 'Google has not verified the address of that account. Verify it there, or use another account.',
  not_allowed: 'That account is not on the list of people who may sign in here. Ask whoever runs this OmniCRM.',
  temporary: 'Google did not answer. Wait a moment, then try again.',
};

/** A message for an error code out of the address bar; unknown codes are quoted, never trusted as text. */
export function redirectError(code: string): string {
  const known = messages[code.toLowerCase()] ?? messages[code.toLowerCase().replace(/^(oauth|google|auth)_/, '')];
  if (known) return known;
  const quoted = code.replace(/[^\w.-]/g, '').slice(0, 40);
  return `That did not work${quoted ? ` (${quoted})` : ''}. Try again; if it stays, look at the server’s log.`;
}

/** "google_gmail,google_calendar" → the keys in it. */
export function sourceKeys(list: string | undefined): string[] {
  return (list ?? '').split(',').filter((key) => /^[a-z][a-z0-9_]*$/.test(key));
}

/** Only a path of this app may follow a sign-in: anything else becomes the home page. */
export function safeReturnTo(path: string | undefined): string {
  return path && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/';
}

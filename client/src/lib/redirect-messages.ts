/** Codes that the server's redirects bring back, in words. Every message says the next step. */
const messages: Record<string, string> = {
  ACCESS_DENIED: 'You said no at Google, and nothing was changed. You can try again at any time.',
  DISCONNECTING: 'This account is still being disconnected. Connect it again in a few minutes.',
  FLOW_INVALID: 'That was started in another browser, was used already, or took too long. Start it again from here.',
  IDENTITY_INVALID: 'Google’s answer about who you are could not be verified. Try again.',
  LINK_INVALID: 'The link has been used already, or it has expired. Starting OmniCRM again prints a new one.',
  NOTHING_GRANTED: 'No box was ticked at Google, so there is nothing to connect. Try again and tick at least one.',
  PROVIDER_UNAVAILABLE: 'Google did not answer as it should. Wait a moment, then try again.',
  SOURCE_UNKNOWN: 'That cannot be connected here. Choose one of the sources below.',
  USER_DISABLED: 'This account has been switched off. Ask whoever runs this OmniCRM.',
};

/** A message for an error code out of the address bar; unknown codes are quoted, never trusted as text. */
export function redirectError(code: string): string {
  const known = messages[code.toUpperCase()];
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

const API = 'https://www.googleapis.com/auth/';

/** Short names that Google spells out in its answers. */
const LONG_NAMES: Record<string, string> = { email: `${API}userinfo.email`, profile: `${API}userinfo.profile` };

export const SCOPE_EMAIL = LONG_NAMES['email']!;
export const SCOPE_PROFILE = LONG_NAMES['profile']!;
export const GMAIL_READERS = [`${API}gmail.readonly`, `${API}gmail.modify`, 'https://mail.google.com/'];
export const GMAIL_METADATA = `${API}gmail.metadata`;
export const CALENDAR_READERS = [`${API}calendar`, `${API}calendar.readonly`];
export const EVENT_READERS = [...CALENDAR_READERS, `${API}calendar.events`, `${API}calendar.events.readonly`];
export const CALENDAR_LIST_READERS = [
  ...CALENDAR_READERS,
  `${API}calendar.calendarlist`,
  `${API}calendar.calendarlist.readonly`,
];

const IDENTITY = new Set(['openid', SCOPE_EMAIL, SCOPE_PROFILE]);

const DESCRIPTIONS: Record<string, string> = {
  [`${API}gmail.readonly`]: 'View your email messages and settings',
  [`${API}gmail.modify`]: 'Read, compose, and send emails from your Gmail account',
  [`${API}gmail.metadata`]: 'View your email message metadata such as labels and headers, but not the email body',
  'https://mail.google.com/': 'Read, compose, send, and permanently delete all your email from Gmail',
  [`${API}calendar`]: 'See, edit, share, and permanently delete all the calendars you can access using Google Calendar',
  [`${API}calendar.readonly`]: 'See and download any calendar you can access using your Google Calendar',
  [`${API}calendar.events`]: 'View and edit events on all your calendars',
  [`${API}calendar.events.readonly`]: 'View events on all your calendars',
  [`${API}calendar.calendarlist.readonly`]: 'See the list of Google calendars you’re subscribed to',
};

/** The requested scopes, spelled out, each once. */
export function parseScopes(text: string): string[] {
  const names = text.split(/[\s+]+/).filter(Boolean);
  return [...new Set(names.map((name) => LONG_NAMES[name] ?? name))];
}

/** Scopes of sign-in, which the consent page grants without a checkbox. */
export function isIdentityScope(scope: string): boolean {
  return IDENTITY.has(scope);
}

/** What the consent page says about a scope; undefined for one that Google does not know. */
export function describeScope(scope: string): string | undefined {
  return DESCRIPTIONS[scope] ?? (isIdentityScope(scope) ? 'See who you are' : undefined);
}

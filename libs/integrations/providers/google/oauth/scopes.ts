import type { ScopeExplanation } from '../../../domain/connector.js';

/** Needed to know which account was connected; asked for with every consent. */
export const IDENTITY_SCOPES = ['openid', 'email'] as const;

export const GMAIL_SCOPES: readonly ScopeExplanation[] = [
  {
    scope: 'https://www.googleapis.com/auth/gmail.readonly',
    label: 'Read your e-mail messages and their labels',
    why: 'Who wrote to whom, when and about what makes up your contacts and their timelines. New mail is added as it comes.',
    never: 'We never send, change or delete mail, never show ads with it, and nobody reads it but you.',
  },
];

export const CALENDAR_SCOPES: readonly ScopeExplanation[] = [
  {
    scope: 'https://www.googleapis.com/auth/calendar.readonly',
    label: 'See your calendars and their events',
    why: 'Whom you met, and whom you will meet, belongs on the same timeline as your mail.',
    never: 'We never create, move, answer or delete events, and never invite anyone.',
  },
];

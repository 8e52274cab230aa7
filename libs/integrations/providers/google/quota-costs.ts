/**
 * Quota units per call, for projects made since May 2026 (6,000 units a minute per user). A batch of n costs n calls.
 * Calendar counts requests (600 a minute per user), so each of its calls is one unit.
 */
export const QUOTA_COSTS = {
  'gmail.users.getProfile': 1,
  'gmail.users.labels.get': 1,
  'gmail.users.labels.list': 1,
  'gmail.users.history.list': 2,
  'gmail.users.messages.list': 5,
  'gmail.users.messages.get': 20,
  'calendar.calendarList.list': 1,
  'calendar.events.list': 1,
  'calendar.events.get': 1,
} as const;

export type GoogleMethod = keyof typeof QUOTA_COSTS;

export const GMAIL_UNITS_PER_MINUTE = 6_000;
export const CALENDAR_UNITS_PER_MINUTE = 600;

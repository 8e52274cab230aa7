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
  'gmail.users.stop': 50,
  'gmail.users.watch': 100,
  'calendar.calendarList.list': 1,
  'calendar.events.list': 1,
  'calendar.events.get': 1,
  'calendar.events.watch': 1,
  'calendar.channels.stop': 1,
} as const;

export type GoogleMethod = keyof typeof QUOTA_COSTS;

/** @param overrides `gmail.users.messages.get=5,…`, from the configuration */
export function costsWith(overrides: string | undefined): Readonly<Record<GoogleMethod, number>> {
  const entries = (overrides ?? '').split(',').filter(Boolean);
  const changed = entries.map((entry) => entry.split('=')).map(([method, units]) => [method, Number(units)] as const);
  return { ...QUOTA_COSTS, ...Object.fromEntries(changed) };
}

export type GoogleApi = 'gmail' | 'calendar';

export function apiOf(method: GoogleMethod): GoogleApi {
  return method.startsWith('gmail.') ? 'gmail' : 'calendar';
}

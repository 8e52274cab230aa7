import type { Service } from '../http/api-method.js';

/** Quota units of a Gmail method for projects made since 2026-05-01; every calendar request counts as one. */
export const DEFAULT_COSTS: Readonly<Record<string, number>> = {
  'gmail.users.getProfile': 1,
  'gmail.users.labels.get': 1,
  'gmail.users.labels.list': 1,
  'gmail.users.history.list': 2,
  'gmail.users.messages.list': 5,
  'gmail.users.threads.list': 10,
  'gmail.users.messages.get': 20,
  'gmail.users.messages.attachments.get': 20,
  'gmail.users.threads.get': 40,
  'gmail.users.stop': 50,
  'gmail.users.watch': 100,
};

export interface QuotaSettings {
  enabled: boolean;
  costs: Record<string, number>;
  /** Units (Gmail) or requests (Calendar) a minute. */
  perMinute: Record<Service, { user: number; project: number }>;
  /** Length of the minute, ms. */
  minuteMs: number;
  /** Requests that one mailbox may have under way at once; 0 for any number. */
  concurrent: number;
}

export function defaultQuota(enabled: boolean): QuotaSettings {
  return {
    enabled,
    costs: { ...DEFAULT_COSTS },
    perMinute: { gmail: { user: 6000, project: 1_200_000 }, calendar: { user: 600, project: 10_000 } },
    minuteMs: 60_000,
    concurrent: 0,
  };
}

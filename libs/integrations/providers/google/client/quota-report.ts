import { Injectable } from '@nestjs/common';
import type { LimitedAccount, ProviderQuotaStatus } from '../../../domain/quota/quota-status.js';
import type { GoogleApi, GoogleMethod } from '../quota-costs.js';
import { GoogleQuota } from './google-quota.js';

/** Which API a source reads, what brings its items, and how many items one such call brings, roughly. */
const READING: Readonly<Record<string, { api: GoogleApi; method: GoogleMethod; items: number }>> = {
  google_gmail: { api: 'gmail', method: 'gmail.users.messages.get', items: 1 },
  google_calendar: { api: 'calendar', method: 'calendar.events.list', items: 100 },
};

/** Tells people what is left of a quota. */
@Injectable()
export class QuotaReport {
  constructor(private readonly quota: GoogleQuota) {}

  /** @returns null for a source that reads no API of Google's */
  async of({ source, accountId, brokenUntil }: LimitedAccount): Promise<ProviderQuotaStatus | null> {
    const reading = READING[source];
    if (!reading) return null;
    const { api, method, items } = reading;
    const use = await this.quota.userUse(api, accountId);
    const brokenMs = Math.max(0, Number(brokenUntil ?? 0) - Date.now());
    const limit = Math.floor(use.limit);
    const used = Math.ceil(use.used);
    const restMs = Math.max(use.pausedMs, brokenMs);
    return {
      unitsPerMinute: limit,
      usedUnits: used,
      remainingUnits: Math.max(0, limit - used),
      pausedUntil: restMs > 0 ? new Date(Date.now() + restMs) : null,
      state: brokenMs > 0 ? 'broken' : use.pausedMs > 0 ? 'waiting' : 'ok',
      itemsPerMinute: Math.floor((limit / this.quota.costOf(method)) * items),
    };
  }
}

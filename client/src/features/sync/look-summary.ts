import { formatNumber } from '../../lib/format.js';

/** What a look (or a day of them) has found, in few words. */
export function lookSummary(found: { stored: number; skipped: number; failed: number }): string {
  const parts = [
    found.stored > 0 && `${formatNumber(found.stored)} stored`,
    found.skipped > 0 && `${formatNumber(found.skipped)} left out`,
    found.failed > 0 && `${formatNumber(found.failed)} failed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'nothing new';
}

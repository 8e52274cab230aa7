import { formatNumber } from '../../lib/format.js';

/** What an insight cost, in words. @param cost in credits */
export function insightCost(cost: number): string {
  if (cost === 0) return 'no credits';
  if (cost < 0.01) return 'less than 0.01 credits';
  return `${formatNumber(Math.round(cost * 100) / 100)} credits`;
}

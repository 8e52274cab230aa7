import { hash } from 'node:crypto';
import type { ModelInUse } from '../models/model-gateway.service.js';
import type { InsightInput } from './evidence.js';

/** Raised when the same evidence would give other insights: rules, prompt or checks changed. */
export const RULES_VERSION = 1;

const DAY_MS = 86_400_000;

/**
 * Of everything that insights are made of: the same hash gives the same insights. Time counts as far as it matters: what has
 * passed, and how long ago the last of it was, in steps that double.
 */
export function inputHash({ subject, now, items }: InsightInput, { id, name }: ModelInUse): string {
  const newest = items.find(({ source, at }) => source === 'interaction' && at !== null && at <= now)?.at;
  const silence = newest ? Math.floor(Math.log2((Date.parse(now) - Date.parse(newest)) / DAY_MS + 1)) : null;
  const dated = items.map((item) => [item, item.at !== null && item.at <= now]);
  return hash('sha256', JSON.stringify([RULES_VERSION, id, name, subject, silence, dated]));
}

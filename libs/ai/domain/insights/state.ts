import type { InsightState, SubjectView } from './views.js';

/** Of less nothing is told. */
export const LEAST_EVIDENCE = 1;

const INBOX_FRESH_MS = 30 * 60 * 1_000;

/** @param current fingerprint that the contact has now; null for other subjects */
export function stateOf(on: boolean, subject: SubjectView | null, current: string | null, now: Date): InsightState {
  if (!on) return 'off';
  if (!subject) return 'none';
  const old = now.getTime() - subject.lookedAt.getTime() > INBOX_FRESH_MS;
  if (current === null ? old : subject.fingerprint !== current) return 'stale';
  if (subject.inputHash === null || !subject.complete) return 'stale';
  return subject.evidenceCount < LEAST_EVIDENCE ? 'too_little' : 'current';
}

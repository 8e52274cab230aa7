import type { Evidence, InsightInput } from '../../insights/evidence.js';
import { MANNERS, PROMISE, REQUEST, WHEN } from './cues.js';
import { sentencesOf } from './sentences.js';

const DAY_MS = 86_400_000;

export const daysBetween = (earlier: string, later: string): number =>
  (Date.parse(later) - Date.parse(earlier)) / DAY_MS;

/** The sentence in which a message asks for something; null when it asks for nothing. */
export function asksFor(body: string): string | null {
  const sentences = sentencesOf(body).map(({ text }) => text);
  const serious = sentences.filter((text) => text.length >= 12 && !MANNERS.test(text));
  return serious.findLast((text) => text.endsWith('?')) ?? serious.findLast((text) => REQUEST.test(text)) ?? null;
}

/** The sentence in which a message promises something for a day; null when it promises nothing. */
export function promises(body: string): string | null {
  const sentences = sentencesOf(body).map(({ text }) => text);
  return sentences.find((text) => !text.endsWith('?') && PROMISE.test(text) && WHEN.test(text)) ?? null;
}

/** Messages that nobody has written after in their conversation, newest first. */
export function lastOfConversations({ items, now }: InsightInput): Evidence[] {
  const seen = new Set<string>();
  return items.filter(({ kind, conversation, key, at }) => {
    if (kind !== 'email' || at === null || at > now || seen.has(conversation ?? key)) return false;
    seen.add(conversation ?? key);
    return true;
  });
}

import type { Evidence } from '../../insights/evidence.js';
import { AMOUNT, CODE, DECISION, MANNERS, NUMBER, TROUBLE, WHEN } from './cues.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A sentence of a piece of evidence, and how much it tells. */
export interface Telling {
  readonly evidence: Evidence;
  readonly sentence: string;
  readonly score: number;
}

const NAME_WITHIN = /(?<=[\p{Ll}\p{N},;:]\s)\p{Lu}[\p{L}'’-]{2,}/gu;

/** How much a sentence tells: amounts, days, decisions, numbers and names; manners tell nothing. */
export function scoreOf({ text, position }: Sentence): number {
  const names = Math.min(2, (text.match(NAME_WITHIN) ?? []).length);
  return (
    (AMOUNT.test(text) ? 3 : 0) +
    (DECISION.test(text) ? 2 : 0) +
    (WHEN.test(text) ? 2 : 0) +
    (CODE.test(text) ? 1.5 : NUMBER.test(text) ? 0.5 : 0) +
    (TROUBLE.test(text) ? 1 : 0) +
    names * 0.5 +
    (position === 0 ? 1 : 0) +
    (text.endsWith('?') ? 1 : 0) -
    (text.length < 25 ? 2 : 0) -
    (text.length > 320 ? 1 : 0) -
    (MANNERS.test(text) ? 2.5 : 0)
  );
}

/** The sentences of a message, the most telling first; in order where they tell as much. */
export function tellings(evidence: Evidence): Telling[] {
  return sentencesOf(evidence.body)
    .map((sentence) => ({ evidence, sentence: sentence.text, score: scoreOf(sentence) }))
    .sort((a, b) => b.score - a.score);
}

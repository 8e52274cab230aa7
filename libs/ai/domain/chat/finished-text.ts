import { safeOutput } from '../defence/safe-output.js';
import { linksIn } from '../defence/links.js';
import { CHAT_LIMITS } from './limits.js';
import { citationsOf } from './citations.js';
import { type Evidence, linksOf } from './tools/evidence.js';

export interface FinishedText {
  readonly text: string;
  readonly cited: readonly Evidence[];
  /** Addresses in the text that may be opened: they stand literally in what is cited. */
  readonly links: readonly string[];
}

/** What a model said, made fit to be kept and shown. */
export function finishedText(answer: string, evidence: readonly Evidence[]): FinishedText {
  const { text, cited } = citationsOf(answer.slice(0, CHAT_LIMITS.answerLength), evidence);
  const allowed = new Set(cited.flatMap(linksOf));
  const safe = safeOutput(text, allowed);
  return { text: safe, cited, links: linksIn(safe).filter((link) => allowed.has(link)) };
}

import type { DraftStatement, InsightInput } from '../../insights/evidence.js';
import { nextSteps } from './next-steps.js';
import { persona } from './persona.js';
import { risks } from './risks.js';
import { summarize } from './summary.js';

interface Answer {
  readonly statements: readonly DraftStatement[];
}

/** What is told of a contact. */
export function contactInsights(evidence: unknown): Answer {
  const input = evidence as InsightInput;
  return { statements: [...summarize(input), ...nextSteps(input), ...risks(input), ...persona(input)] };
}

/** What is told of the inbox: what to do first, then what came. */
export function inboxDigest(evidence: unknown): Answer {
  const input = evidence as InsightInput;
  return { statements: [...nextSteps(input, 'digest'), ...summarize(input, 'digest', 3)] };
}

/** What is told of some contacts together: what each of them wrote last that tells most, and what is open. */
export function segmentInsights(evidence: unknown): Answer {
  const input = evidence as InsightInput;
  return { statements: [...nextSteps(input, 'digest').slice(0, 3), ...summarize(input, 'digest', 5)] };
}

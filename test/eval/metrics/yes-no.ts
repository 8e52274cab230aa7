import { ratio } from './ratio.js';

/** Answers to a yes-or-no question beside what they should have been. */
export interface YesNoResult {
  right: number;
  /** Answered yes, and it is no. */
  wrong: string[];
  /** Answered no, and it is yes. */
  missed: string[];
}

/** @param answers by the same keys as `judged`; what has no answer is not asked */
export function compareAnswers(
  judged: ReadonlyMap<string, boolean>,
  answers: ReadonlyMap<string, boolean>,
): YesNoResult {
  const result: YesNoResult = { right: 0, wrong: [], missed: [] };
  for (const [key, expected] of judged) {
    const answer = answers.get(key);
    if (answer === undefined) continue;
    if (answer && expected) result.right += 1;
    else if (answer) result.wrong.push(key);
    else if (expected) result.missed.push(key);
  }
  return result;
}

export function yesPrecision({ right, wrong }: YesNoResult): number {
  return ratio(right, right + wrong.length);
}

export function yesRecall({ right, missed }: YesNoResult): number {
  return ratio(right, right + missed.length);
}

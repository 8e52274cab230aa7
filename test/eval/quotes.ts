import { forwardCases } from './quotes-forwards.js';
import { replyCases } from './quotes-replies.js';

/** How one message of a set came out. */
export interface QuoteCase {
  name: string;
  right: boolean;
}

export interface QuoteFigure {
  set: string;
  cases: number;
  right: number;
  ratio: number;
  /** Names of the cases that came out otherwise. */
  failed: string[];
}

/**
 * Reads two sets of messages whose parts are known, from ../shared/corpora, and counts what is told right: the sender's
 * own text of replies (`talon-replies`, see `replyCases`) and the parts of forwarded messages (`crisp-forward-parser`,
 * see `forwardCases`).
 * @returns nothing for a set that is not here
 */
export function evaluateQuotes(): QuoteFigure[] {
  return [figure('talon-replies', replyCases()), figure('crisp-forward-parser', forwardCases())].filter(
    ({ cases }) => cases > 0,
  );
}

function figure(set: string, cases: readonly QuoteCase[]): QuoteFigure {
  const failed = cases.filter(({ right }) => !right).map(({ name }) => name);
  const right = cases.length - failed.length;
  return { set, cases: cases.length, right, ratio: cases.length === 0 ? 0 : right / cases.length, failed };
}

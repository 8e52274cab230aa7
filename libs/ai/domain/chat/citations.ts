import type { Evidence } from './tools/evidence.js';

/** What a model put in square brackets as ids of what it rests on: one or several. */
const CITATION = /\[((?:[a-z0-9]{1,12})(?:\s{0,3}[,;]\s{0,3}[a-z0-9]{1,12}){0,9})\]/gi;

/** An answer whose citations are numbers, and what they stand for. */
export interface Cited {
  readonly text: string;
  /** In the order of their numbers, which begin at 1. */
  readonly cited: readonly Evidence[];
}

/**
 * Numbers the citations of an answer. Those that name nothing that was found for it go, also numbers of the model's own: what
 * looks like a citation is one.
 */
export function citationsOf(answer: string, evidence: readonly Evidence[]): Cited {
  const byLabel = new Map(evidence.map((each) => [each.label, each]));
  const cited: Evidence[] = [];
  const text = answer.replace(CITATION, (whole, list: string) => {
    const labels = list.toLowerCase().split(/\s*[,;]\s*/);
    if (!labels.some((label) => /\d/.test(label))) return whole;
    return labels
      .flatMap((label) => byLabel.get(label) ?? [])
      .map((each) => {
        if (!cited.includes(each)) cited.push(each);
        return `[${cited.indexOf(each) + 1}]`;
      })
      .join('');
  });
  return { text: text.replace(/[ \t]{1,20}(?=[.,;!?](?:\s|$))/g, '').replace(/[ \t]{1,20}$/gm, ''), cited };
}

/** An answer as the model is told it again: without numbers, which would mean nothing to it. */
export function withoutCitations(text: string): string {
  return text.replace(/ ?\[\d{1,3}\]/g, '');
}

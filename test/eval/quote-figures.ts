import { existsSync } from 'node:fs';

/** How a set of messages came out whose reply text is known. */
export interface QuoteFigure {
  set: string;
  cases: number;
  right: number;
  ratio: number;
  /** Names of the cases that came out otherwise. */
  failed: string[];
}

/** @returns null when the evaluation of quotes is not part of this build */
export async function quoteFigures(): Promise<QuoteFigure[] | null> {
  const module = new URL('./quotes.js', import.meta.url);
  if (!existsSync(module)) return null;
  const { evaluateQuotes } = (await import(module.href)) as { evaluateQuotes(): Promise<QuoteFigure[]> };
  return evaluateQuotes();
}

const MOST = 1_000_000_000;

/** What was entered: a number, null for nothing, undefined for what is no number of credits. */
export function readCredits(entered: string): number | null | undefined {
  const text = entered.trim();
  if (text === '') return null;
  const credits = Number(text);
  return Number.isFinite(credits) && credits >= 0 && credits <= MOST ? credits : undefined;
}

import type { AnomalyFacts, AnomalyKind } from './anomaly.js';

const number = (value: number | undefined): string => (value ?? 0).toLocaleString('en');

const WORDS: Readonly<Record<AnomalyKind, (facts: AnomalyFacts, count: number) => { title: string; body: string }>> = {
  sync_volume: ({ usual }, count) => ({
    title: 'Unusual sync volume',
    body: `The syncs of one person listed ${number(count)} items today; usual are ${number(usual)}.`,
  }),
  rapid_syncs: ({ limit }, count) => ({
    title: 'Syncs asked for in quick succession',
    body: `One person asked for ${number(count)} syncs within minutes; ${number(limit)} are nothing to worry about.`,
  }),
  api_pattern: (_, count) => ({
    title: 'Odd use of the API',
    body: `${number(count)} requests within minutes were refused, too many, or about what is not theirs.`,
  }),
  refused_pushes: (_, count) => ({
    title: 'Refused pushes',
    body: `${number(count)} pushes within minutes did not prove whom they are from.`,
  }),
};

/** What administrators are told of it; it names nobody. */
export function anomalyWords(kind: AnomalyKind, facts: AnomalyFacts, count: number): { title: string; body: string } {
  const { title, body } = WORDS[kind](facts, count);
  return { title, body: `${body} Administration shows more.` };
}

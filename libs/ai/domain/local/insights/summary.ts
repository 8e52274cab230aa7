import type { DraftStatement, Evidence, InsightInput, InsightKind } from '../../insights/evidence.js';
import { bareSubject, dayOf, statement, writerOf } from './phrases.js';
import { quotable } from './sentences.js';
import { type Telling, tellings } from './telling.js';

const MOST = 5;
/** What a step further into the past takes away of how much a conversation tells. */
const FADING = 0.12;

/** What was said, by conversation: the sentences that tell most, the latest conversations before all. */
export function summarize({ items, now }: InsightInput, kind: InsightKind = 'summary', most = MOST): DraftStatement[] {
  const past = items.filter(
    ({ source, at, status }) => source === 'interaction' && at !== null && at <= now && status !== 'cancelled',
  );
  const conversations = [...Map.groupBy(past, ({ conversation, key }) => conversation ?? key).values()];
  return conversations
    .map((messages, age) => ({ told: mostTelling(messages), age }))
    .filter(({ told }) => told.length > 0)
    .map(({ told, age }) => ({ told, worth: (told[0]!.score + 4) / (1 + FADING * age) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ told }) => summaryOf(told, kind));
}

/** Of one conversation, at most two sentences of one message: that whose sentences tell most. */
function mostTelling(messages: readonly Evidence[]): Telling[] {
  const byMessage = messages.map((message) => tellings(message).slice(0, 2)).filter((told) => told.length > 0);
  const best = byMessage.sort((a, b) => sum(b) - sum(a))[0] ?? [];
  return best.filter(({ score }, index) => index === 0 || score >= 1.5);
}

const sum = (told: readonly Telling[]): number => told.reduce((all, { score }) => all + Math.max(0, score), 0);

function summaryOf(told: readonly Telling[], kind: InsightKind): DraftStatement {
  const { evidence } = told[0]!;
  const subject = bareSubject(evidence);
  const about = subject === '' ? '' : ` about ${subject}`;
  const said = told.map(({ sentence }) => quotable(sentence).trim()).join(' … ');
  return statement(kind, `${writerOf(evidence)}, ${dayOf(evidence)}${about}: ${said}`, [
    ...told.map(({ sentence }) => [evidence, sentence] as const),
    ...(subject === '' ? [] : [[evidence, evidence.subject] as const]),
  ]);
}

import type { DraftStatement, Evidence, InsightInput } from '../../insights/evidence.js';
import { TROUBLE } from './cues.js';
import { daysBetween } from './open-matters.js';
import { anyQuote, bareSubject, dayOf, quoted, statement, writerOf } from './phrases.js';
import { sentencesOf } from './sentences.js';

const LONG_DAYS = 30;
const TIMES_USUAL = 3;
const LEAST_FOR_RHYTHM = 4;
const RECENT_DAYS = 90;

/** What should worry the user: trouble in words, silence, meetings called off, and no answer to two messages. */
export function risks(input: InsightInput): DraftStatement[] {
  const past = input.items.filter(({ source, at }) => source === 'interaction' && at !== null && at <= input.now);
  return [...trouble(past), ...unanswered(past), ...calledOff(input), ...silence(past, input.now)];
}

function trouble(past: readonly Evidence[]): DraftStatement[] {
  return past
    .filter(({ kind, direction }) => kind === 'email' && direction === 'inbound')
    .slice(0, 5)
    .flatMap((message) => {
      const sentence = sentencesOf(message.body).find(({ text }) => TROUBLE.test(text))?.text;
      if (sentence === undefined) return [];
      return [
        statement('risk', `${writerOf(message)} wrote on ${dayOf(message)}: ${quoted(sentence)}`, [
          [message, sentence],
        ]),
      ];
    })
    .slice(0, 2);
}

function unanswered(past: readonly Evidence[]): DraftStatement[] {
  const [last, before] = past.filter(({ kind, status }) => kind !== 'note' && status !== 'cancelled');
  if (!last || !before || [last, before].some(({ kind, direction }) => kind !== 'email' || direction !== 'outbound'))
    return [];
  return [
    statement('risk', `You wrote two messages without an answer, the last on ${dayOf(last)}.`, [
      [last, anyQuote(last)],
      [before, anyQuote(before)],
    ]),
  ];
}

function calledOff({ items, now }: InsightInput): DraftStatement[] {
  return items
    .filter(
      ({ kind, status, at, subject }) =>
        kind === 'meeting' &&
        status === 'cancelled' &&
        subject !== '' &&
        at !== null &&
        Math.abs(daysBetween(at, now)) <= RECENT_DAYS,
    )
    .slice(0, 2)
    .map((meeting) =>
      statement('risk', `The meeting of ${dayOf(meeting)} was cancelled: ${bareSubject(meeting)}`, [
        [meeting, meeting.subject],
      ]),
    );
}

function silence(past: readonly Evidence[], now: string): DraftStatement[] {
  if (past.length < LEAST_FOR_RHYTHM) return [];
  const gaps = past.slice(1).map(({ at }, index) => daysBetween(at!, past[index]!.at!));
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  const last = past[0]!;
  if (daysBetween(last.at!, now) < Math.max(LONG_DAYS, TIMES_USUAL * usual)) return [];
  return [statement('risk', `Silence since ${dayOf(last)}, for much longer than usual.`, [[last, anyQuote(last)]])];
}

import type { Comparison } from './compare.js';
import type { EvaluatedMailbox } from './mailboxes.js';
import { pairPrecision, pairRecall } from './metrics/identity-pairs.js';
import { ratio } from './metrics/ratio.js';
import { threadAccuracy } from './metrics/thread-overlap.js';
import { yesPrecision, yesRecall } from './metrics/yes-no.js';
import type { QuoteFigure } from './quote-figures.js';
import type { Result } from './read-result.js';

/** A figure that has to reach its aim. */
export interface Figure {
  what: string;
  value: number;
  aim: number;
  /** Of how many it is told. */
  of: string;
}

const SHOWN = 20;

export function figuresOf(set: string, { pairs, automated, threads }: Comparison): Figure[] {
  const together = pairs.right + pairs.wrong.length;
  const same = pairs.right + pairs.missed.length;
  const yes = automated.right + automated.missed.length;
  return [
    { what: 'identity precision', value: pairPrecision(pairs), aim: 0.99, of: `${together} pairs found` },
    { what: 'identity recall', value: pairRecall(pairs), aim: 0.95, of: `${same} pairs to find` },
    {
      what: 'automated precision',
      value: yesPrecision(automated),
      aim: 0.98,
      of: `${automated.right + automated.wrong.length} found`,
    },
    { what: 'automated recall', value: yesRecall(automated), aim: 0.95, of: `${yes} to find` },
    { what: 'thread accuracy', value: threadAccuracy(threads), aim: 0.97, of: `${threads.messages} messages` },
  ].map((figure) => ({ ...figure, what: `${set}: ${figure.what}` }));
}

export function quoteFigure({ set, cases, right }: QuoteFigure): Figure {
  return { what: `quotes: ${set}`, value: ratio(right, cases), aim: 0.95, of: `${cases} cases` };
}

export function figureLine({ what, value, aim, of }: Figure): string {
  const mark = value >= aim ? '' : '   MISSED';
  return `${what.padEnd(36)} ${value.toFixed(4)} (aim ≥ ${aim.toFixed(2)}) of ${of}${mark}`;
}

/** What came out otherwise than labelled, up to 20 of each kind. */
export function faultLines(
  { name, labels }: EvaluatedMailbox,
  { messages }: Result,
  { pairs, automated, threads, absent }: Comparison,
): string[] {
  const messageLine = (id: string): string => `${messages.get(id)!.sender}  ${id}`;
  return [
    ...some(`${name}: one contact, but not one person (${pairs.wrong.length} pairs)`, eachOnce(pairs.wrong)),
    ...some(`${name}: one person, but not one contact (${pairs.missed.length} pairs)`, eachOnce(pairs.missed)),
    ...some(`${name}: taken for automated`, automated.wrong.map(messageLine)),
    ...some(`${name}: not taken for automated`, automated.missed.map(messageLine)),
    ...some(
      `${name}: another thread`,
      threads.off.map(
        ({ message, overlap }) =>
          `${overlap.toFixed(2)}  ${labels.traps.get(message) ?? 'ordinary'}  ${messageLine(message)}`,
      ),
    ),
    ...(absent > 0 ? [`${name}: ${absent} labelled messages are not there`] : []),
  ];
}

/** Accuracy of threads by what makes them hard. */
export function trapLines(mailbox: EvaluatedMailbox, { threads }: Comparison): string[] {
  const { labels, name } = mailbox;
  const lost = new Map(threads.off.map(({ message, overlap }) => [message, 1 - overlap]));
  const kinds = new Map<string, { messages: number; lost: number }>();
  for (const message of labels.threads.keys()) {
    const kind = labels.traps.get(message) ?? 'ordinary';
    const sum = kinds.get(kind) ?? { messages: 0, lost: 0 };
    kinds.set(kind, { messages: sum.messages + 1, lost: sum.lost + (lost.get(message) ?? 0) });
  }
  return [...kinds].map(
    ([kind, sum]) =>
      `${name}: threads, ${kind.padEnd(26)} ${(1 - sum.lost / sum.messages).toFixed(4)} of ${sum.messages} messages`,
  );
}

/** Pairs with each identity in one of them, so that somebody with twenty addresses does not hide the rest. */
function eachOnce(pairs: readonly [string, string][]): string[] {
  const shown = new Set<string>();
  return pairs.flatMap(([left, right]) => {
    if (shown.has(left) || shown.has(right)) return [];
    shown.add(left).add(right);
    return [`${left} + ${right}`];
  });
}

function some(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    `${title}, ${Math.min(lines.length, SHOWN)} of ${lines.length}:`,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    '',
  ];
}

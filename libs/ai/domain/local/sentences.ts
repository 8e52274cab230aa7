import type { Evidence } from '../chat/tools/evidence.js';
import { contentWords } from './words.js';

const LONGEST = 240;
const MOST = 60;
const PROMISE =
  /\b(?:i(?:'ll|’ll| will| can| am going to|'m going to| promise)|we(?:'ll|’ll| will)|let me|ich (?:werde|schicke|sende|melde|kümmere|mache|bringe|verspreche|kann)|wir (?:werden|schicken|senden)|schicke ich|melde ich mich|sende ich)\b/i;

/** A sentence of a piece of evidence. */
export interface Sentence {
  readonly text: string;
  readonly of: Evidence;
}

/** The sentences of a text, greetings aside; at most 60. */
export function sentencesOf(evidence: Evidence): Sentence[] {
  return evidence.text
    .split(/(?<=[.!?])\s+|\n+/, MOST)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(
      (sentence) =>
        sentence.length > 14 &&
        !/^(?:hi|hello|dear|hallo|liebe[rs]?|best|kind|viele|mit freundlichen|regards|thanks|danke)\b.{0,30}$/i.test(
          sentence,
        ),
    )
    .map((sentence) => ({
      text: sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence,
      of: evidence,
    }));
}

/** What the person said that they would do, latest first. */
export function promisesIn(evidence: readonly Evidence[]): Sentence[] {
  return evidence
    .filter(({ direction }) => direction === 'outbound')
    .flatMap(sentencesOf)
    .filter(({ text }) => PROMISE.test(text));
}

/** Those sentences that hold the most of some words, best first; none that holds none. */
export function sentencesAbout(topic: string, evidence: readonly Evidence[], most: number): Sentence[] {
  const words = contentWords(topic);
  const score = ({ text, of }: Sentence): number => {
    const own = contentWords(text);
    const inTitle = contentWords(of.title);
    return (
      words.filter((word) => own.some((each) => alike(each, word))).length * 2 +
      words.filter((word) => inTitle.includes(word)).length
    );
  };
  return evidence
    .flatMap((each) => (sentencesOf(each).length > 0 ? sentencesOf(each) : [{ text: each.title, of: each }]))
    .map((sentence) => ({ sentence, points: score(sentence) }))
    .filter(({ points }) => points > 1)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ sentence }) => sentence);
}

/** The same word in another form. */
function alike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one === other || (length >= 5 && one.slice(0, length - 1) === other.slice(0, length - 1));
}

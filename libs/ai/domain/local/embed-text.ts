import { COMMON_WORDS } from '../text/common-words.js';
import { fold, wordsOf } from '../text/fold.js';

/** More of a text says the same once more. In UTF-16 units. */
const LONGEST = 6_000;
const LONGEST_WORD = 24;
/** The first line says what a text is about. */
const TITLE = 3;
const COMMON = 0.05;
/** Of a word's weight, what its parts have together beside the word itself: those let inflections and misspellings meet. */
const PARTS = 1;
const GRAM = 3;

/**
 * The vector of a text, of length 1; of length 0 for a text without words. Words and their parts of three letters are hashed
 * to places and signs; what stands in the first line weighs more, repetition less and less, words of grammar next to nothing.
 */
export function embedText(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [word, count] of countWords(text.slice(0, LONGEST))) addWord(vector, word, weightOf(word, count));
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const scale = 1 / Math.sqrt(sum);
  for (let i = 0; i < dimensions; i++) vector[i]! *= scale;
  return vector;
}

function countWords(text: string): Map<string, number> {
  const end = text.indexOf('\n');
  const counts = new Map<string, number>();
  const count = (part: string, by: number) => {
    for (const word of wordsOf(fold(part))) {
      const known = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
      counts.set(known, (counts.get(known) ?? 0) + by);
    }
  };
  count(end < 0 ? text : text.slice(0, end), TITLE);
  if (end >= 0) count(text.slice(end + 1), 1);
  return counts;
}

/** Short words are common ones in every language that has an alphabet; numbers seldom tell what a text is about. */
function weightOf(word: string, count: number): number {
  const often = 1 + Math.log(count);
  if (COMMON_WORDS.has(word)) return COMMON * often;
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return 0.4 * often;
  return often * Math.min(1.5, 0.4 + word.length * 0.1);
}

function addWord(vector: Float32Array, word: string, weight: number): void {
  add(vector, hashOf(word, 0, word.length, 1), weight);
  if (word.length < GRAM || weight < 0.2) return;
  // With its bounds, so that beginnings meet beginnings; together they weigh the same whatever a word's length.
  const bounded = `<${word}>`;
  const grams = bounded.length - GRAM + 1;
  const each = (weight * PARTS) / Math.sqrt(grams);
  for (let i = 0; i < grams; i++) add(vector, hashOf(bounded, i, i + GRAM, 2), each);
}

function add(vector: Float32Array, bits: number, weight: number): void {
  const place = (bits >>> 1) % vector.length;
  vector[place]! += bits & 1 ? weight : -weight;
}

/** FNV-1a over UTF-16 units, then stirred, so that its low bits may be used. */
function hashOf(text: string, begin: number, end: number, seed: number): number {
  let bits = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = begin; i < end; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits ^= bits >>> 16;
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  return bits >>> 0;
}

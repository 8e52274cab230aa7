import type { InteractionSource, ThingSource } from '../../data/embeddings/enrichment.repository.js';
import { COMMON_WORDS } from '../text/common-words.js';
import { fold, wordsOf } from '../text/fold.js';

/** How something is found: by title and words in search, by meaning through the text that a model is given. */
export interface Description {
  title: string;
  words: string[];
  /** The first line says what it is about. */
  text: string;
}

const LONGEST_TITLE = 200;
/** No index holds longer ones, and nobody types them. */
const LONGEST_WORD = 40;
const MOST_WORDS = 4_000;
/** What a model is given of a text, in UTF-16 units. */
const LONGEST_TEXT = 6_000;

/**
 * Different words of what something is called and of its text, folded. Words of grammar are half of every text, and nobody
 * finds anything by them; in a name they may be a name.
 */
export function distinctWords(named: readonly string[], text: string): string[] {
  const words = new Set(named.flatMap((part) => wordsOf(fold(part))).map(kept));
  for (const word of wordsOf(fold(text))) {
    if (words.size >= MOST_WORDS) break;
    if (!COMMON_WORDS.has(word)) words.add(kept(word));
  }
  return [...words].slice(0, MOST_WORDS);
}

const kept = (word: string): string => word.slice(0, LONGEST_WORD).toWellFormed();

function titleOf(parts: readonly string[]): string {
  return fold(parts.filter(Boolean).join(' ')).replace(/\s+/g, ' ').slice(0, LONGEST_TITLE).toWellFormed();
}

/** A message, meeting, call or note: who and what about, then what was written, without what it quotes. */
export function describeInteraction({ subject, body, location, attachments, people }: InteractionSource): Description {
  const names = (people ?? []).flatMap(([name]) => name ?? []);
  const addresses = (people ?? []).map(([, address]) => address);
  const more = [location, attachments].filter((part) => part !== null);
  return {
    title: titleOf([subject, ...names]),
    words: distinctWords([subject, ...names, ...addresses, ...more], body),
    text: [subject, ...more, body].join('\n').slice(0, LONGEST_TEXT),
  };
}

const decoder = new TextDecoder('utf-8');

/** A contact, a company or a document. What a contact is called says little of what they are like, so it comes last. */
export function describeThing({ title, names, addresses, about, subjects, content }: ThingSource): Description {
  const text = content ? decoder.decode(content) : '';
  return {
    title: titleOf([...new Set([title, ...names])]),
    words: distinctWords([title, ...names, ...addresses, about ?? ''], text),
    text: [about ?? title, subjects ?? '', text, title].filter(Boolean).join('\n').slice(0, LONGEST_TEXT),
  };
}

import { z } from 'zod';
import type { KnownPerson } from '../../data/person/person.repository.js';
import { Redaction, tellsWho } from './redaction.js';

/** Who is looked for: by what they are recognised, and in which words they are named. */
const schema = z.object({ identities: z.array(z.string()), words: z.array(z.string()) });
export type Sought = z.infer<typeof schema>;

/** A shorter one is part of other numbers. */
const SHORTEST_NUMBER = 7;

/**
 * @param namesakes names in lower case that somebody else has too: they are left where they stand
 */
export function soughtOf({ identities, spellings, names }: KnownPerson, namesakes: ReadonlySet<string>): Sought {
  const told = names.filter((name) => name.includes('@') || (tellsWho(name) && !namesakes.has(name.toLowerCase())));
  const written = [...identities, ...spellings].filter((text) => text.includes('@') || text.length >= SHORTEST_NUMBER);
  return { identities: [...identities].sort(), words: [...new Set([...written, ...told])].sort() };
}

export const writeSought = (sought: Sought): string => JSON.stringify(sought);
export const readSought = (text: string): Sought => schema.parse(JSON.parse(text));

/** The words as a search in the database, which finds more than stands by itself. */
export function patternsOf(redaction: Redaction): string[] {
  return redaction.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`);
}

/** What stands where somebody was named. */
export const ERASED = 'erased person';

/** A name of one word is anybody's; one of two or more is taken for the person's. */
const FULL_NAME = /\S\s+\S/;
const SHORTEST_NAME = 5;

/** Takes words out of texts, in any case: addresses and full names, where they stand by themselves. */
export class Redaction {
  readonly words: readonly string[];
  private readonly pattern: RegExp | null;

  /** @param words addresses as they are written, and names; blanks in a name stand for blanks of any kind */
  constructor(words: Iterable<string>) {
    const unique = [...new Set([...words].flatMap(spellings))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.words = unique;
    // One pass over the text: alternatives without quantifiers but for blanks.
    const alternatives = unique.map((word) => word.split(/\s+/).map(escaped).join('\\s+')).join('|');
    this.pattern = unique.length
      ? new RegExp(`(?<![\\p{L}\\p{N}._%+-])(?:${alternatives})(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}])`, 'giu')
      : null;
  }

  isIn(text: string): boolean {
    if (!this.pattern) return false;
    this.pattern.lastIndex = 0;
    return this.pattern.test(text);
  }

  of(text: string): string {
    return this.pattern ? text.replace(this.pattern, ERASED) : text;
  }

  /** The same for every text within a JSON value; a list loses the entries that are a word and nothing else. */
  within(value: unknown): unknown {
    if (typeof value === 'string') return this.of(value);
    if (Array.isArray(value))
      return value.filter((item) => typeof item !== 'string' || !this.isAll(item)).map((item) => this.within(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.within(inner)]));
  }

  private isAll(text: string): boolean {
    return this.of(text.trim()) === ERASED;
  }
}

/** Whether a name tells one person from others. */
export function tellsWho(name: string): boolean {
  return name.trim().length >= SHORTEST_NAME && FULL_NAME.test(name.trim());
}

/** A word as it is, and an address as links hold it. */
function spellings(word: string): string[] {
  const bare = word.trim().toLowerCase();
  if (bare === '') return [];
  return bare.includes('@') ? [bare, bare.replace('@', '%40')] : [bare];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

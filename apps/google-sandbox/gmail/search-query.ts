import { operatorPredicate, wordPredicate, type Predicate, type SearchContext } from './search-terms.js';

const TOKEN = /-?(?:[a-z0-9_]+:)?"[^"]*"|[(){}]|-?[({]|[^\s(){}]+/gi;

/** Compiles a Gmail query: terms are joined by AND; OR, {…}, (…), -negation and "phrases" work as in the search box. */
export function compileQuery(query: string, context: SearchContext): Predicate {
  const tokens = [...query.slice(0, 5000).matchAll(TOKEN)].map((match) => match[0]);
  return new QueryParser(tokens, context).sequence('');
}

class QueryParser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly context: SearchContext,
  ) {}

  /** Terms up to the closing token; inside braces they are alternatives. */
  sequence(closing: '' | ')' | '}'): Predicate {
    const groups: Predicate[][] = [];
    let joined = false;
    while (this.at < this.tokens.length && this.tokens[this.at] !== closing) {
      const token = this.tokens[this.at]!;
      this.at += 1;
      if (token === 'OR' || token === '|') {
        joined = groups.length > 0;
        continue;
      }
      if (token === 'AND' || token === ')' || token === '}') continue;
      const term = this.term(token);
      if (joined || (closing === '}' && groups.length > 0)) groups.at(-1)!.push(term);
      else groups.push([term]);
      joined = false;
    }
    this.at += 1;
    return (message) => groups.every((group) => group.some((test) => test(message)));
  }

  private term(token: string): Predicate {
    const negated = token.length > 1 && token.startsWith('-');
    const test = this.positive(negated ? token.slice(1) : token);
    return negated ? (message) => !test(message) : test;
  }

  private positive(token: string): Predicate {
    if (token === '(' || token === '{') return this.nested(token === '(' ? ')' : '}');
    const operator = /^([a-z0-9_]+):(.*)$/is.exec(token);
    if (!operator) return wordPredicate(unquote(token));
    const name = operator[1]!.toLowerCase();
    const value = unquote(operator[2]!);
    if (value === '' && (this.tokens[this.at] === '(' || this.tokens[this.at] === '{')) return this.distributed(name);
    return operatorPredicate(name, value, this.context) ?? wordPredicate(unquote(token));
  }

  private nested(closing: ')' | '}'): Predicate {
    this.depth += 1;
    const test = this.depth > 50 ? () => false : this.sequence(closing);
    this.depth -= 1;
    return test;
  }

  // from:(a OR b): any of the words.
  private distributed(name: string): Predicate {
    this.at += 1;
    const tests: Predicate[] = [];
    for (; this.at < this.tokens.length && !/^[)}]$/.test(this.tokens[this.at]!); this.at += 1) {
      const token = this.tokens[this.at]!;
      if (token !== 'OR')
        tests.push(operatorPredicate(name, unquote(token), this.context) ?? wordPredicate(unquote(token)));
    }
    this.at += 1;
    return (message) => tests.some((test) => test(message));
  }
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, '');
}

import { invalidArgument } from './api-error.js';

/** A parsed `fields=` mask: which members to keep, and what to keep below each. `true` keeps everything below. */
export type FieldMask = true | Map<string, FieldMask>;

/** Parses `a,b(c,d/e),f/*`: commas, slashes, nested parentheses and the wildcard. */
export function parseFields(text: string): FieldMask {
  const parser = new MaskParser(text);
  const mask = parser.list();
  if (!parser.done()) throw invalidArgument(`Invalid field selection ${text}`);
  return mask;
}

class MaskParser {
  private at = 0;

  constructor(private readonly text: string) {}

  done(): boolean {
    return this.at >= this.text.length;
  }

  list(): FieldMask {
    const mask = new Map<string, FieldMask>();
    do this.item(mask);
    while (this.take(','));
    return mask;
  }

  private item(mask: Map<string, FieldMask>): void {
    const name = /^[\w*@$.-]+/.exec(this.text.slice(this.at))?.[0];
    if (!name) throw invalidArgument(`Invalid field selection ${this.text}`);
    this.at += name.length;
    let below: FieldMask = true;
    if (this.take('/')) {
      const inner = new Map<string, FieldMask>();
      this.item(inner);
      below = inner;
    } else if (this.take('(')) {
      below = this.list();
      if (!this.take(')')) throw invalidArgument(`Invalid field selection ${this.text}`);
    }
    mask.set(name, merge(mask.get(name), below));
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function merge(a: FieldMask | undefined, b: FieldMask): FieldMask {
  if (a === undefined) return b;
  if (a === true || b === true) return true;
  const both = new Map(a);
  for (const [name, mask] of b) both.set(name, merge(both.get(name), mask));
  return both;
}

/** The part of a value that the mask keeps; arrays are masked item by item. */
export function applyFields(value: unknown, mask: FieldMask): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => applyFields(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const below = mask.get(name) ?? mask.get('*');
    if (below !== undefined && member !== undefined) kept[name] = applyFields(member, below);
  }
  return kept;
}

import { cleanLine } from '../shared/clean.js';
import { valuesIn } from './row-cells.js';

const MOST = 50;
const LONGEST = 100;
/** What Google puts everybody in. */
const NO_TAGS = new Set(['mycontacts', 'my contacts', 'starred', 'other contacts']);

/** Tags, groups and categories of a row, each once. */
export function tagsOf(cells: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const cell of cells)
    for (const value of valuesIn(cell)) {
      const tag = cleanLine(value.replace(/^\*\s*/, ''), LONGEST);
      const key = tag.toLowerCase();
      if (tag !== '' && !NO_TAGS.has(key) && !tags.has(key) && tags.size < MOST) tags.set(key, tag);
    }
  return [...tags.values()];
}

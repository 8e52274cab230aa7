/** Looks at a tree of HTML, each with a bound on how much of it. */

/** A node as the parser makes it; the converter's types leave out the neighbours. */
export interface HtmlNode {
  /** `tag`, `text`, `comment` … */
  type: string;
  data?: string;
  name?: string;
  attribs?: Readonly<Record<string, string>>;
  children?: HtmlNode[];
  parent?: HtmlNode | null;
  prev?: HtmlNode | null;
  next?: HtmlNode | null;
}

const MAX_VISITED = 400;

export const attribute = (node: HtmlNode, name: string): string => node.attribs?.[name] ?? '';

/** The beginning of the text that an element shows. */
export function firstText(node: HtmlNode): string {
  return texts(node, { left: MAX_VISITED }, 1).join('');
}

function texts(node: HtmlNode, budget: { left: number }, wanted: number): string[] {
  const found: string[] = [];
  for (const child of node.children ?? []) {
    if (budget.left <= 0 || found.length >= wanted) break;
    budget.left -= 1;
    if (child.type === 'text') {
      if (hasText(child)) found.push((child.data ?? '').trim().slice(0, 200));
    } else if (child.type === 'tag') found.push(...texts(child, budget, wanted - found.length));
  }
  return found;
}

const hasText = (node: HtmlNode): boolean => (node.data ?? '').trim() !== '';

/** The element or text before a node, blank text and line breaks aside. */
export function previousShown(node: HtmlNode): HtmlNode | null {
  let before = node.prev;
  for (let visited = 0; before && visited < MAX_VISITED && isNothing(before); visited += 1) before = before.prev;
  return before ?? null;
}

function isNothing(node: HtmlNode): boolean {
  return node.type === 'text' ? !hasText(node) : node.type !== 'tag' || node.name === 'br';
}

/**
 * Is nothing shown after an element, up to the end of the document or to what `isEnd` accepts as one? False when that
 * cannot be told within bounds.
 */
export function isLast(node: HtmlNode, isEnd: (node: HtmlNode) => boolean): boolean {
  const budget = { left: MAX_VISITED };
  for (let current: HtmlNode | null | undefined = node; current; current = current.parent) {
    for (let after = current.next; after; after = after.next) {
      budget.left -= 1;
      if (budget.left <= 0) return false;
      if (after.type === 'tag' && isEnd(after)) return true;
      if (after.type === 'text' ? hasText(after) : texts(after, budget, 1).length > 0)
        return startsWithEnd(after, isEnd);
      if (budget.left <= 0) return false;
    }
  }
  return true;
}

/** Is the first thing that an element shows inside what is accepted as an end? */
function startsWithEnd(node: HtmlNode, isEnd: (node: HtmlNode) => boolean): boolean {
  let current: HtmlNode | undefined = node;
  for (let depth = 0; current?.type === 'tag' && depth < 30; depth += 1) {
    if (isEnd(current)) return true;
    current = current.children?.find(
      (child) => !isNothing(child) && (child.type === 'text' || texts(child, { left: 100 }, 1).length > 0),
    );
  }
  return false;
}

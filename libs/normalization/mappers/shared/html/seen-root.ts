import { randomBytes } from 'node:crypto';
import type { DomNode, FormatCallback } from 'html-to-text';
import { removeHiddenText } from './hidden-text.js';
import type { HtmlNode } from './html-nodes.js';

/** An element around the whole of a text, so that it can be looked through before it is converted; no mail can close it. */
export const ROOT = `seen-${randomBytes(8).toString('hex')}`;

const DEEPEST_BODY = 60;

export const seenFormatter: FormatCallback = (node, walk, builder) => {
  const roots = (node.children ?? []) as HtmlNode[];
  removeHiddenText(roots);
  const bodies = bodiesIn(roots, 0);
  walk((bodies.length > 0 ? bodies : roots) as DomNode[], builder);
};

function bodiesIn(nodes: readonly HtmlNode[], depth: number): HtmlNode[] {
  if (depth > DEEPEST_BODY) return [];
  return nodes
    .filter(({ type }) => type === 'tag')
    .flatMap((node) => (node.name === 'body' ? [node] : bodiesIn(node.children ?? [], depth + 1)));
}

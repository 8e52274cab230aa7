import { type Rgb, WHITE, colourOf, looksAlike } from './colours.js';
import { type HtmlNode, attribute } from './html-nodes.js';
import { type Style, parseSheet, parseStyle } from './styles.js';

/**
 * Text that HTML holds and no reader sees: it is not what somebody wrote to the user, but may be meant for machines that read
 * along. What merely other windows or programs hide (`@media`, Outlook's `mso-hide`) is seen by somebody, and stays.
 */

/** What text inherits. A background that cannot be told (a picture) is null. */
interface Surroundings {
  readonly colour: Rgb | null;
  readonly background: Rgb | null;
  readonly isTiny: boolean;
  readonly isInvisible: boolean;
}

const MOST_NODES = 200_000;
const DEEPEST = 400;
const UNSEEN_TAGS = new Set(['template', 'noframes', 'datalist', 'object', 'audio', 'video', 'select', 'textarea']);

/** Takes what nobody sees out of a tree of HTML, in place. */
export function removeHiddenText(roots: HtmlNode[]): void {
  const budget = { left: MOST_NODES };
  const sheet = parseSheet(styleSheets(roots, { left: MOST_NODES }, 0).join('\n'));
  const page = { colour: null, background: WHITE, isTiny: false, isInvisible: false };
  prune(roots, page, sheet, budget, 0);
}

function prune(
  nodes: HtmlNode[],
  around: Surroundings,
  sheet: ReadonlyMap<string, Style>,
  budget: { left: number },
  depth: number,
): void {
  let kept = 0;
  for (const node of nodes) {
    budget.left -= 1;
    if (budget.left > 0 && depth < DEEPEST && isHidden(node, around, sheet, budget, depth)) unlink(node);
    else nodes[kept++] = node;
  }
  nodes.length = kept;
}

function isHidden(
  node: HtmlNode,
  around: Surroundings,
  sheet: ReadonlyMap<string, Style>,
  budget: { left: number },
  depth: number,
): boolean {
  if (node.type === 'text') return cannotBeRead(around);
  if (node.type !== 'tag') return false;
  const style = styleOf(node, sheet);
  if (UNSEEN_TAGS.has(node.name ?? '') || node.attribs?.['hidden'] !== undefined || isAway(style)) return true;
  prune(node.children ?? [], within(node, style, around), sheet, budget, depth + 1);
  return false;
}

function cannotBeRead({ colour, background, isTiny, isInvisible }: Surroundings): boolean {
  return isTiny || isInvisible || (colour !== null && background !== null && looksAlike(colour, background));
}

/** Neighbours are looked at when the tree becomes text. */
function unlink(node: HtmlNode): void {
  if (node.prev) node.prev.next = node.next ?? null;
  if (node.next) node.next.prev = node.prev ?? null;
}

function styleOf(node: HtmlNode, sheet: ReadonlyMap<string, Style>): Style {
  const own = attribute(node, 'style');
  if (sheet.size === 0) return own === '' ? {} : parseStyle(own);
  const names = attribute(node, 'class').split(/\s+/, 30).filter(Boolean);
  const keys = [node.name ?? '', ...names.map((name) => `.${name}`), `#${attribute(node, 'id')}`];
  const ruled = keys.map((key) => sheet.get(key));
  return Object.assign({}, ...ruled, parseStyle(own)) as Style;
}

const isZero = (value: string | undefined): boolean =>
  value !== undefined && /^[+-]?0*\.?0*(?:[a-z%]{0,4})$/.test(value) && /0/.test(value);
const isFarOff = (value: string | undefined): boolean => Number.parseFloat(value ?? '') <= -500;

/** Whether an element and all that is in it is nowhere to be seen. */
function isAway(style: Style): boolean {
  if (style['display'] === 'none' || isZero(style['opacity']) || isFarOff(style['text-indent'])) return true;
  const isTaken = style['position'] === 'absolute' || style['position'] === 'fixed';
  if (isTaken && ['left', 'top', 'right', 'bottom'].some((side) => isFarOff(style[side]))) return true;
  if (['margin-left', 'margin-top'].some((side) => isFarOff(style[side]))) return true;
  if (/^rect\(\s*0|^inset\(\s*(?:50|100)%/.test(style['clip'] ?? style['clip-path'] ?? '')) return true;
  const hasNoRoom = ['height', 'max-height', 'width', 'max-width'].some((side) => isZero(style[side]));
  return hasNoRoom && /hidden|clip/.test(style['overflow'] ?? '');
}

function within(node: HtmlNode, style: Style, around: Surroundings): Surroundings {
  const size =
    style['font-size'] ?? /(?:^|\s)([\d.]{1,6}(?:px|pt|em|rem|%))(?:\/\S{1,20})?\s/.exec(style['font'] ?? '')?.[1];
  const visibility = style['visibility'];
  return {
    colour: colourWithin(style['color'] ?? attribute(node, 'color'), around.colour),
    background: backgroundWithin(node, style, around.background),
    isTiny: size === undefined ? around.isTiny : isTinySize(size),
    isInvisible: visibility === undefined ? around.isInvisible : /hidden|collapse/.test(visibility),
  };
}

/** A pixel and less is no size to be read; sizes in relation to others are not reckoned, but for nothing at all. */
function isTinySize(size: string): boolean {
  return isZero(size) || (/^[\d.]{1,6}(?:px|pt)$/.test(size) && Number.parseFloat(size) <= 1);
}

function colourWithin(value: string, inherited: Rgb | null): Rgb | null {
  if (value === '' || value === 'inherit') return inherited;
  return colourOf(value);
}

function backgroundWithin(node: HtmlNode, style: Style, inherited: Rgb | null): Rgb | null {
  if (attribute(node, 'background') !== '' || style['background-image'] !== undefined) return null;
  const value = style['background-color'] ?? style['background'] ?? attribute(node, 'bgcolor');
  if (value === '' || /^(?:transparent|none|inherit|initial)\b/.test(value)) return inherited;
  return /url\(|gradient/.test(value) ? null : (colourOf(value) ?? colourOf(value.split(' ', 1)[0] ?? ''));
}

function styleSheets(nodes: readonly HtmlNode[], budget: { left: number }, depth: number): string[] {
  const found: string[] = [];
  for (const node of nodes) {
    budget.left -= 1;
    if (budget.left <= 0 || depth > DEEPEST || found.length >= 20) break;
    if (node.type === 'style') found.push((node.children ?? []).map(({ data }) => data ?? '').join(''));
    else if (node.type === 'tag') found.push(...styleSheets(node.children ?? [], budget, depth + 1));
  }
  return found;
}

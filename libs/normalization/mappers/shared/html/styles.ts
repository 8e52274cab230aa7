/** Declarations of CSS by their lower-case name; of two with one name the last counts. */
export type Style = Readonly<Record<string, string>>;

const MOST_DECLARATIONS = 60;
const MOST_RULES = 200;
const LONGEST_SHEET = 50_000;
/** An element by its name, or by one class or id; what stands before it in a longer selector depends on the page. */
const LAST_PART = /^(.*?)([\w-]*)([.#][\w-]{1,100})?$/s;
/** A value that says nothing: some colour or ground that is not reckoned. */
export const UNKNOWN = 'unknown';

/** Reads the declarations of a `style` attribute or of a rule. */
export function parseStyle(text: string): Style {
  const style: Record<string, string> = {};
  for (const declaration of text.split(';', MOST_DECLARATIONS)) {
    const colon = declaration.indexOf(':');
    if (colon <= 0) continue;
    style[declaration.slice(0, colon).trim().toLowerCase()] = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
  }
  return style;
}

/**
 * Rules of a sheet that name an element, a class or an id, by `td`, `.class` and `#id`. Of selectors of several parts only this is
 * kept: that such an element may have another colour and ground than it seems. What depends on the window (`@media`) is left
 * out: another window shows it.
 */
export function parseSheet(sheet: string): ReadonlyMap<string, Style> {
  const rules = new Map<string, Style>();
  const text = sheet.slice(0, LONGEST_SHEET);
  let from = 0;
  for (let read = 0; read < MOST_RULES; read++) {
    const open = text.indexOf('{', from);
    if (open < 0) break;
    const selector = text.slice(from, open);
    const close = selector.includes('@') ? endOfBlock(text, open) : text.indexOf('}', open);
    if (close < 0) break;
    if (!selector.includes('@')) add(rules, selector, parseStyle(text.slice(open + 1, close)));
    from = close + 1;
  }
  return rules;
}

function add(rules: Map<string, Style>, selectors: string, style: Style): void {
  for (const selector of selectors.split(',', 20)) {
    const [, before = '', element = '', name = element] = LAST_PART.exec(selector.trim().slice(-200)) ?? [];
    if (name === '') continue;
    const key = name === element ? name.toLowerCase() : name;
    rules.set(key, { ...rules.get(key), ...(before === '' ? style : doubtsOf(style)) });
  }
}

/** What an element may look like by a rule of which it is not known whether it applies. */
function doubtsOf(style: Style): Style {
  return {
    ...(style['color'] !== undefined && { color: UNKNOWN }),
    ...(Object.keys(style).some((name) => name.startsWith('background')) && { 'background-image': UNKNOWN }),
  };
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  return -1;
}

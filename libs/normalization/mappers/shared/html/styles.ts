/** Declarations of CSS by their lower-case name; of two with one name the last counts. */
export type Style = Readonly<Record<string, string>>;

const MOST_DECLARATIONS = 60;
const MOST_RULES = 200;
const LONGEST_SHEET = 50_000;
const CLASS_OR_ID = /^[\w-]*([.#][\w-]{1,100})$/;

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
 * Rules of a sheet that name one class or one id, by `.class` and `#id`. What depends on the window (`@media`) is left out:
 * another window shows it.
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
    const [, name] = CLASS_OR_ID.exec(selector.trim().slice(-200)) ?? [];
    if (name !== undefined) rules.set(name, { ...rules.get(name), ...style });
  }
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  return -1;
}

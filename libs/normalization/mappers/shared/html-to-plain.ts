import { compile } from 'html-to-text';
import { mailFormatters, mailSelectors } from './html/html-hints.js';
import { ROOT, seenFormatter } from './html/seen-root.js';

const MAX_HTML_LENGTH = 500_000;
const MAX_OPEN_ELEMENTS = 20_000;

// Compiling costs more than converting a small message, so it is done once.
const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 61, maxChildNodes: 5_000, ellipsis: '…' },
  baseElements: { selectors: [ROOT] },
  formatters: { ...mailFormatters, seen: seenFormatter },
  selectors: [
    { selector: ROOT, format: 'seen' },
    ...mailSelectors,
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'hr', options: { length: 20 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...['head', 'style', 'script', 'title'].map((selector) => ({ selector, format: 'skip' })),
  ],
});

/**
 * The text that a person sees in HTML, without what is hidden from readers (`html/hidden-text.ts`); block quotes become lines with `> `. Never throws: what cannot be converted
 * becomes the text between its tags.
 */
export function htmlToPlain(html: string): string {
  const source = html.length > MAX_HTML_LENGTH ? html.slice(0, MAX_HTML_LENGTH) : html;
  try {
    return isAbsurd(source) ? withoutTags(source) : convert(`<${ROOT}>${source}`);
  } catch {
    return withoutTags(source);
  }
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]{0,2000}>/g, ' ');
}

/** The parser's time grows with the square of the nesting; no mail program leaves so many elements open. */
function isAbsurd(html: string): boolean {
  if (html.length < MAX_OPEN_ELEMENTS * 3) return false;
  let open = 0;
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) open += html[i + 1] === '/' ? -1 : 1;
  return open > MAX_OPEN_ELEMENTS;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Resolves the few entities that providers use in otherwise plain text (Gmail's snippets). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

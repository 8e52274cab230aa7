const MAX_LENGTH = 200;

/** Gmail's preview line: white space collapsed, cut at a word, HTML-escaped with numeric apostrophes. */
export function makeSnippet(text: string): string {
  const flat = text.replace(/[\s\u200b-\u200f\u00ad\ufeff]+/g, ' ').trim();
  const cut =
    flat.length > MAX_LENGTH
      ? flat
          .slice(0, MAX_LENGTH)
          .replace(/\s+\S*$/, '')
          .replace(/[\ud800-\udbff]$/, '')
      : flat;
  return cut
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

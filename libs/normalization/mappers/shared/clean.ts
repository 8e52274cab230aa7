const CONTROLS = /[^\P{Cc}\n\t]/gu;
// The same signs, written so that the search for them is compiled to a table.
// eslint-disable-next-line no-control-regex
const HAS_CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const BLANKS = /[\s\p{Cf}]+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** Cuts after `limit` UTF-16 units without leaving half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit);
}

/**
 * Text that PostgreSQL takes and a person can read: LF line ends, no NUL or other control character but tab and line
 * feed, no lone surrogate, at most `limit` UTF-16 units.
 */
export function cleanText(raw: string, limit: number): string {
  let text = cut(raw, limit);
  if (HAS_CONTROLS.test(text)) text = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
  return text.isWellFormed() ? text : text.replace(LONE_SURROGATES, '');
}

/** Like `cleanText`, on one line: every run of blanks and invisible format characters becomes one space. */
export function cleanLine(raw: string, limit: number): string {
  return cut(
    cleanText(raw, limit * 4)
      .replace(BLANKS, ' ')
      .trim(),
    limit,
  );
}

/** Null instead of an empty text. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

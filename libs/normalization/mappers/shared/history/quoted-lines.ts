/** Small questions about lines of mail, asked by all that reads quotes. */

export function isBlank(line: string): boolean {
  return line === '' || line.trim() === '';
}

/** `>From` is an mbox escape, not a quote. */
export function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line) && !/^>From\s/.test(line);
}

/** The line without its outermost quote mark. */
export function unquoted(line: string): string {
  return line.replace(/^\s{0,3}>[ \u00a0]?/, '');
}

export function nextFilled(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i] ?? '')) i += 1;
  return i;
}

export function previousFilled(lines: readonly string[], from: number): number {
  let i = from;
  while (i >= 0 && isBlank(lines[i] ?? '')) i -= 1;
  return i;
}

/** The lines from `first` to `last` on one line; null when that is longer than any attribution. */
export function joined(lines: readonly string[], first: number, last: number, limit: number): string | null {
  let text = '';
  for (let i = first; i <= last; i += 1) {
    const line = lines[i] ?? '';
    if (text.length + line.length > limit) return null;
    text += (text === '' ? '' : ' ') + line.trim();
  }
  return text;
}

/** Takes blanks and the given characters off both ends; a loop, for an expression would be quadratic on long runs. */
export function trimOf(text: string, characters: string): string {
  const goes = (char: string): boolean => characters.includes(char) || char.trim() === '';
  let [start, end] = [0, text.length];
  while (start < end && goes(text[start] ?? '')) start += 1;
  while (end > start && goes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

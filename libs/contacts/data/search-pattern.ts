/** Makes each character of a text stand for itself in a LIKE pattern. */
export function literalPattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Turns what a person typed into a LIKE pattern that finds it anywhere, each character standing for itself. */
export function searchPattern(text: string): string {
  return `%${literalPattern(text.trim())}%`;
}

/** Turns what a person typed into a LIKE pattern that finds it anywhere, each character standing for itself. */
export function searchPattern(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

const SNIPPET = 200;

/** The first words of a text in one line, at most 200 characters. */
export function firstWords(text: string): string {
  // A bound on what is looked at: the rest cannot be among the first words.
  const line = text
    .slice(0, SNIPPET * 10)
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
  if (line.length <= SNIPPET) return line;
  const cut = line.lastIndexOf(' ', SNIPPET - 1);
  return `${line.slice(0, cut > SNIPPET / 2 ? cut : SNIPPET - 1).toWellFormed()}…`;
}

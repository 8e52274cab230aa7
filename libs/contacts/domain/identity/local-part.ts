const SHORTEST = 3;

/** The letters of an address before the @, without a tag behind a plus. */
export function localLetters(address: string): string {
  return (address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '').replace(/[^\p{L}]/gu, '').toLowerCase();
}

/**
 * Whether the part before the @ is made of a name: it has the last name, or the whole first name, or initials with the
 * beginning of the last name (`ann.miller`, `amiller`, `miller`, `ann`, `annm`, `millera`).
 * @param key of the name, as `nameKey` gives it
 */
export function fitsName(address: string, key: string): boolean {
  const letters = localLetters(address);
  const tokens = key.split(' ');
  const [first, last] = [tokens[0] ?? '', tokens.at(-1) ?? ''];
  if (letters.length < 2 || first === '' || last === '') return false;
  if (last.length >= SHORTEST && letters.includes(last)) return true;
  if (letters === first || (first.length >= SHORTEST && letters.startsWith(first))) return true;
  const initials = tokens.map((token) => token.charAt(0)).join('');
  if (letters === initials && initials.length >= SHORTEST) return true;
  // Systems of old cut names at eight letters.
  return (
    letters.length >= 4 && [`${first.charAt(0)}${last}`, `${last}${first}`].some((full) => full.startsWith(letters))
  );
}

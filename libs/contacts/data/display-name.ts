const QUOTED = /^(['"])(.*)\1$/s;
const MAX_LENGTH = 200;

/** A name as a header gave it, fit to show; null when it is empty or only an address again. */
export function cleanName(name: string | null): string | null {
  if (name === null) return null;
  const flat = name.replace(/\s+/g, ' ').trim().replace(QUOTED, '$2').trim().slice(0, MAX_LENGTH);
  return flat === '' || flat.includes('@') ? null : flat;
}

/**
 * The best of the names that a person was seen under: first and last name rather than one word, then the most used one,
 * then the earliest given (callers give the newest first).
 */
export function bestName(names: readonly (string | null)[]): string | null {
  const uses = new Map<string, number>();
  for (const name of names) {
    const clean = cleanName(name);
    if (clean !== null) uses.set(clean, (uses.get(clean) ?? 0) + 1);
  }
  const weight = (name: string): number => (name.includes(' ') ? 1_000_000 : 0) + (uses.get(name) ?? 0);
  let best: string | null = null;
  for (const name of uses.keys()) if (best === null || weight(name) > weight(best)) best = name;
  return best;
}

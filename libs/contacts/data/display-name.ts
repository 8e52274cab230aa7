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
  return bestOf(uses);
}

/** The same, from how often each clean name was used; the newest first. */
function bestOf(uses: ReadonlyMap<string, number>): string | null {
  const weight = (name: string): number => (name.includes(' ') ? 1_000_000 : 0) + (uses.get(name) ?? 0);
  let best: string | null = null;
  for (const name of uses.keys()) if (best === null || weight(name) > weight(best)) best = name;
  return best;
}

/** Whether a batch came before another; their ids grow with time. What has no batch was there before all. */
export function isEarlier(batchId: string | null, than: string | null): boolean {
  return (batchId ?? '') < (than ?? '');
}

/** A name that a person was seen under, in what a batch stored. */
export interface NameUse {
  name: string | null;
  batchId: string | null;
  uses: number;
}

/**
 * The name that a person has, by the rule of whoever writes people: the best of what the earliest batch calls them.
 * @param given the newest first
 */
export function nameFrom(given: readonly NameUse[]): { name: string; batchId: string | null } | null {
  const clean = given.flatMap(({ name, ...rest }) => {
    const cleaned = cleanName(name);
    return cleaned === null ? [] : [{ name: cleaned, ...rest }];
  });
  const [first] = clean;
  if (!first) return null;
  const batchId = clean.reduce(
    (earliest, { batchId: other }) => (isEarlier(other, earliest) ? other : earliest),
    first.batchId,
  );
  const uses = new Map<string, number>();
  for (const use of clean) if (use.batchId === batchId) uses.set(use.name, (uses.get(use.name) ?? 0) + use.uses);
  const name = bestOf(uses);
  return name === null ? null : { name, batchId };
}

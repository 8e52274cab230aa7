const QUOTED = /^(['"])(.*)\1$/s;
/** What Outlook adds to a name that has several numbers and addresses. */
const REMARK = / ?\(e-?mail(?: \d)?\)$/i;
const MAX_LENGTH = 200;

/** A name as a header gave it, fit to show; null when it is empty or only an address again. */
export function cleanName(name: string | null): string | null {
  if (name === null) return null;
  const flat = name.replace(/\s+/g, ' ').trim().replace(QUOTED, '$2').replace(REMARK, '').trim().slice(0, MAX_LENGTH);
  return flat === '' || flat.includes('@') ? null : flat;
}

/** How often somebody was seen under a name. */
export interface NameCount {
  readonly name: string;
  readonly uses: number;
  /** Of these, how often they wrote it themselves. */
  readonly ownUses: number;
}

/**
 * The best of the names that a person was seen under: first and last name rather than one word, what they call themselves
 * rather than what others do, then the most used, then the longest. What came first plays no part.
 */
export function bestOf(names: readonly NameCount[]): string | null {
  const counted = new Map<string, { uses: number; ownUses: number }>();
  for (const { name, uses, ownUses } of names) {
    const known = counted.get(name);
    counted.set(name, { uses: uses + (known?.uses ?? 0), ownUses: ownUses + (known?.ownUses ?? 0) });
  }
  const [best] = [...counted]
    .map(([name, count]) => ({ name, full: name.includes(' ') ? 1 : 0, ...count }))
    .sort(
      (a, b) =>
        b.full - a.full ||
        b.ownUses - a.ownUses ||
        b.uses - a.uses ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    );
  return best?.name ?? null;
}

/** The same of names as headers gave them, each use once. */
export function bestName(names: readonly (string | null)[]): string | null {
  return bestOf(
    names.flatMap((name) => (cleanName(name) === null ? [] : [{ name: cleanName(name)!, uses: 1, ownUses: 0 }])),
  );
}

/** One or two letters that stand for a person: from the name, otherwise from the local part of the address. */
export function initials(name: string): string {
  const base = name.includes('@') ? (name.split('@')[0] ?? name) : name;
  const words = base.split(/[\s._\-+]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .join('');
  return letters.toLocaleUpperCase() || '?';
}

const hues = [20, 45, 75, 110, 145, 175, 205, 235, 265, 295, 325, 350];

/** A hue in degrees that stays the same for the same text. */
export function hueOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hues[Math.abs(hash) % hues.length] ?? 205;
}

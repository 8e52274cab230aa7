/**
 * The first of the preferred languages that is a variety of English: the texts are English, and dates in another language
 * between them would read oddly. Tags that Intl does not know (browsers in a POSIX environment report "en-US@posix") are
 * passed over.
 */
export function englishLocale(preferred: readonly string[]): string {
  return preferred.find((tag) => /^en\b/i.test(tag) && isKnown(tag)) ?? 'en-GB';
}

function isKnown(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

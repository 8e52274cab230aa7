/**
 * Tolerant reading of parsed JSON whose shape is not to be trusted. Written by hand because it runs for every part and
 * header of every message: each function answers with what was wanted, or with nothing.
 */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A list's items, at most `limit` of them; nothing for what is no list. */
export function asList(value: unknown, limit: number): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.length > limit ? value.slice(0, limit) : value;
}

/** The texts in a list, at most `limit` of them. */
export function asStrings(value: unknown, limit: number): string[] {
  return asList(value, limit).filter((item) => typeof item === 'string');
}

/** Parses JSON text to a record; null for anything else. Never throws. */
export function parseRecord(text: string): JsonRecord | null {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

const SHORTEST_ENCODED = 16;
const ENCODED = /^[A-Za-z0-9+/_-]+={0,2}$/;
const LONGEST_DEPTH = 100;

/**
 * Whether a provider's item holds any of the words, wherever in it: in headers, in texts as they are, broken by soft line
 * ends, or encoded in base64. What cannot be parsed is searched as it is.
 * @param isIn whether a plain text holds a word
 */
export function mentions(payload: string, isIn: (text: string) => boolean): boolean {
  for (const text of textsOf(payload)) for (const shown of readings(text)) if (isIn(shown)) return true;
  return false;
}

function* textsOf(payload: string): Generator<string> {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    yield payload;
    return;
  }
  yield* stringsIn(value, 0);
}

function* stringsIn(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object' && depth < LONGEST_DEPTH)
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) yield name;
      yield* stringsIn(inner, depth + 1);
    }
}

/** A text, without the line ends that stand for none, and what its encoded lines say. */
function* readings(text: string): Generator<string> {
  yield text;
  if (text.includes('=\n') || text.includes('=\r\n')) yield text.replace(/=\r?\n/g, '');
  let run = '';
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed.length > 0 && ENCODED.test(trimmed)) {
      run += trimmed;
      continue;
    }
    if (run.length >= SHORTEST_ENCODED) yield decoded(run);
    run = '';
  }
  if (run.length >= SHORTEST_ENCODED) yield decoded(run);
}

/** Of either alphabet. */
function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

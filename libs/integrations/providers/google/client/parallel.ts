/**
 * Works on the inputs side by side, at most `width` at a time, and yields the results as they come. When the
 * consumer stops or a piece of work fails, no more is begun.
 */
export async function* parallel<I, O>(
  inputs: readonly I[],
  width: number,
  work: (input: I) => Promise<O>,
): AsyncGenerator<O, void> {
  const running = new Map<number, Promise<{ key: number; result: O }>>();
  let next = 0;
  while (next < inputs.length || running.size > 0) {
    while (next < inputs.length && running.size < width) {
      const key = next++;
      const result = work(inputs[key] as I).then((value) => ({ key, result: value }));
      // If two fail, the first is thrown below and nobody waits for the second.
      result.catch(() => undefined);
      running.set(key, result);
    }
    const { key, result } = await Promise.race(running.values());
    running.delete(key);
    yield result;
  }
}

/** Cuts a list into pieces of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

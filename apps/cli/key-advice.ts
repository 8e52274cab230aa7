/**
 * What an operator is told of the keys.
 * @param keyIds ids of ENCRYPTION_KEYS, newest first
 * @param counts how many stored secrets are under which key id; an empty id stands for what is no envelope
 * @returns one line a key, and whether every secret is under the newest
 */
export function keyAdvice(
  keyIds: readonly string[],
  counts: ReadonlyMap<string, number>,
): { lines: string[]; isDone: boolean } {
  const [newest] = keyIds;
  const known = keyIds.map((id) => {
    const secrets = counts.get(id) ?? 0;
    const advice = id === newest ? 'newest' : secrets === 0 ? 'may be removed' : 'still needed';
    return `${id}: ${secrets} secrets (${advice})`;
  });
  const foreign = [...counts].filter(([id]) => !keyIds.includes(id));
  const lost = foreign.map(([id, secrets]) => `${id || 'no key'}: ${secrets} secrets (not in ENCRYPTION_KEYS)`);
  const isDone = [...counts.keys()].every((id) => id === newest);
  return { lines: [...known, ...lost], isDone };
}

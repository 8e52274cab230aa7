/**
 * How good a ranking is: normalized discounted cumulative gain.
 * @param relevant whether each of what was found is right, best first
 * @param total    how many right ones there are
 * @returns 0 to 1; NaN when there is nothing right to be found
 */
export function ndcg(relevant: readonly boolean[], total: number, depth = 10): number {
  const gain = (place: number): number => 1 / Math.log2(place + 2);
  let found = 0;
  for (const [place, right] of relevant.slice(0, depth).entries()) if (right) found += gain(place);
  let best = 0;
  for (let place = 0; place < Math.min(total, depth); place++) best += gain(place);
  return best === 0 ? Number.NaN : found / best;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

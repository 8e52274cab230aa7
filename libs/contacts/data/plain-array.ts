/** An array for PostgreSQL, of values without signs that would have to be escaped: ids, numbers, names of our own. */
export function plainArray(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

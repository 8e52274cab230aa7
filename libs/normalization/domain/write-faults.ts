/**
 * PostgreSQL's classes of errors that come from what is written: data exceptions, broken constraints, sizes beyond a
 * limit. All others (connection, resources, deadlock, time-out) come from the circumstances, and pass.
 */
const DATA_CLASSES = new Set(['22', '23', '54']);

function sqlState(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** Is a failed write the fault of some item in it? Errors of our own code about a value count too. */
export function isItemsFault(error: unknown): boolean {
  const state = sqlState(error);
  return state === null
    ? error instanceof TypeError || error instanceof RangeError
    : DATA_CLASSES.has(state.slice(0, 2));
}

/** What may be stored and shown about it: never the database's message, which quotes values. */
export function describeWriteFault(error: unknown): { code: string; message: string } {
  return {
    code: 'not_storable',
    message: `The item was read, but the database refused it (${sqlState(error) ?? 'invalid value'}).`,
  };
}

/** SQLSTATE classes of values that PostgreSQL refuses: data exceptions, and limits such as nesting depth. */
const REFUSED = /^(22|54)/;

/** Whether a statement failed because of what it was given to store, and not because of the database's own state. */
export function isDataError(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && REFUSED.test(code);
}

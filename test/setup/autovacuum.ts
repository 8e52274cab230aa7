import type { TestDatabase } from './test-database.js';

/** Does what autovacuum would have done by the time that anybody looks. */
export async function autovacuum(query: TestDatabase['query'], tables: readonly string[]): Promise<void> {
  for (const table of tables) await query(`vacuum (analyze) ${table}`);
}

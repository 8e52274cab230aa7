import { type BatchReport, type TestDatabase } from '../setup/index.js';
import type { UploadedFile } from '../setup/file-import.js';

/** What the rows say of an import. */
export interface ImportedRows {
  readonly stored: number;
  readonly skipped: ReadonlyMap<string, number>;
  readonly failed: ReadonlyMap<string, number>;
  readonly interactions: number;
  readonly problems: string[];
}

interface ItemCount {
  readonly state: string;
  readonly why: string | null;
  readonly message: string | null;
  readonly count: number;
}

const UNFORESEEN = new Set(['mapper_failed', 'not_storable', 'internal']);

/**
 * Asks the rows whether everything that was in the file is accounted for: each staged item is in the ledger once, as
 * stored, skipped with a reason or failed with a code and words; and what is stored has been read.
 */
export async function checkImport(
  { query }: TestDatabase,
  userId: string,
  file: UploadedFile,
  reports: readonly BatchReport[],
): Promise<ImportedRows> {
  const counts = await query<ItemCount>(
    `select state, coalesce(reason, error_code) as why, min(error_message) as message, count(*)::int as count
     from sync_items where user_id = $1 group by 1, 2`,
    [userId],
  );
  const [rows] = await query<{ unread: number; interactions: number }>(
    `select (select count(*) from raw_events where user_id = $1 and normalized_at is null)::int as unread,
       (select count(*) from interactions where user_id = $1)::int as interactions`,
    [userId],
  );
  const of = (state: string) => counts.filter((row) => row.state === state);
  const sum = (some: readonly ItemCount[]) => some.reduce((total, { count }) => total + count, 0);
  const byWhy = (state: string) => new Map(of(state).map(({ why, count }) => [why ?? '(no reason)', count]));
  const staged = file.mail + file.events + file.contacts;
  const problems = reports.flatMap(({ state, ledger }) => {
    const told = ledger.stored + ledger.skippedTotal + ledger.failedTotal;
    const balanced = ledger.complete && ledger.pending === 0 && told === ledger.listed;
    return balanced && /^COMPLETED/.test(state) ? [] : [`ledger of a ${state} batch: ${JSON.stringify(ledger)}`];
  });
  if (sum(counts) !== staged) problems.push(`${staged} items in the file, ${sum(counts)} in the ledger`);
  if (counts.some(({ state, why, message }) => state === 'failed' && (!why || !message)))
    problems.push('an item failed without a reason');
  if (counts.some(({ state, why }) => state === 'skipped' && !why))
    problems.push('an item was skipped without a reason');
  // Reasons, but of the last resort: the mapper, or the database, met what nobody has thought of.
  for (const { why, message } of counts) if (why !== null && UNFORESEEN.has(why)) problems.push(`${why}: ${message}`);
  if (rows!.unread > 0) problems.push(`${rows!.unread} stored items were never read`);
  return {
    stored: sum(of('stored')),
    skipped: byWhy('skipped'),
    failed: byWhy('failed'),
    interactions: rows!.interactions,
    problems,
  };
}

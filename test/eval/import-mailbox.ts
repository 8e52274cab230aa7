import { type BatchReport, type TestSystem, type TestUser, importAll, waitFor } from '../setup/index.js';
import type { EvaluatedMailbox } from './mailboxes.js';

const SETTLE_LIMIT_MS = 600_000;

/** Imports a mailbox (and the sample's calendar) for a user of its own, and waits until all of it is worked off. */
export async function importMailbox(
  system: TestSystem,
  { name, account, content }: EvaluatedMailbox,
): Promise<{ user: TestUser; stored: number }> {
  const user = await system.signIn(name);
  const sources = content === 'sample' ? ['google_gmail', 'google_calendar'] : ['google_gmail'];
  const integrations = await user.connect(sources, account);
  let stored = 0;
  for (const source of sources) {
    const { state, ledger }: BatchReport = await importAll(user, integrations[source]!);
    if (!ledger.complete) throw new Error(`${name}: the import of ${source} ended ${state}`);
    stored += ledger.stored;
  }
  await settled(system, user);
  return { user, stored };
}

/** Nothing left to normalize, and no contact left whose merges and figures are to be found. */
async function settled(system: TestSystem, { userId }: TestUser): Promise<void> {
  await waitFor(
    'people to be settled',
    async () => {
      const [row] = await system.database.query<{ done: boolean }>(
        `select not exists (select from raw_events where user_id = $1 and normalized_version is null)
           and not exists (select from unsettled_contacts where user_id = $1)
           and not exists (select from conversation_members where user_id = $1 and conversation_id is null) as done`,
        [userId],
      );
      return row?.done;
    },
    SETTLE_LIMIT_MS,
    500,
  );
}

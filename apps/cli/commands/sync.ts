import { UserService } from '../../../libs/auth/index.js';
import { IntegrationRepository } from '../../../libs/integrations/index.js';
import { Database } from '../../../libs/platform/database/index.js';
import { BatchHistoryService, type BatchRecord, IncrementalService } from '../../../libs/sync/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { renderBatch } from '../render-ledger.js';

const UNFINISHED = ['queued', 'running', 'paused'];

/**
 * Looks for what is new in every connected account, and waits until a worker has brought it in.
 * @returns whether every batch came to a good end
 * @throws Error when a batch is not finished within the limit; it goes on by itself
 */
export function syncNow(options: InstallationOptions & { wait: string }): Promise<boolean> {
  return withServices(options, async (services) => {
    const [users, database] = [services.get(UserService), services.get(Database)];
    const [history, integrations, incremental] = [
      services.get(BatchHistoryService),
      services.get(IntegrationRepository),
      services.get(IncrementalService),
    ];
    let good = true;
    for (const { id: userId } of await users.all()) {
      for (const { id, accountEmail } of await database.forUser(userId, (scope) => integrations.list(scope))) {
        const batch = await incremental.start(userId, id);
        const record = await finished(
          () => database.forUser(userId, (scope) => history.find(scope, batch.id)),
          Number(options.wait),
        );
        console.log(renderBatch(record, accountEmail));
        good &&= record.batch.state === 'completed';
      }
    }
    return good;
  });
}

async function finished(look: () => Promise<BatchRecord | null>, seconds: number): Promise<BatchRecord> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((done) => setTimeout(done, 250))) {
    const record = await look();
    if (record && !UNFINISHED.includes(record.batch.state)) return record;
  }
  throw new Error(
    `Not finished after ${seconds} s. Is a worker running? It goes on by itself; see \`omnicrm ledger\`.`,
  );
}

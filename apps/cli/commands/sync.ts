import { UserService } from '../../../libs/auth/index.js';
import { ConnectorRegistry, IntegrationRepository } from '../../../libs/integrations/index.js';
import { Database } from '../../../libs/platform/database/index.js';
import { IncrementalService } from '../../../libs/sync/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { finishedBatch } from '../finished-batch.js';
import { renderBatch } from '../render-ledger.js';

/**
 * Looks for what is new in every connected account, and waits until a worker has brought it in.
 * @returns whether every batch came to a good end
 * @throws Error when a batch is not finished within the limit; it goes on by itself
 */
export function syncNow(options: InstallationOptions & { wait: string }): Promise<boolean> {
  return withServices(options, async (services) => {
    const [users, database] = [services.get(UserService), services.get(Database)];
    const [integrations, incremental] = [services.get(IntegrationRepository), services.get(IncrementalService)];
    const registry = services.get(ConnectorRegistry);
    let good = true;
    for (const { id: userId } of await users.all()) {
      for (const { id, source, accountEmail } of await database.forUser(userId, (scope) => integrations.list(scope))) {
        // Files do not change.
        if (!registry.get(source).followsChanges) continue;
        const batch = await incremental.start(userId, id);
        const record = await finishedBatch(services, userId, batch.id, Number(options.wait));
        console.log(renderBatch(record, accountEmail));
        good &&= record.batch.state === 'completed';
      }
    }
    return good;
  });
}

import { UserService } from '../../../libs/auth/index.js';
import { IntegrationRepository } from '../../../libs/integrations/index.js';
import { Database } from '../../../libs/platform/database/index.js';
import { BatchHistoryService } from '../../../libs/sync/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { renderBatch } from '../render-ledger.js';

/** Prints the ledger of the newest batches of every user. @returns whether all of them are complete */
export function ledger(options: InstallationOptions & { last: string }): Promise<boolean> {
  return withServices(options, async (services) => {
    const [users, database] = [services.get(UserService), services.get(Database)];
    const [history, integrations] = [services.get(BatchHistoryService), services.get(IntegrationRepository)];
    let complete = true;
    let batches = 0;
    for (const { id } of await users.all()) {
      await database.forUser(id, async (scope) => {
        const accounts = new Map(
          (await integrations.list(scope)).map((integration) => [integration.id, integration.accountEmail]),
        );
        for (const record of await history.list(scope, Number(options.last))) {
          console.log(renderBatch(record, accounts.get(record.batch.integrationId) ?? 'a disconnected account'));
          complete &&= record.report.complete;
          batches += 1;
        }
      });
    }
    if (batches === 0) console.log('Nothing has been imported yet.');
    return complete;
  });
}

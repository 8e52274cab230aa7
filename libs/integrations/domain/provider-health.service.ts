import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import { integrationChanged } from '../integrations.events.js';

/** Writes down that a provider's API is left alone for an account, for whoever shows it: they may be other processes. */
@Injectable()
export class ProviderHealth {
  private readonly logger = new Logger(ProviderHealth.name);

  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly events: EventBus,
  ) {}

  /** Opens a short transaction of its own. Never rejects: what it writes is for display. @param forMs 0 when all is well */
  async broken(userId: string, integrationId: string, forMs: number): Promise<void> {
    try {
      await this.database.forUser(userId, async (scope) => {
        await this.integrations.markBroken(scope, integrationId, forMs);
        scope.afterCommit(() => this.events.publish(integrationChanged, { userId, integrationId }));
      });
    } catch (error) {
      this.logger.warn({ err: error, integrationId }, 'The state of a provider could not be written down');
    }
  }
}

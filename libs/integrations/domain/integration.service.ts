import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { IntegrationEntity } from '../data/integration.entity.js';
import { IntegrationRepository } from '../data/integration.repository.js';

/** What a person has connected. */
@Injectable()
export class IntegrationService {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
  ) {}

  /** In the order of connecting. */
  list(userId: string): Promise<IntegrationEntity[]> {
    return this.database.forUser(userId, (scope) => this.integrations.list(scope));
  }

  /** Null when there is none with this id, or it is someone else's. */
  find(userId: string, id: string): Promise<IntegrationEntity | null> {
    return this.database.forUser(userId, (scope) => this.integrations.find(scope, id));
  }
}

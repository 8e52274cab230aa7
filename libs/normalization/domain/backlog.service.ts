import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type PendingSource, RenormalizationRepository } from '../data/renormalization.repository.js';
import { Mapping } from './mappers.js';

/** Asks the rows, across users, what is left to normalize. */
@Injectable()
export class BacklogService {
  constructor(
    private readonly database: Database,
    private readonly renormalization: RenormalizationRepository,
    private readonly mapping: Mapping,
  ) {}

  /** Sources of users with raw events that this version has not normalized. */
  pendingSources(): Promise<PendingSource[]> {
    return this.database.asSystem('find raw events to normalize', (scope) =>
      this.renormalization.pendingSources(scope, this.mapping.version),
    );
  }

  /**
   * Series that go on for ever are mapped up to a horizon; as time goes by, this puts them back in line.
   * @returns how many raw events were put back, by user
   */
  async requeueDueSeries(): Promise<ReadonlyMap<string, number>> {
    const users = await this.database.asSystem('find series to continue', (scope) =>
      this.renormalization.usersWithDueSeries(scope),
    );
    const found = new Map<string, number>();
    for (const userId of users) {
      found.set(userId, await this.database.forUser(userId, (scope) => this.renormalization.requeueDue(scope)));
    }
    return found;
  }
}

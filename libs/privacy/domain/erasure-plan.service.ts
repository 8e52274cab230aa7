import { Injectable } from '@nestjs/common';
import { Database, type ErasureScope } from '../../platform/database/index.js';
import { ErasableTablesRepository, LAST_TABLES } from '../data/erasable-tables.repository.js';
import { deletionOrder } from './deletion-order.js';

/** Which tables an erasure goes through. It is asked of the database, so that a new table cannot be forgotten. */
@Injectable()
export class ErasurePlanService {
  constructor(
    private readonly database: Database,
    private readonly tables: ErasableTablesRepository,
  ) {}

  /**
   * The tables in the order of deletion, without `LAST_TABLES`.
   * @throws Error when there is a table that the erasing role does not reach: its migration forgot `allowErasure`
   */
  make(userId: string): Promise<string[]> {
    return this.database.forErasure(userId, async (scope) => {
      const owned = await this.tables.tables(scope);
      const forgotten = owned.filter(({ name, covered }) => !covered && name !== 'erasure_certificates');
      if (forgotten.length > 0)
        throw new Error(`Cannot be erased from: ${forgotten.map(({ name }) => name).join(', ')}`);
      const names = owned.map(({ name }) => name).filter((name) => !LAST_TABLES.includes(name));
      return deletionOrder(names, await this.tables.references(scope));
    });
  }

  /** Whether anything of the scope's user is left in the plan's tables. */
  anyLeft(scope: ErasureScope, plan: readonly string[]): Promise<boolean> {
    return this.tables.anyLeft(scope, plan);
  }
}

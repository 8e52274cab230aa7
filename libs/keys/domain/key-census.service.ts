import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { SecretRepository } from '../data/secret.repository.js';
import type { SecretTable } from '../data/secret-table.js';

const ROWS_COUNTED_AT_ONCE = 5_000;

/** Counts stored secrets by the key that they are under. */
@Injectable()
export class KeyCensus {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretRepository,
  ) {}

  /** @returns how many secrets are under each key id, most first; an empty id stands for what is no envelope */
  async count(): Promise<Map<string, number>> {
    const tables = await this.database.asSystem('find where secrets are', async (scope) => this.secrets.tables(scope));
    const found = new Map<string, number>();
    for (const table of tables) await this.countTable(table, found);
    return new Map([...found].sort(([, a], [, b]) => b - a));
  }

  private async countTable(table: SecretTable, found: Map<string, number>): Promise<void> {
    let after: string | null = null;
    do after = await this.countStretch(table, after, found);
    while (after !== null);
  }

  /** @returns where to go on; null at the end */
  private countStretch(table: SecretTable, after: string | null, found: Map<string, number>): Promise<string | null> {
    return this.database.asSystem('count secrets by their key', async (scope) => {
      const stretch = await this.secrets.stretch(scope, table, after, ROWS_COUNTED_AT_ONCE);
      if (!stretch) return null;
      for (const { keyId, secrets } of await this.secrets.count(scope, table, stretch))
        found.set(keyId, (found.get(keyId) ?? 0) + secrets);
      return stretch.until;
    });
  }
}

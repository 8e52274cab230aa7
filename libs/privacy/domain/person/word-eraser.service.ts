import { Injectable } from '@nestjs/common';
import { Database, type ErasureScope, type UserScope } from '../../../platform/database/index.js';
import { type WordRow, type WordTable, WordsRepository } from '../../data/person/words.repository.js';
import type { Redaction } from './redaction.js';
import { patternsOf } from './sought.js';

const ROWS_AT_ONCE = 200;

/** Takes words out of whatever else the user has: notes about others, tasks, saved views, preferences, reports. */
@Injectable()
export class WordEraser {
  constructor(
    private readonly database: Database,
    private readonly words: WordsRepository,
  ) {}

  /** In transactions of its own, a page of one table each. Running it twice changes nothing the second time. */
  async erase(userId: string, redaction: Redaction, signal: AbortSignal): Promise<void> {
    const { tables } = await this.database.forUser(userId, (scope) => this.words.tables(scope));
    for (const table of tables) {
      for (let after: string | null = null; ;) {
        signal.throwIfAborted();
        const last: string | null = await this.page(userId, table, redaction, after);
        if (last === null) break;
        after = last;
      }
    }
  }

  /** @returns where the page ended; null when it was the last */
  private page(userId: string, table: WordTable, redaction: Redaction, after: string | null): Promise<string | null> {
    const work = async (scope: UserScope | ErasureScope): Promise<string | null> => {
      const rows = await this.words.rows(scope, table, patternsOf(redaction), after, ROWS_AT_ONCE);
      for (const row of rows) {
        const values = changesOf(row, redaction);
        if (Object.keys(values).length > 0) await this.words.rewrite(scope, table, { ...row, values });
      }
      return rows.length < ROWS_AT_ONCE ? null : rows.at(-1)!.ctid;
    };
    return table.role === 'app' ? this.database.forUser(userId, work) : this.database.forErasure(userId, work);
  }
}

function changesOf({ values }: WordRow, redaction: Redaction): Record<string, unknown> {
  const changed = Object.entries(values).flatMap(([name, value]) => {
    const without = redaction.within(value);
    return JSON.stringify(without) === JSON.stringify(value) ? [] : [[name, without] as const];
  });
  return Object.fromEntries(changed);
}

import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Keyring, type SecretPlace } from '../../platform/crypto/index.js';
import { Database, type SystemScope } from '../../platform/database/index.js';
import { SecretRepository } from '../data/secret.repository.js';
import type { SecretTable } from '../data/secret-table.js';
import { type Renewal, renewRows } from './renew-rows.js';

const ROWS_AT_ONCE = 200;

export interface RotationReport {
  readonly moved: number;
  /** Where secrets are that no key of the ring opens; they stay as they are. */
  readonly undecryptable: readonly SecretPlace[];
}

/**
 * Puts every stored secret under the newest key while everything runs. Each step is a short transaction that asks the rows
 * themselves what is left, so a rotation can be killed, repeated, and run twice at once.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly secrets: SecretRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @param onProgress is told after each step how many secrets have moved so far */
  async run(onProgress: (moved: number) => void = () => undefined): Promise<RotationReport> {
    const tables = await this.database.asSystem('find where secrets are', async (scope) => this.secrets.tables(scope));
    let moved = 0;
    const undecryptable: SecretPlace[] = [];
    for (const table of tables) {
      let step = await this.step(table, null);
      while (step) {
        for (const count of step.movedOf.values()) moved += count;
        undecryptable.push(...step.undecryptable);
        onProgress(moved);
        step = await this.step(table, step.until);
      }
    }
    return { moved, undecryptable };
  }

  /** @returns what became of the next rows behind a key; null when there are none */
  private step(table: SecretTable, after: string | null): Promise<(Renewal & { until: string }) | null> {
    const work = async (scope: SystemScope) => {
      const stretch = await this.secrets.stretch(scope, table, after, ROWS_AT_ONCE);
      if (!stretch) return null;
      const rows = await this.secrets.lockStale(scope, table, stretch, this.keyring.newestKeyId);
      const renewal = renewRows(table.name, rows, this.keyring);
      await this.store(scope, table, renewal);
      return { ...renewal, until: stretch.until };
    };
    return this.database.asSystem('put secrets under the newest key', work, `keys.rotate ${table.name}`);
  }

  private async store(scope: SystemScope, table: SecretTable, renewal: Renewal): Promise<void> {
    for (const [column, changes] of renewal.replacements) await this.secrets.replace(scope, table, column, changes);
    await this.audit.recordForMany(
      scope,
      [...renewal.movedOf].flatMap(([userId, secrets]) =>
        userId === null
          ? []
          : {
              userId,
              action: 'secrets.rotated',
              subjectType: 'encryption_key',
              subjectId: this.keyring.newestKeyId,
              actor: 'system' as const,
              data: { table: table.name, secrets },
            },
      ),
    );
  }
}

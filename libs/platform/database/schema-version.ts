import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** Timestamp of the newest migration that this build brings. */
export const EXPECTED_SCHEMA = Symbol('expected schema');

/** Whether the database has at least the schema that this build was made for. */
@Injectable()
export class SchemaVersion {
  constructor(
    private readonly database: Database,
    @Inject(EXPECTED_SCHEMA) private readonly expected: number,
  ) {}

  /** @throws Error that says what to do, when migrations are missing */
  async check(): Promise<void> {
    const [row] = await this.database.asSystem('compare the schema with the build', (scope) =>
      scope.query<{ newest: string | null }>('select max(timestamp) as newest from schema_migrations'),
    );
    if (Number(row?.newest ?? 0) < this.expected) throw new Error('Migrations are missing: run `omnicrm migrate`');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../libs/platform/database/run-all.js';

/**
 * Has the planner take whoever writes to own a 200th of these tables, which is what it takes a column without statistics for.
 *
 * With statistics, most users of a large system are taken to own next to nothing. Every index that begins with the user looks as
 * good as another then, and of whoever imports much at once all rows are read for each look-up by key.
 */
export class LookUpByKey1790000030200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, statistics(0));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, statistics(-1));
  }
}

const statistics = (target: number): string[] => [
  `alter table interactions alter user_id set statistics ${target}`,
  `alter table contact_identities alter user_id set statistics ${target}`,
  `alter table file_import_items alter user_id set statistics ${target}, alter import_id set statistics ${target}`,
];

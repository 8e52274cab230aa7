import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../libs/platform/database/run-all.js';

/** Has everybody's names read again: double last names, middle names and names glued together tell more than they did. */
export class ReadNamesAgain1790000027000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `insert into unsettled_contacts (user_id, contact_id) select user_id, id from contacts where merged_into is null`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `insert into unsettled_contacts (user_id, contact_id) select user_id, id from contacts where merged_into is null`,
    ]);
  }
}

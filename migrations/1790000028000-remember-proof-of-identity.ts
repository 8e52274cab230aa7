import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../libs/platform/database/run-all.js';

/** When the person of a session last proved who they are; some operations need a fresh proof. */
export class RememberProofOfIdentity1790000028000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table sessions add column proved_at timestamptz`,
      // An update would be bound by row-level security; rewriting the column is not.
      `alter table sessions alter column proved_at type timestamptz using created_at`,
      `alter table sessions alter column proved_at set default now(), alter column proved_at set not null`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table sessions drop column proved_at`);
  }
}

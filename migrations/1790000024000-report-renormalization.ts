import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What newer versions of the mapping changed of what older ones made. */
export class ReportRenormalization1790000024000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table normalization_reports (
         user_id uuid not null references users on delete cascade,
         -- of the mapping
         version integer not null,
         source text not null,
         started_at timestamptz not null default now(),
         -- when nothing of an older version was left
         finished_at timestamptz,
         -- items; each is one of the four below
         examined integer not null,
         changed integer not null,
         unchanged integer not null,
         removed integer not null,
         failed integer not null,
         -- some interactions that changed, each with the names of its fields that did; none for a new one
         examples jsonb not null default '[]',
         primary key (user_id, version, source)
       )`,
      ...protectWithRowSecurity('normalization_reports', 'select, insert, update'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [`drop table normalization_reports`]);
  }
}

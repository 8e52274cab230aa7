import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What OmniCRM has to tell a user. */
export class CreateNotifications1790000015000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table notifications (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         kind text not null,
         subject_type text not null,
         subject_id uuid not null,
         title text not null,
         body text not null,
         created_at timestamptz not null default now(),
         read_at timestamptz
       )`,
      // The same news of the same thing is told once until it is read.
      `create unique index notifications_one_unread on notifications (user_id, kind, subject_id) where read_at is null`,
      `create index notifications_newest on notifications (user_id, created_at desc, id desc)`,
      ...protectWithRowSecurity('notifications', 'select, insert, update, delete'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table notifications`);
  }
}

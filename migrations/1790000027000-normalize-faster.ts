import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../libs/platform/database/run-all.js';

/** Has everybody's names read again, which tell more than they did, and makes writing cheaper. */
export class NormalizeFaster1790000027000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      compress('lz4'),
      // Whoever goes takes these along by another way: a mark goes with its contact, a message with its interaction.
      `alter table unsettled_contacts drop constraint unsettled_contacts_user_id_fkey`,
      `alter table conversation_members drop constraint conversation_members_user_id_fkey`,
      // The next to be normalized, however many are done: the order of time alone leads past all of them.
      `create index raw_events_waiting on raw_events (user_id, source, occurred_at desc)
         where normalized_version is null and undone_batch_id is null`,
      SETTLE_ALL,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop index raw_events_waiting`,
      `alter table conversation_members add foreign key (user_id) references users on delete cascade`,
      `alter table unsettled_contacts add foreign key (user_id) references users on delete cascade`,
      compress('default'),
      SETTLE_ALL,
    ]);
  }
}

const SETTLE_ALL = `insert into unsettled_contacts (user_id, contact_id) select user_id, id from contacts where merged_into is null`;

// Mail compresses in half the time with lz4; some servers are built without it. What is stored stays as it is.
const compress = (method: 'lz4' | 'default'): string => `
  do $$ begin
    alter table interactions alter body set compression ${method}, alter body_full set compression ${method};
    alter table raw_events alter payload set compression ${method};
  exception when feature_not_supported then null;
  end $$`;

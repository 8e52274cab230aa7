import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What an undo takes away from the contacts, so that a redo gives back the same. */
export class CreateUndoneContacts1790000012000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // Contacts as they were before the undo of a batch; gone when the batch is redone.
      `create table undone_contacts (
         user_id uuid not null references users on delete cascade,
         batch_id uuid not null references sync_batches on delete cascade,
         contact_id uuid not null,
         -- whether the contact went, or only lost what the batch gave it
         gone boolean not null,
         made_batch_id uuid,
         display_name text not null,
         name_batch_id uuid,
         primary_email text,
         created_at timestamptz not null,
         -- [{ id, kind, value, original }]
         identities jsonb not null,
         primary key (batch_id, contact_id)
       )`,
      ...protectWithRowSecurity('undone_contacts', 'select, insert, update, delete'),
      // Whether taking part in this way makes a contact: an undo keeps only those whom something else still makes one.
      `alter table interaction_participants add column makes_contact boolean not null default true`,
      `create index sync_batches_undoing on sync_batches (user_id) where state = 'undoing'`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop index sync_batches_undoing`,
      `alter table interaction_participants drop column makes_contact`,
      `drop table undone_contacts`,
    ]);
  }
}

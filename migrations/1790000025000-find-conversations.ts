import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Which messages belong to one conversation. */
export class FindConversations1790000025000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // No foreign keys to interactions: the trigger below removes what belongs to those that go, set by set.
      `create table conversation_members (
         interaction_id uuid primary key,
         user_id uuid not null references users on delete cascade,
         -- the interaction that the conversation begins with; null until it is found (again)
         conversation_id uuid
       )`,
      `create index conversation_members_conversation_idx on conversation_members (user_id, conversation_id)`,
      `create index conversation_members_waiting_idx on conversation_members (user_id) where conversation_id is null`,
      `create table conversation_links (
         user_id uuid not null references users on delete cascade,
         -- hash of what a message may have in common with others: an id, a thread, a subject within some weeks
         token bigint not null,
         interaction_id uuid not null,
         -- shared: all that have it are of one conversation; subject: may be followed; answer: may follow
         role text not null check (role in ('shared', 'subject', 'answer')),
         primary key (user_id, token, interaction_id)
       )`,
      `create index conversation_links_interaction_idx on conversation_links (interaction_id)`,
      ...protectWithRowSecurity('conversation_members', 'select, insert, update, delete'),
      ...allowSystem('conversation_members', 'select'),
      ...protectWithRowSecurity('conversation_links', 'select, insert, delete'),
      `create function forget_conversations() returns trigger language plpgsql as $$
       declare left_behind uuid[];
       begin
         with parted as (
           delete from conversation_members m using gone where m.interaction_id = gone.id returning m.conversation_id
         )
         select array_agg(distinct conversation_id) into left_behind from parted where conversation_id is not null;
         delete from conversation_links l using gone where l.interaction_id = gone.id;
         update conversation_members m set conversation_id = null
         from (select distinct user_id from gone) owner
         where m.user_id = owner.user_id and m.conversation_id = any(left_behind);
         return null;
       end $$`,
      `create trigger forget_conversations after delete on interactions
         referencing old table as gone for each statement execute function forget_conversations()`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop trigger forget_conversations on interactions`,
      `drop function forget_conversations()`,
      `drop table conversation_links`,
      `drop table conversation_members`,
    ]);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Conversations about one's own data: what was said, what it rests on, and which tools were called. */
export class CreateChat1790000038000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table chat_threads (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         title text not null,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now()
       )`,
      `create index chat_threads_user on chat_threads (user_id, updated_at desc, id desc)`,
      `create table chat_messages (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         thread_id uuid not null references chat_threads on delete cascade,
         role text not null check (role in ('user', 'assistant')),
         -- the question that it answers
         answers uuid unique references chat_messages on delete cascade,
         state text not null check (state in ('writing', 'complete', 'cut_off', 'failed', 'stale')),
         text text not null,
         -- addresses in the text that may be opened
         links text[] not null default '{}',
         -- why it failed
         problem text,
         model text,
         -- credits
         cost double precision not null default 0,
         created_at timestamptz not null default now(),
         check ((role = 'assistant') = (answers is not null))
       )`,
      `create index chat_messages_thread on chat_messages (thread_id, created_at, id)`,
      `create index chat_messages_writing on chat_messages (user_id) where state = 'writing'`,
      // What an answer rests on, whether it is cited or was only read.
      `create table chat_sources (
         user_id uuid not null references users on delete cascade,
         message_id uuid not null references chat_messages on delete cascade,
         position smallint not null,
         -- as the answer cites it; null when it does not
         number smallint,
         interaction_id uuid references interactions on delete cascade,
         contact_id uuid references contacts on delete cascade,
         task_id uuid references tasks on delete cascade,
         primary key (message_id, position),
         check (num_nonnulls(interaction_id, contact_id, task_id) = 1)
       )`,
      ...['interaction_id', 'contact_id', 'task_id'].map(
        (column) => `create index chat_sources_${column} on chat_sources (${column}) where ${column} is not null`,
      ),
      `create table tool_invocations (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         thread_id uuid not null references chat_threads on delete cascade,
         message_id uuid not null references chat_messages on delete cascade,
         position smallint not null,
         tool text not null,
         -- as its schema read them; a proposal is carried out with these
         arguments jsonb not null,
         state text not null check (state in ('read', 'proposed', 'approved', 'declined', 'failed')),
         -- how many things it found; null for one that proposes
         found integer,
         -- why it failed
         problem text,
         created_at timestamptz not null default now(),
         decided_at timestamptz,
         check ((state in ('approved', 'declined')) <= (decided_at is not null))
       )`,
      `create index tool_invocations_message on tool_invocations (message_id, position)`,
      `create index tool_invocations_thread on tool_invocations (thread_id)`,
      // An answer goes with what it rests on: an import that is taken back leaves nothing of it in answers. One condition within
      // another: who erases an account deletes all of it anyway, and may update nothing.
      `create function forget_answer() returns trigger language plpgsql as $$
       begin
         if current_user = 'omnicrm_app' then
           delete from tool_invocations where message_id = old.message_id and state <> 'approved';
           update chat_messages set state = 'stale', text = '', links = '{}' where id = old.message_id;
         end if;
         return null;
       end $$`,
      `create trigger chat_sources_gone after delete on chat_sources for each row execute function forget_answer()`,
      ...protectWithRowSecurity('chat_threads', 'select, insert, update, delete'),
      ...protectWithRowSecurity('chat_messages', 'select, insert, update, delete'),
      ...protectWithRowSecurity('chat_sources', 'select, insert, delete'),
      ...protectWithRowSecurity('tool_invocations', 'select, insert, update, delete'),
      ...['chat_threads', 'chat_messages', 'chat_sources', 'tool_invocations'].flatMap((table) => allowErasure(table)),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop table tool_invocations`,
      `drop table chat_sources`,
      `drop function forget_answer()`,
      `drop table chat_messages`,
      `drop table chat_threads`,
    ]);
  }
}

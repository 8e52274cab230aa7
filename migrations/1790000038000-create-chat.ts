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
         state text not null check (state in ('writing', 'complete', 'cut_off', 'failed')),
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
         -- told by triggers when they go, below
         interaction_id uuid,
         contact_id uuid,
         task_id uuid,
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
      // An answer goes with what it rests on: an import that is taken back leaves nothing of it in answers, nor does an erasure.
      ...['interaction', 'contact', 'task'].flatMap((thing) => [
        `create function forget_answers_of_${thing}s() returns trigger language plpgsql as $$
         begin
           delete from chat_messages where id in (
             select s.message_id from gone cross join lateral (
               select message_id from chat_sources where ${thing}_id = gone.id offset 0
             ) s);
           return null;
         end $$`,
        `create trigger forget_answers after delete on ${thing}s
           referencing old table as gone for each statement execute function forget_answers_of_${thing}s()`,
      ]),
      `create function forget_answers_of_changed() returns trigger language plpgsql as $$
       begin
         delete from chat_messages where id in (select message_id from chat_sources where interaction_id = new.id);
         return null;
       end $$`,
      `create trigger forget_answers_of_changed after update of subject, body, body_full on interactions for each row
         when (new.source <> 'manual' and (new.subject is distinct from old.subject or new.body is distinct from old.body
           or new.body_full is distinct from old.body_full))
         execute function forget_answers_of_changed()`,
      ...protectWithRowSecurity('chat_threads', 'select, insert, update, delete'),
      ...protectWithRowSecurity('chat_messages', 'select, insert, update, delete'),
      ...protectWithRowSecurity('chat_sources', 'select, insert, delete'),
      ...protectWithRowSecurity('tool_invocations', 'select, insert, update, delete'),
      ...['chat_threads', 'chat_messages', 'chat_sources', 'tool_invocations'].flatMap((table) => allowErasure(table)),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop trigger forget_answers_of_changed on interactions`,
      `drop function forget_answers_of_changed()`,
      ...['interaction', 'contact', 'task'].flatMap((thing) => [
        `drop trigger forget_answers on ${thing}s`,
        `drop function forget_answers_of_${thing}s()`,
      ]),
      `drop table tool_invocations`,
      `drop table chat_sources`,
      `drop table chat_messages`,
      `drop table chat_threads`,
    ]);
  }
}

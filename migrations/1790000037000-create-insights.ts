import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

const TABLES = ['ai_insight_subjects', 'ai_insights', 'ai_insight_citations', 'ai_insight_corrections'];
const GOES_WITH_SUBJECT = 'subject_id uuid not null references ai_insight_subjects on delete cascade';
const KIND = `kind text not null check (kind in ('summary', 'next_step', 'risk', 'persona', 'digest'))`;

/** What is told of contacts, of the inbox and of saved views, each statement with what it cites. */
export class CreateInsights1790000037000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table ai_insight_subjects (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         kind text not null check (kind in ('contact', 'inbox', 'segment')),
         contact_id uuid,
         saved_view_id uuid references saved_views on delete cascade,
         -- of the contact's figures when it was looked at: others ask for another look
         fingerprint text,
         -- of evidence, model and rules that the insights were made of: the same gives the same
         input_hash text,
         evidence_count integer not null default 0,
         -- how many insights came of it: when there are fewer, something that they cite is gone
         insight_count integer not null default 0,
         looked_at timestamptz not null default now(),
         check ((kind = 'contact') = (contact_id is not null) and (kind = 'segment') = (saved_view_id is not null)),
         unique nulls not distinct (user_id, kind, contact_id, saved_view_id),
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade
       )`,
      `create index ai_insight_subjects_view on ai_insight_subjects (saved_view_id) where saved_view_id is not null`,
      `create table ai_insights (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         ${GOES_WITH_SUBJECT},
         ${KIND},
         -- [{"text": …}, …], in the order in which citations count them
         statements jsonb not null,
         input_hash text not null,
         -- as it was called when it answered
         model text not null,
         -- its part of what the answer cost, in credits
         cost double precision not null,
         made_at timestamptz not null default now(),
         dismissed_at timestamptz,
         feedback text check (feedback in ('up', 'down')),
         unique (subject_id, kind)
       )`,
      `create index ai_insights_made on ai_insights (user_id, made_at desc)`,
      `create table ai_insight_citations (
         user_id uuid not null references users on delete cascade,
         insight_id uuid not null references ai_insights on delete cascade,
         -- which of the statements, and the number of the citation within it
         statement smallint not null,
         place smallint not null,
         -- No foreign keys to either: the triggers below take away what cites those that go.
         interaction_id uuid,
         task_id uuid,
         part text not null check (part in ('subject', 'body', 'signature')),
         -- characters of the part
         starts integer not null,
         ends integer not null,
         quote text not null,
         digest text not null,
         primary key (insight_id, statement, place),
         check (num_nonnulls(interaction_id, task_id) = 1)
       )`,
      `create index ai_insight_citations_interaction on ai_insight_citations (interaction_id) where interaction_id is not null`,
      `create index ai_insight_citations_task on ai_insight_citations (task_id) where task_id is not null`,
      `create table ai_insight_corrections (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         ${GOES_WITH_SUBJECT},
         ${KIND},
         -- the user's own words: nothing derived overrides them
         wording text not null,
         corrected_at timestamptz not null default now(),
         unique (subject_id, kind)
       )`,
      `create table ai_insight_rounds (
         user_id uuid primary key references users on delete cascade,
         -- when the user's contacts were gone through last
         ended_at timestamptz not null
       )`,
      ...[...TABLES, 'ai_insight_rounds'].flatMap((table) => [
        ...protectWithRowSecurity(table, 'select, insert, update, delete'),
        ...allowErasure(table),
      ]),
      // Finds whose contacts are to be gone through.
      ...allowSystem('ai_insight_rounds', 'select'),
      // What was derived of a message goes with it, and with the text that it cites.
      `create function forget_insights() returns trigger language plpgsql as $$
       begin
         delete from ai_insights where id in (
           select c.insight_id from gone cross join lateral (
             select insight_id from ai_insight_citations where interaction_id = gone.id offset 0
           ) c);
         return null;
       end $$`,
      `create trigger forget_insights after delete on interactions
         referencing old table as gone for each statement execute function forget_insights()`,
      `create function forget_insights_of_changed() returns trigger language plpgsql as $$
       begin
         delete from ai_insights where id in (select insight_id from ai_insight_citations where interaction_id = new.id);
         return null;
       end $$`,
      `create trigger forget_insights_of_changed after update of subject, body, body_full, shadowed on interactions for each row
         when (new.subject is distinct from old.subject or new.body is distinct from old.body
           or new.body_full is distinct from old.body_full or new.shadowed and not old.shadowed)
         execute function forget_insights_of_changed()`,
      `create function forget_insights_of_task() returns trigger language plpgsql as $$
       begin
         delete from ai_insights where id in (select insight_id from ai_insight_citations where task_id = old.id);
         return null;
       end $$`,
      `create trigger forget_insights_of_task after delete or update of title, notes, due_on, done_at, deleted_at on tasks
         for each row execute function forget_insights_of_task()`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop trigger forget_insights_of_task on tasks`,
      `drop function forget_insights_of_task()`,
      `drop trigger forget_insights_of_changed on interactions`,
      `drop function forget_insights_of_changed()`,
      `drop trigger forget_insights on interactions`,
      `drop function forget_insights()`,
      `drop table ai_insight_rounds`,
      ...TABLES.toReversed().map((table) => `drop table ${table}`),
    ]);
  }
}

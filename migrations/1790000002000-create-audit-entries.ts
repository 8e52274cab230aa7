import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/**
 * The audit log: append-only, one hash chain per user. The database numbers and chains an entry itself, so that no
 * caller can choose its place; `entry_text` is the exact text that was hashed, so that anyone can verify the chain.
 */
export class CreateAuditEntries1790000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table audit_entries (
         id uuid primary key,
         -- no foreign key: what was done outlives the account
         user_id uuid not null,
         sequence bigint not null,
         actor text not null check (actor in ('user', 'system')),
         action text not null,
         subject_type text not null,
         subject_id text not null,
         data jsonb not null default '{}',
         occurred_at timestamptz not null default clock_timestamp(),
         entry_text text not null,
         previous_hash bytea not null,
         hash bytea not null,
         unique (user_id, sequence)
       )`,
      `create function chain_audit_entry() returns trigger language plpgsql as $$
       declare previous record;
       begin
         perform pg_advisory_xact_lock(hashtextextended('audit:' || new.user_id, 0));
         select sequence, hash into previous from audit_entries
           where user_id = new.user_id order by sequence desc limit 1;
         new.sequence := coalesce(previous.sequence, 0) + 1;
         new.previous_hash := coalesce(previous.hash, '\\x'::bytea);
         new.occurred_at := clock_timestamp();
         new.entry_text := jsonb_build_array(
           new.id, new.user_id, new.sequence, new.actor, new.action, new.subject_type, new.subject_id, new.data,
           to_char(new.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text;
         new.hash := sha256(new.previous_hash || convert_to(new.entry_text, 'UTF8'));
         return new;
       end $$`,
      `create trigger audit_entries_chain before insert on audit_entries
         for each row execute function chain_audit_entry()`,
      `create function refuse_audit_change() returns trigger language plpgsql as $$
       begin raise exception 'audit entries are append-only'; end $$`,
      `create trigger audit_entries_append_only before update or delete on audit_entries
         for each row execute function refuse_audit_change()`,
      `create trigger audit_entries_no_truncate before truncate on audit_entries
         for each statement execute function refuse_audit_change()`,
      ...protectWithRowSecurity('audit_entries', 'select, insert'),
      ...allowSystem('audit_entries', 'select, insert'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop table audit_entries`,
      `drop function refuse_audit_change()`,
      `drop function chain_audit_entry()`,
    ]);
  }
}

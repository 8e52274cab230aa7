import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, makeRole, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/**
 * Erasing somebody: a role that may delete what one user has and nothing else, and certificates of what was erased.
 * Audit entries can now be deleted, by that role, for a user whose erasure has written down where the chain ended.
 */
export class CreateErasures1790000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      ...makeRole('omnicrm_eraser'),
      `create table erasure_certificates (
         id uuid primary key,
         -- whose data it is; goes with the account, in the transaction that ends the erasure
         user_id uuid references users on delete set null,
         -- a keyed hash of whom it was about: it recognizes them in a restored database, and tells nobody who it was
         subject bytea not null,
         -- of the token with which the person reads it afterwards
         receipt_hash bytea not null unique,
         begun_at timestamptz not null default now(),
         ended_at timestamptz,
         -- {"contacts": 12, …}: rows by table
         counts jsonb not null default '{}',
         revocation_attempts smallint not null default 0,
         revoked integer not null default 0,
         -- accesses that the provider did not take back, however often it was asked
         unrevoked integer,
         audit_entries bigint,
         -- the hash of the last audit entry, so that a copy of the log can still be verified
         audit_end bytea,
         hash bytea,
         check ((ended_at is null) = (hash is null))
       )`,
      `create unique index erasure_certificates_open on erasure_certificates (user_id) where user_id is not null`,
      // Pseudonyms are hashes under this key; it is itself encrypted, and there is one.
      `create table pseudonym_keys (
         id uuid primary key,
         only_row boolean not null default true unique check (only_row),
         key_encrypted text not null
       )`,
      `alter table pseudonym_keys enable row level security`,
      `alter table pseudonym_keys force row level security`,
      ...allowSystem('pseudonym_keys', 'select, insert, update (key_encrypted)'),
      ...protectWithRowSecurity('erasure_certificates', 'select'),
      ...allowSystem('erasure_certificates', 'select, insert, update'),
      `create policy erasure_certificates_eraser on erasure_certificates to omnicrm_eraser
         using (user_id = (select current_user_id()))`,
      `grant select, update on erasure_certificates to omnicrm_eraser`,
      ...allowErasure('users', 'id'),
      // Every table that has rows of users so far; a later migration names its own.
      `do $$
       declare owned record;
       begin
         for owned in
           select c.relname as name from pg_class c
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'erasure_certificates'
         loop
           execute format('create policy %I on %I to omnicrm_eraser using (user_id = (select current_user_id()))',
             owned.name || '_eraser', owned.name);
           execute format('grant select, delete on %I to omnicrm_eraser', owned.name);
         end loop;
       end $$`,
      // What is set off by the deletion of interactions takes them out of their conversations.
      `grant update (conversation_id) on conversation_members to omnicrm_eraser`,
      // Whoever writes for an account that is gone is refused, so that nothing of it comes back.
      `alter table audit_entries add foreign key (user_id) references users not valid`,
      `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
       begin
         if tg_op = 'DELETE' and current_user = 'omnicrm_eraser' and exists (
           select 1 from erasure_certificates
            where user_id = old.user_id and ended_at is null and audit_end is not null
         ) then return old; end if;
         raise exception 'audit entries are append-only';
       end $$`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
       begin raise exception 'audit entries are append-only'; end $$`,
      `alter table audit_entries drop constraint audit_entries_user_id_fkey`,
      `do $$
       declare owned record;
       begin
         for owned in select policyname, tablename from pg_policies
           where schemaname = 'public' and roles = '{omnicrm_eraser}' and tablename <> 'erasure_certificates'
         loop
           execute format('drop policy %I on %I', owned.policyname, owned.tablename);
           execute format('revoke select, delete on %I from omnicrm_eraser', owned.tablename);
         end loop;
       end $$`,
      `revoke update (conversation_id) on conversation_members from omnicrm_eraser`,
      `drop table pseudonym_keys`,
      `drop table erasure_certificates`,
      `revoke usage on schema public from omnicrm_eraser`,
      // The role stays: other databases of the cluster may use it.
    ]);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** People who sign in, how they prove who they are, and their server-side sessions (only hashes of secrets are kept). */
export class CreateUsersAndSessions1790000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table users (
         id uuid primary key,
         email text not null,
         name text not null,
         role text not null default 'user' check (role in ('user', 'admin')),
         created_at timestamptz not null default now(),
         disabled_at timestamptz
       )`,
      `create table user_identities (
         issuer text not null,
         subject text not null,
         user_id uuid not null references users on delete cascade,
         created_at timestamptz not null default now(),
         primary key (issuer, subject)
       )`,
      `create index user_identities_user on user_identities (user_id)`,
      `create table sessions (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         token_hash bytea not null unique,
         user_agent text not null default '',
         created_at timestamptz not null default now(),
         last_seen_at timestamptz not null default now(),
         idle_expires_at timestamptz not null,
         absolute_expires_at timestamptz not null,
         revoked_at timestamptz
       )`,
      `create index sessions_user on sessions (user_id, created_at desc)`,
      `create table sign_in_links (
         token_hash bytea primary key,
         user_id uuid not null references users on delete cascade,
         created_at timestamptz not null default now(),
         expires_at timestamptz not null,
         used_at timestamptz
       )`,
      // One row per started code flow; user_id is set when a signed-in user connects an account.
      `create table oauth_flows (
         state_hash bytea primary key,
         browser_hash bytea not null,
         purpose text not null check (purpose in ('sign_in', 'connect')),
         user_id uuid references users on delete cascade,
         code_verifier text not null,
         nonce text not null,
         return_to text not null default '/',
         sources text[] not null default '{}',
         created_at timestamptz not null default now(),
         expires_at timestamptz not null,
         used_at timestamptz
       )`,
      ...protectWithRowSecurity('users', 'select, update (name)', 'id'),
      ...protectWithRowSecurity('user_identities', 'select'),
      ...protectWithRowSecurity('sessions', 'select, update (revoked_at)'),
      ...protectWithRowSecurity('sign_in_links', 'select'),
      ...protectWithRowSecurity('oauth_flows', 'select'),
      ...allowSystem('users', 'select, insert, update'),
      ...allowSystem('user_identities', 'select, insert'),
      ...allowSystem('sessions', 'select, insert, update, delete'),
      ...allowSystem('sign_in_links', 'select, insert, update, delete'),
      ...allowSystem('oauth_flows', 'select, insert, update, delete'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop table oauth_flows`,
      `drop table sign_in_links`,
      `drop table sessions`,
      `drop table user_identities`,
      `drop table users`,
    ]);
  }
}

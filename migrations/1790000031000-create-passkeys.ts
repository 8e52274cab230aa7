import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Passkeys, with which people sign in, prove themselves afresh, or complete a sign-in that a link or Google began. */
export class CreatePasskeys1790000031000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table passkeys (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         credential_id bytea not null unique,
         public_key bytea not null,
         -- how often the authenticator says that it was used; many always say 0
         counter bigint not null check (counter >= 0),
         transports text[] not null default '{}',
         device_type text not null check (device_type in ('singleDevice', 'multiDevice')),
         backed_up boolean not null,
         name text not null,
         created_at timestamptz not null default now(),
         last_used_at timestamptz
       )`,
      `create index passkeys_user on passkeys (user_id, created_at desc)`,
      `create table passkey_challenges (
         challenge_hash bytea primary key,
         browser_hash bytea not null,
         purpose text not null check (purpose in ('register', 'sign_in', 'prove')),
         -- whose passkey it is for; nobody is known yet when somebody signs in
         user_id uuid references users on delete cascade check ((user_id is null) = (purpose = 'sign_in')),
         created_at timestamptz not null default now(),
         expires_at timestamptz not null,
         used_at timestamptz
       )`,
      `create index passkey_challenges_expiry on passkey_challenges (expires_at)`,
      `alter table users add column asks_for_passkey boolean not null default false`,
      // Such a session may do nothing but prove a passkey, or end.
      `alter table sessions add column awaits_passkey boolean not null default false`,
      // Passkeys decide who somebody is, so that the application's role adds and removes none.
      ...protectWithRowSecurity('passkeys', 'select, update (name)'),
      ...protectWithRowSecurity('passkey_challenges', 'select'),
      ...allowSystem('passkeys', 'select, insert, update (counter, backed_up, last_used_at), delete'),
      ...allowSystem('passkey_challenges', 'select, insert, update, delete'),
      ...allowErasure('passkeys'),
      ...allowErasure('passkey_challenges'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // A session that waits would be a full one without the column.
      `alter table sessions no force row level security`,
      `delete from sessions where awaits_passkey`,
      `alter table sessions force row level security`,
      `alter table sessions drop column awaits_passkey`,
      `alter table users drop column asks_for_passkey`,
      `drop table passkey_challenges`,
      `drop table passkeys`,
    ]);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Keys with which programs read and write through GraphQL in a person's name; only their hashes are kept. */
export class CreateApiKeys1790000028100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table api_keys (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         name text not null,
         -- the part of the token that may be shown; it finds the row, the hash decides
         prefix text not null unique,
         token_hash bytea not null,
         scopes text[] not null check (cardinality(scopes) > 0),
         created_at timestamptz not null default now(),
         expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
         last_used_at timestamptz,
         revoked_at timestamptz
       )`,
      `create index api_keys_user on api_keys (user_id, created_at desc)`,
      ...protectWithRowSecurity('api_keys', 'select, insert, update (revoked_at)'),
      // Who a key stands for is asked before there is a user to act for.
      ...allowSystem('api_keys', 'select, update (last_used_at), delete'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table api_keys`);
  }
}

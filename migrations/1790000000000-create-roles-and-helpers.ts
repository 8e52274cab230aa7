import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeRole } from '../libs/platform/database/row-security.js';

/**
 * Two roles do all the work after a connection is made: `omnicrm_app` acts for one user and is bound by row-level
 * security, `omnicrm_system` acts for the system and reaches only the tables that are granted to it by name.
 * Neither can log in, own a table or bypass row-level security; a Scope enters one with SET LOCAL ROLE.
 */
export class CreateRolesAndHelpers1790000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create extension if not exists vector`);
    for (const role of ['omnicrm_app', 'omnicrm_system'])
      for (const statement of makeRole(role)) await queryRunner.query(statement);
    // An unset or empty setting means nobody, so a forgotten Scope sees no rows instead of raising in a policy.
    await queryRunner.query(`
      create function current_user_id() returns uuid language sql stable parallel safe
      return nullif(current_setting('app.user_id', true), '')::uuid`);
    // One row: when the sweeper last ran, so that one worker process at a time sweeps.
    await queryRunner.query(`
      create table sweep_clock (
        only_row boolean primary key default true check (only_row),
        last_run_at timestamptz not null default '-infinity'
      )`);
    await queryRunner.query(`insert into sweep_clock default values`);
    await queryRunner.query(`grant select, update on sweep_clock to omnicrm_system`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table sweep_clock`);
    await queryRunner.query(`drop function current_user_id()`);
    await queryRunner.query(`revoke usage on schema public from omnicrm_app, omnicrm_system`);
    // The roles and the extension stay: other databases of the cluster may use them.
  }
}

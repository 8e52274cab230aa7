import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../libs/platform/database/run-all.js';

/**
 * Who renews a token says so in the row, so that of many processes one asks the provider; and a provider that fails is
 * shown as such, whichever process found out.
 */
export class AddProviderState1790000011000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table integrations add column refreshing_until timestamptz, add column broken_until timestamptz`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [`alter table integrations drop column refreshing_until, drop column broken_until`]);
  }
}

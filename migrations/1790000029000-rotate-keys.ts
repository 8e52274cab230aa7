import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the system put tokens under a newer key; nothing else of a connection changes with that. */
export class RotateKeys1790000029000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `grant update (access_token_encrypted, refresh_token_encrypted) on integrations to omnicrm_system`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `revoke update (access_token_encrypted, refresh_token_encrypted) on integrations from omnicrm_system`,
    );
  }
}

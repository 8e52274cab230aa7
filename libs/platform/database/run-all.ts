import type { QueryRunner } from 'typeorm';

/** Runs SQL statements one after the other on one connection; stops at the first error. */
export async function runAll(queryRunner: QueryRunner, statements: string[]): Promise<void> {
  for (const statement of statements) await queryRunner.query(statement);
}

import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient, QueryResult } from 'pg';
import { type DataSource, type QueryRunner } from 'typeorm';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { ErasureScope, RetentionScope, type RunSql, type Scope, SystemScope, UserScope } from './scope.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Opens scopes. The only way to the data. */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectConfig(platformConfig) private readonly config: ConfigOf<typeof platformConfig>,
  ) {}

  /**
   * Runs `work` in a transaction that sees and writes the rows of one user only.
   * @param userId UUID of the user
   * @param commitPoint names the commit, so that a fault test can kill the process right before or after it
   * @returns what `work` returns, after the commit
   * @throws what `work` throws, after the roll-back
   */
  forUser<T>(userId: string, work: (scope: UserScope) => Promise<T>, commitPoint?: string): Promise<T> {
    if (!UUID.test(userId)) throw new TypeError('A user scope needs the UUID of a user');
    return this.transact(
      `set local role omnicrm_app; set local app.user_id = '${userId}'`,
      work,
      (run, runner) => new UserScope(userId, run, runner.manager),
      commitPoint,
    );
  }

  /**
   * Runs `work` in a transaction that may delete the rows of one user, in every table, and touch no others.
   * @param userId UUID of the user
   * @param commitPoint as for `forUser`
   */
  forErasure<T>(userId: string, work: (scope: ErasureScope) => Promise<T>, commitPoint?: string): Promise<T> {
    if (!UUID.test(userId)) throw new TypeError('An erasure scope needs the UUID of a user');
    return this.transact(
      `set local role omnicrm_eraser; set local app.user_id = '${userId}'`,
      work,
      (run, runner) => new ErasureScope(userId, run, runner.manager),
      commitPoint,
    );
  }

  /**
   * Runs `work` in a transaction that may delete the oldest audit entries of one user, and do nothing else.
   * @param userId UUID of the user
   */
  forRetention<T>(userId: string, work: (scope: RetentionScope) => Promise<T>, commitPoint?: string): Promise<T> {
    if (!UUID.test(userId)) throw new TypeError('A retention scope needs the UUID of a user');
    return this.transact(
      `set local role omnicrm_retention; set local app.user_id = '${userId}'`,
      work,
      (run, runner) => new RetentionScope(userId, run, runner.manager),
      commitPoint,
    );
  }

  /**
   * Runs `work` for the system, across users, on the few tables that the system role may reach.
   * @param reason      why this cannot be done for one user; kept on the scope
   * @param commitPoint like that of `forUser`
   */
  asSystem<T>(reason: string, work: (scope: SystemScope) => Promise<T>, commitPoint?: string): Promise<T> {
    return this.transact(
      'set local role omnicrm_system',
      work,
      (run, runner) => new SystemScope(reason, run, runner.manager),
      commitPoint,
    );
  }

  private async transact<S extends Scope, T>(
    enter: string,
    work: (scope: S) => Promise<T>,
    create: (run: RunSql, runner: QueryRunner) => S,
    commitPoint?: string,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    let scope: S;
    let result: T;
    try {
      // One simple statement opens the scope in one round trip; it is pipelined, so the first query does not wait for it.
      // Nothing is compiled: without statistics the planner takes short statements for long, and compiling takes a second.
      const opened = client.query(
        `begin; ${enter}; set local jit = off; set local statement_timeout = ${this.config.DATABASE_STATEMENT_TIMEOUT_MS}`,
      );
      opened.catch(() => undefined);
      // TypeORM must know that a transaction is open, or it would open and commit its own for a save.
      Object.assign(runner, { isTransactionActive: true });
      scope = create(this.runOn(client), runner);
      result = await work(scope);
      await opened;
      this.failPoint(`before ${commitPoint}`);
      await client.query('commit');
      this.failPoint(`after ${commitPoint}`);
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
    for (const callback of scope.committed) await this.runCallback(callback);
    return result;
  }

  /** Dies on the spot, as a machine would, where a fault test asks for it. */
  private failPoint(name: string): void {
    if (this.config.FAIL_POINT !== undefined && this.config.FAIL_POINT === name) process.kill(process.pid, 'SIGKILL');
  }

  private runOn(client: PoolClient): RunSql {
    return async <T>(sql: string, parameters: unknown[] = [], name?: string) => {
      // The embedded database's connections share one session, so the names of their statements would collide.
      const named = name && !this.config.DATABASE_EMBEDDED ? { name } : {};
      const result = (await client.query({ text: sql, values: parameters, ...named })) as QueryResult & { rows: T[] };
      return result.rows;
    };
  }

  /** The effect is committed: a failing hint must not look like a failed effect. The sweeper finds what a lost hint meant. */
  private async runCallback(callback: () => void | Promise<void>): Promise<void> {
    try {
      await callback();
    } catch (error) {
      this.logger.warn({ err: error }, 'A callback after a commit failed');
    }
  }
}

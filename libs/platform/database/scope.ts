import type { EntityManager } from 'typeorm';

/** Runs SQL on the one connection of a scope. */
export type RunSql = <T>(sql: string, parameters?: unknown[], name?: string) => Promise<T[]>;

/**
 * A short open transaction, and whose data it may touch. It waits for nothing but the database: no HTTP call, no queue
 * call and no second scope while it is open (on the embedded database that deadlocks at once).
 */
export abstract class Scope {
  private readonly callbacks: (() => void | Promise<void>)[] = [];

  constructor(
    private readonly run: RunSql,
    /** TypeORM on the same transaction, for single rows; bulk work goes through `query`. */
    readonly manager: EntityManager,
  ) {}

  /**
   * @param sql        one statement with $1, $2 … parameters
   * @param parameters values in that order
   * @param name       names the prepared statement of a hot read, so that it is planned once per connection
   * @returns the rows, columns named as in the statement
   */
  query<T>(sql: string, parameters: unknown[] = [], name?: string): Promise<T[]> {
    return this.run<T>(sql, parameters, name);
  }

  /** Registers what must follow the commit (a hint to the queue, an event); it does not run when the work rolls back. */
  afterCommit(callback: () => void | Promise<void>): void {
    this.callbacks.push(callback);
  }

  /** The registered callbacks, for whoever commits. */
  get committed(): readonly (() => void | Promise<void>)[] {
    return this.callbacks;
  }
}

/** Acts for one user: role omnicrm_app, bound by row-level security to that user's rows. */
export class UserScope extends Scope {
  constructor(
    readonly userId: string,
    run: RunSql,
    manager: EntityManager,
  ) {
    super(run, manager);
  }
}

/** Acts for the system: role omnicrm_system, which reaches only the tables that migrations allow it by name. */
export class SystemScope extends Scope {
  constructor(
    readonly reason: string,
    run: RunSql,
    manager: EntityManager,
  ) {
    super(run, manager);
  }
}

/** Deletes for good what one user has: role omnicrm_eraser, bound by row-level security to that user's rows. */
export class ErasureScope extends Scope {
  constructor(
    readonly userId: string,
    run: RunSql,
    manager: EntityManager,
  ) {
    super(run, manager);
  }
}

/** Cuts off the beginning of one user's audit log: role omnicrm_retention, bound by row-level security to that user's entries. */
export class RetentionScope extends Scope {
  constructor(
    readonly userId: string,
    run: RunSql,
    manager: EntityManager,
  ) {
    super(run, manager);
  }
}

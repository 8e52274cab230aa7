import type { Database, UserScope } from '../../../libs/platform/database/index.js';

/** What one transaction of a kind sent. */
export interface Sent {
  /** Name of its commit point. */
  point: string;
  statements: string[];
  milliseconds: number;
}

/** Notes the statements of each transaction with one of some commit points, from now on. @param points their names */
export function watchStatements(database: Database, points: readonly string[]): Sent[] {
  const seen: Sent[] = [];
  const forUser = database.forUser.bind(database);
  database.forUser = async <T>(userId: string, work: (scope: UserScope) => Promise<T>, name?: string): Promise<T> => {
    if (name === undefined || !points.includes(name)) return forUser(userId, work, name);
    const sent: Sent = { point: name, statements: [], milliseconds: 0 };
    const begun = performance.now();
    const result = await forUser(
      userId,
      (scope) => {
        const query = scope.query.bind(scope);
        scope.query = (sql, parameters, statement) => {
          sent.statements.push(sql);
          return query(sql, parameters, statement);
        };
        return work(scope);
      },
      name,
    );
    sent.milliseconds = performance.now() - begun;
    seen.push(sent);
    return result;
  };
  return seen;
}

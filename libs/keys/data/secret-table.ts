import type { EntityMetadata } from 'typeorm';
import type { SystemScope } from '../../platform/database/index.js';
import { isSecretColumn } from '../../platform/crypto/index.js';

/** A table that holds envelopes of the keyring. Names come from entities, so they are safe in SQL. */
export interface SecretTable {
  readonly name: string;
  readonly key: string;
  readonly owner: string;
  readonly columns: readonly string[];
}

/**
 * Every table with a column that is marked as secret, in the order of the entities.
 * @throws Error at a marked column of a table that has no single key, or no owner to tell in the audit log
 */
export function secretTables(scope: SystemScope): SecretTable[] {
  return scope.manager.connection.entityMetadatas.map(secretTable).filter(({ columns }) => columns.length > 0);
}

function secretTable({ tableName, target, columns, primaryColumns }: EntityMetadata): SecretTable {
  const secret = columns.filter(({ propertyName }) => isSecretColumn(target, propertyName));
  const owner = columns.some(({ databaseName }) => databaseName === 'user_id');
  if (secret.length > 0 && (primaryColumns.length !== 1 || !owner))
    throw new Error(`${tableName} holds secrets, so it needs one key column and a user_id`);
  return {
    name: tableName,
    key: primaryColumns[0]?.databaseName ?? '',
    owner: 'user_id',
    columns: secret.map(({ databaseName }) => databaseName),
  };
}

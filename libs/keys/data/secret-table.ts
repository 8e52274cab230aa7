import type { EntityMetadata } from 'typeorm';
import type { SystemScope } from '../../platform/database/index.js';
import { isSecretColumn } from '../../platform/crypto/index.js';

/** A table that holds envelopes of the keyring. Names come from entities, so they are safe in SQL. */
export interface SecretTable {
  readonly name: string;
  readonly key: string;
  /** Column that tells whose a row is; null where it is the installation's. */
  readonly owner: string | null;
  readonly columns: readonly string[];
}

/**
 * Every table with a column that is marked as secret, in the order of their names.
 * @throws Error at a marked column of a table that has no single key
 */
export function secretTables(scope: SystemScope): SecretTable[] {
  return scope.manager.connection.entityMetadatas
    .map(secretTable)
    .filter(({ columns }) => columns.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function secretTable({ tableName, target, columns, primaryColumns }: EntityMetadata): SecretTable {
  const secret = columns.filter(({ propertyName }) => isSecretColumn(target, propertyName));
  const owner = columns.some(({ databaseName }) => databaseName === 'user_id');
  if (secret.length > 0 && primaryColumns.length !== 1)
    throw new Error(`${tableName} holds secrets, so it needs one key column`);
  return {
    name: tableName,
    key: primaryColumns[0]?.databaseName ?? '',
    owner: owner ? 'user_id' : null,
    columns: secret.map(({ databaseName }) => databaseName),
  };
}

export { afterDeadlock } from './after-deadlock.js';
export { dataSourceOptions, migrationOptions } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { Database } from './database.js';
export { newId } from './ids.js';
export { migrateDown, migrateUp } from './migrate.js';
export { NotifyChannel, type NotifyListener } from './notify-channel.js';
export { ErasureScope, RetentionScope, Scope, SystemScope, UserScope } from './scope.js';
export { SchemaVersion } from './schema-version.js';

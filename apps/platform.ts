import type { DynamicModule, Type } from '@nestjs/common';
import { activitiesConfig, activitiesEntities } from '../libs/activities/index.js';
import { aiConfig, aiEntities } from '../libs/ai/index.js';
import { anomaliesConfig, anomaliesEntities } from '../libs/anomalies/index.js';
import { auditEntities } from '../libs/audit/index.js';
import { authConfig, authEntities, rateLimitConfig } from '../libs/auth/index.js';
import { contactsEntities } from '../libs/contacts/index.js';
import { filesConfig, integrationsConfig, integrationsEntities } from '../libs/integrations/index.js';
import { liveConfig } from '../libs/live/index.js';
import { normalizationConfig, normalizationEntities } from '../libs/normalization/index.js';
import { notificationsEntities } from '../libs/notifications/index.js';
import { ConfigModule, type ConfigSection, type Environment } from '../libs/platform/config/index.js';
import { CryptoModule } from '../libs/platform/crypto/index.js';
import { DatabaseModule } from '../libs/platform/database/index.js';
import { EventsModule } from '../libs/platform/events/index.js';
import { graphqlConfig } from '../libs/platform/graphql/index.js';
import { HttpModule } from '../libs/platform/http/index.js';
import { LimitsModule } from '../libs/platform/limits/index.js';
import { LoggingModule } from '../libs/platform/logging/index.js';
import { QueueModule } from '../libs/platform/queue/index.js';
import { TelemetryModule, telemetryConfig } from '../libs/platform/telemetry/index.js';
import { exportsConfig, privacyEntities, retentionConfig } from '../libs/privacy/index.js';
import { syncConfig, syncEntities } from '../libs/sync/index.js';
import { newestMigration } from './migrations.js';

/** Every section of the configuration, besides the platform's own. */
export const configSections: ConfigSection[] = [
  telemetryConfig,
  authConfig,
  rateLimitConfig,
  graphqlConfig,
  integrationsConfig,
  filesConfig,
  syncConfig,
  normalizationConfig,
  liveConfig,
  activitiesConfig,
  anomaliesConfig,
  exportsConfig,
  retentionConfig,
  aiConfig,
];

/** Every entity; the schema check compares them with the migrated database. */
export const entities = [
  ...authEntities,
  ...auditEntities,
  ...integrationsEntities,
  ...syncEntities,
  ...contactsEntities,
  ...normalizationEntities,
  ...notificationsEntities,
  ...activitiesEntities,
  ...privacyEntities,
  ...anomaliesEntities,
  ...aiEntities,
];

/** What each process stands on, whatever it does. */
export function platformModules(environment: Environment): (DynamicModule | Type)[] {
  return [
    ConfigModule.forRoot(configSections, environment),
    LoggingModule.forRoot(),
    DatabaseModule.forRoot(entities, newestMigration()),
    CryptoModule,
    HttpModule,
    EventsModule,
    LimitsModule,
    QueueModule,
    TelemetryModule,
  ];
}

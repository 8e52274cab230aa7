import { ActivitiesApiModule } from '../../libs/activities/index.js';
import { AdminApiModule } from '../../libs/admin/index.js';
import { AiApiModule } from '../../libs/ai/index.js';
import { AnomaliesApiModule } from '../../libs/anomalies/index.js';
import { AuditApiModule } from '../../libs/audit/index.js';
import { AuthApiModule } from '../../libs/auth/index.js';
import { ContactsApiModule } from '../../libs/contacts/index.js';
import { IntegrationsApiModule } from '../../libs/integrations/index.js';
import { LiveApiModule } from '../../libs/live/index.js';
import { NormalizationApiModule } from '../../libs/normalization/index.js';
import { NotificationsApiModule } from '../../libs/notifications/index.js';
import { GraphqlModule } from '../../libs/platform/graphql/index.js';
import { HealthModule } from '../../libs/platform/health/index.js';
import { PrivacyApiModule } from '../../libs/privacy/index.js';
import { SyncApiModule } from '../../libs/sync/index.js';

/** What people and integrators reach over HTTP. */
export const apiFeatures = [
  HealthModule,
  GraphqlModule,
  AuthApiModule,
  AuditApiModule,
  IntegrationsApiModule,
  SyncApiModule,
  ContactsApiModule,
  NormalizationApiModule,
  ActivitiesApiModule,
  NotificationsApiModule,
  LiveApiModule,
  PrivacyApiModule,
  AdminApiModule,
  AnomaliesApiModule,
  AiApiModule,
];

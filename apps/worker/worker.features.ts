import { ActivitiesWorkerModule } from '../../libs/activities/index.js';
import { AiWorkerModule } from '../../libs/ai/index.js';
import { AnomaliesWorkerModule } from '../../libs/anomalies/index.js';
import { AuthWorkerModule } from '../../libs/auth/index.js';
import { ContactsWorkerModule } from '../../libs/contacts/index.js';
import { IntegrationsWorkerModule } from '../../libs/integrations/index.js';
import { NormalizationWorkerModule } from '../../libs/normalization/index.js';
import { QueueWorkerModule } from '../../libs/platform/queue/index.js';
import { PrivacyWorkerModule } from '../../libs/privacy/index.js';
import { SyncWorkerModule } from '../../libs/sync/index.js';

/** What runs in the background. */
export const workerFeatures = [
  QueueWorkerModule,
  AuthWorkerModule,
  IntegrationsWorkerModule,
  SyncWorkerModule,
  NormalizationWorkerModule,
  ContactsWorkerModule,
  ActivitiesWorkerModule,
  PrivacyWorkerModule,
  AnomaliesWorkerModule,
  AiWorkerModule,
];

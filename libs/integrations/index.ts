export { DisconnectionEntity, type DisconnectStep, type Imported } from './data/disconnection.entity.js';
export { type DisconnectionOf, DisconnectionRepository } from './data/disconnection.repository.js';
export { IntegrationEntity, type IntegrationStatus } from './data/integration.entity.js';
export { IntegrationRepository } from './data/integration.repository.js';
export type { Account, CallPriority } from './domain/account.js';
export { AccountService } from './domain/account.service.js';
export { ConnectorRegistry } from './domain/connector-registry.js';
export type {
  FetchedItem,
  ItemError,
  ListedItem,
  ListedPage,
  RawPayload,
  ScopeExplanation,
  SourceConnector,
  SourceContainer,
  Stream,
  Window,
} from './domain/connector.js';
export { type Leave, LeavingService } from './domain/leaving.service.js';
export { IntegrationService } from './domain/integration.service.js';
export { type PeopleRule, peopleRule } from './domain/people-rules.js';
export type {
  PreviewBucket,
  PreviewedPerson,
  PreviewedReason,
  SampledItem,
  SampledParticipant,
  SourcePreview,
} from './domain/preview.js';
export { ProviderError, type ProviderErrorCode } from './domain/provider-error.js';
export { PushHealthService, type PushSummary } from './domain/push/push-health.service.js';
export { PushInbox } from './domain/push/push-inbox.service.js';
export { renewWatches } from './domain/push/push-jobs.js';
export { WatchService } from './domain/push/watch.service.js';
export { type Revoked, RevocationService } from './domain/revocation.service.js';
export { EVERYTHING, type Selection, type Wanted } from './domain/selection.js';
export { IntegrationModel } from './graphql/integration.model.js';
export { IntegrationPresenter } from './graphql/integration.presenter.js';
export { IntegrationStatusModel } from './graphql/integration.model.js';
export { IntegrationsApiModule } from './integrations-api.module.js';
export { IntegrationsWorkerModule } from './integrations-worker.module.js';
export { integrationsConfig } from './integrations.config.js';
export {
  FileAccounts,
  type FileImportEntity,
  FileImportError,
  FileImportService,
  ImportUpkeep,
  SampleFiles,
  filesConfig,
} from './providers/files/index.js';
export { integrationChanged, lookWanted } from './integrations.events.js';
export { IntegrationsModule } from './integrations.module.js';

import { DisconnectionEntity } from './data/disconnection.entity.js';
import { IntegrationEntity } from './data/integration.entity.js';
import { PushStateEntity } from './data/push-state.entity.js';
import { WatchEntity } from './data/watch.entity.js';
import { filesEntities } from './providers/files/index.js';

/** What TypeORM must know of this module. */
export const integrationsEntities = [
  IntegrationEntity,
  DisconnectionEntity,
  WatchEntity,
  PushStateEntity,
  ...filesEntities,
];

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
  Stream,
  Window,
} from './domain/connector.js';
export { IntegrationService } from './domain/integration.service.js';
export type {
  PreviewBucket,
  PreviewedPerson,
  PreviewedReason,
  SampledItem,
  SampledParticipant,
  SourcePreview,
} from './domain/preview.js';
export { ProviderError, type ProviderErrorCode } from './domain/provider-error.js';
export { EVERYTHING, type Selection, type Wanted } from './domain/selection.js';
export { IntegrationModel } from './graphql/integration.model.js';
export { IntegrationPresenter } from './graphql/integration.presenter.js';
export { IntegrationsApiModule } from './integrations-api.module.js';
export { integrationsConfig } from './integrations.config.js';
export { IntegrationsModule } from './integrations.module.js';

import { IntegrationEntity } from './data/integration.entity.js';

/** What TypeORM must know of this module. */
export const integrationsEntities = [IntegrationEntity];

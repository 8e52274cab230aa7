export { NormalizationModule } from './normalization.module.js';
export { NormalizationWorkerModule } from './normalization-worker.module.js';
export { normalizationConfig } from './normalization.config.js';
export { NORMALIZATION_VERSION } from './domain/normalization-version.js';
export { BacklogService } from './domain/backlog.service.js';
export { NormalizeService } from './domain/normalize.service.js';
export { canonicalAddress } from './mappers/shared/canonical-address.js';

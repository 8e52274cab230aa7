export { privacyEntities } from './data/entities.js';
export { AccountEraser } from './domain/account-eraser.service.js';
export { AccountErasureService } from './domain/account-erasure.service.js';
export { readErasureList, writeErasureList } from './domain/erasure-list.js';
export { ErasurePlanService } from './domain/erasure-plan.service.js';
export { ErasureReplayService } from './domain/erasure-replay.service.js';
export { PrivacyApiModule } from './privacy-api.module.js';
export { PrivacyModule } from './privacy.module.js';
export { PrivacyWorkerModule } from './privacy-worker.module.js';

export { AiApiModule } from './ai-api.module.js';
export { AiWorkerModule } from './ai-worker.module.js';
export { aiEntities } from './data/entities.js';

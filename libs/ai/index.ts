export { aiConfig } from './ai.config.js';
export { AiApiModule } from './ai-api.module.js';
export { AiWorkerModule } from './ai-worker.module.js';
export { aiEntities } from './data/entities.js';
export { Budget } from './domain/budget/budget.service.js';
export { ModelCatalog } from './domain/models/model-catalog.service.js';
export { ModelGateway } from './domain/models/model-gateway.service.js';
export { AI_TASKS, type AiTask } from './domain/models/port.js';
export { ModelsModule } from './models.module.js';

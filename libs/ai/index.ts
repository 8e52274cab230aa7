export { AiApiModule } from './ai-api.module.js';
export { AiWorkerModule } from './ai-worker.module.js';
export { aiEntities } from './data/entities.js';
export { EnrichService } from './domain/embeddings/enrich.service.js';
export { SearchService } from './domain/search/search.service.js';
export { SimilarService } from './domain/search/similar.service.js';
export { SearchModule } from './search.module.js';

import { EmbeddingEntity } from './embeddings/embedding.entity.js';
import { SearchTextEntity } from './search/search-text.entity.js';

export const aiEntities = [EmbeddingEntity, SearchTextEntity];

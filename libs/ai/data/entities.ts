import { AiQuotaEntity } from './budget/ai-quota.entity.js';
import { AiReservationEntity } from './budget/ai-reservation.entity.js';
import { AiSettingsEntity } from './budget/ai-settings.entity.js';
import { AiUsageEntity } from './budget/ai-usage.entity.js';
import { chatEntities } from './chat/chat-entities.js';
import { EmbeddingEntity } from './embeddings/embedding.entity.js';
import { insightsEntities } from './insights/insights-entities.js';
import { AiModelEntity } from './models/ai-model.entity.js';
import { SearchTextEntity } from './search/search-text.entity.js';

export const aiEntities = [
  AiModelEntity,
  AiSettingsEntity,
  AiQuotaEntity,
  AiReservationEntity,
  AiUsageEntity,
  EmbeddingEntity,
  SearchTextEntity,
  ...insightsEntities,
  ...chatEntities,
];

import type { ConfigOf } from '../../../platform/config/index.js';
import type { aiConfig } from '../../ai.config.js';
import type { ModelDescription } from '../../data/models/ai-model.repository.js';
import type { AiTask, ChatModel, EmbeddingModel } from './port.js';

const CHATS: readonly AiTask[] = ['insight', 'chat'];
const FREE = { inputPrice: 0, outputPrice: 0 };

/** What this build brings along and what the configuration names, local ones first. */
export function configuredModels(
  config: ConfigOf<typeof aiConfig>,
  local: { readonly chat: ChatModel; readonly embedding: EmbeddingModel },
): ModelDescription[] {
  const { AI_BASE_URL, AI_CHAT_MODEL, AI_EMBEDDING_MODEL, AI_EMBEDDING_DIMENSIONS } = config;
  const here = { adapter: 'local', baseUrl: null, ...FREE } as const;
  const there = { adapter: 'openai', baseUrl: null } as const;
  const models: ModelDescription[] = [
    { ...here, task: 'embed', name: local.embedding.name, dimensions: local.embedding.dimensions },
    ...CHATS.map((task) => ({ ...here, task, name: local.chat.name, dimensions: null })),
  ];
  if (AI_BASE_URL === undefined) return models;
  if (AI_EMBEDDING_MODEL !== undefined)
    models.push({
      ...there,
      task: 'embed',
      name: AI_EMBEDDING_MODEL,
      dimensions: AI_EMBEDDING_DIMENSIONS,
      inputPrice: config.AI_EMBEDDING_PRICE,
      outputPrice: 0,
    });
  if (AI_CHAT_MODEL !== undefined) {
    const price = { inputPrice: config.AI_CHAT_INPUT_PRICE, outputPrice: config.AI_CHAT_OUTPUT_PRICE };
    models.push(...CHATS.map((task) => ({ ...there, ...price, task, name: AI_CHAT_MODEL, dimensions: null })));
  }
  return models;
}

/** The id of a model that a build brings along says which it is, whatever the installation. */
export function localId({ task, name, dimensions }: ModelDescription): string {
  return ['local', task, name, ...(dimensions === null ? [] : [dimensions])].join('-');
}

import { Inject, Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig, OUTBOUND_ORIGINS } from '../../../platform/config/index.js';
import { OutboundHttp } from '../../../platform/http/index.js';
import { aiConfig } from '../../ai.config.js';
import type { ModelDescription } from '../../data/models/ai-model.repository.js';
import { LocalChatModel } from '../local/local-chat-model.js';
import { LocalEmbeddingModel } from '../local/local-embedding-model.js';
import { OpenAiChatModel } from './openai/chat/openai-chat-model.js';
import { Breaker } from './openai/client/breaker.js';
import { Endpoint } from './openai/client/endpoint.js';
import { OpenAiEmbeddingModel } from './openai/openai-embedding-model.js';
import { type ChatModel, type EmbeddingModel } from './port.js';

/** Makes of a model's row what can be asked. */
@Injectable()
export class ModelAdapters {
  readonly localEmbedding = new LocalEmbeddingModel();
  readonly localChat = new LocalChatModel();
  private readonly endpoints = new Map<string, Endpoint>();

  constructor(
    @InjectConfig(aiConfig) private readonly config: ConfigOf<typeof aiConfig>,
    @Inject(OUTBOUND_ORIGINS) private readonly origins: ReadonlySet<string>,
    private readonly http: OutboundHttp,
  ) {}

  /** Whether it can be asked: what is not configured (any more) cannot. */
  isAvailable(model: ModelDescription): boolean {
    if (model.adapter === 'local') {
      if (model.task !== 'embed') return model.name === this.localChat.name;
      return model.name === this.localEmbedding.name && model.dimensions === this.localEmbedding.dimensions;
    }
    const url = this.urlOf(model);
    return url !== null && this.origins.has(new URL(url).origin);
  }

  /** The machine that it runs on, "api.openai.com"; null for this one. */
  hostOf(model: ModelDescription): string | null {
    const url = model.adapter === 'local' ? null : this.urlOf(model);
    return url === null ? null : new URL(url).host;
  }

  chat(model: ModelDescription): ChatModel {
    return model.adapter === 'local' ? this.localChat : new OpenAiChatModel(model.name, this.endpoint(model));
  }

  embedding(model: ModelDescription): EmbeddingModel {
    if (model.adapter === 'local') return this.localEmbedding;
    const { AI_EMBEDDING_MODEL, AI_EMBEDDING_SHORTENED } = this.config;
    const shortens = AI_EMBEDDING_SHORTENED && model.baseUrl === null && model.name === AI_EMBEDDING_MODEL;
    return new OpenAiEmbeddingModel(model.name, model.dimensions ?? 0, shortens, this.endpoint(model));
  }

  private urlOf({ baseUrl }: ModelDescription): string | null {
    return baseUrl ?? this.config.AI_BASE_URL ?? null;
  }

  /** One for each address, so that all its models share a breaker. */
  private endpoint(model: ModelDescription): Endpoint {
    const baseUrl = this.urlOf(model)!;
    const known = this.endpoints.get(baseUrl);
    if (known) return known;
    const { AI_BASE_URL, AI_API_KEY, AI_TIMEOUT_MS, AI_BREAKER_FAILURES, AI_BREAKER_SECONDS } = this.config;
    const made = new Endpoint({
      baseUrl,
      apiKey: baseUrl === AI_BASE_URL ? (AI_API_KEY ?? null) : null,
      request: this.http.fetchWithin(AI_TIMEOUT_MS),
      breaker: new Breaker(AI_BREAKER_FAILURES, AI_BREAKER_SECONDS * 1_000),
    });
    this.endpoints.set(baseUrl, made);
    return made;
  }
}

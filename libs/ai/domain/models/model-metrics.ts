import { Injectable } from '@nestjs/common';
import { Metrics } from '../../../platform/telemetry/index.js';
import type { AiTask, TokenUsage } from './port.js';

const SECONDS = [0.01, 0.05, 0.25, 1, 2.5, 5, 10, 20, 40, 60];

/** Calls of models, as Prometheus sees them. */
@Injectable()
export class ModelMetrics {
  private readonly calls: ReturnType<Metrics['counter']>;
  private readonly tokens: ReturnType<Metrics['counter']>;
  private readonly seconds: ReturnType<Metrics['histogram']>;

  constructor(metrics: Metrics) {
    this.calls = metrics.counter('omnicrm_ai_calls_total', 'Calls of models', ['model', 'task', 'outcome']);
    this.tokens = metrics.counter('omnicrm_ai_tokens_total', 'Tokens that models read and wrote', [
      'model',
      'task',
      'direction',
    ]);
    this.seconds = metrics.histogram('omnicrm_ai_call_seconds', 'How long models took', ['model', 'task'], SECONDS);
  }

  /** @param since when it began, of `performance.now()` */
  count(model: string, task: AiTask, outcome: string, { inputTokens, outputTokens }: TokenUsage, since: number): void {
    this.calls.inc({ model, task, outcome });
    this.tokens.inc({ model, task, direction: 'in' }, inputTokens);
    this.tokens.inc({ model, task, direction: 'out' }, outputTokens);
    this.seconds.observe({ model, task }, (performance.now() - since) / 1_000);
  }
}

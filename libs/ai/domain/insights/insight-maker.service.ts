import { Injectable } from '@nestjs/common';
import { Metrics } from '../../../platform/telemetry/index.js';
import { AiOffError } from '../models/errors.js';
import { ModelGateway } from '../models/model-gateway.service.js';
import { readAnswer } from './answer.js';
import { checkCitations } from './check-citations.js';
import { EvidenceGatherer } from './evidence-gatherer.service.js';
import { inputHash } from './input-hash.js';
import { InsightKeeper } from './insight-keeper.service.js';
import { insightRequest } from './prompt.js';
import { LEAST_EVIDENCE } from './state.js';
import type { SubjectRef } from './views.js';

/** What a look at a subject came to; `gone`: there is no such contact or view. */
export type MadeOf = 'gone' | 'too_little' | 'unchanged' | 'made';

/** Evidence → a model's draft → the checker → what is kept. */
@Injectable()
export class InsightMaker {
  private readonly statements;

  constructor(
    private readonly gatherer: EvidenceGatherer,
    private readonly gateway: ModelGateway,
    private readonly keeper: InsightKeeper,
    metrics: Metrics,
  ) {
    this.statements = metrics.counter(
      'omnicrm_insight_statements_total',
      'Statements that models made, by what became of them.',
      ['outcome'],
    );
  }

  /**
   * Looks at a subject, and asks the model only when there is something that it has not seen.
   * @throws AiOffError, OutOfCreditsError, ModelError
   */
  async make(userId: string, ref: SubjectRef, signal: AbortSignal): Promise<MadeOf> {
    if (!(await this.gateway.isOn(userId))) throw new AiOffError();
    const input = await this.gatherer.gather(userId, ref, new Date());
    if (!input) return 'gone';
    const model = await this.gateway.modelFor('insight');
    const [hash, evidenceCount] = [inputHash(input, model), input.items.length];
    const known = await this.keeper.find(userId, ref);
    if (known?.inputHash === hash && known.complete) {
      await this.keeper.seen(userId, ref, hash, evidenceCount);
      return 'unchanged';
    }
    const looked = { inputHash: hash, evidenceCount, model: model.name };
    if (evidenceCount < LEAST_EVIDENCE) {
      await this.keeper.keep(userId, ref, { ...looked, statements: [], cost: 0 });
      return 'too_little';
    }
    const answer = await this.gateway.complete(userId, 'insight', insightRequest(input), { signal });
    const { kept, refused } = checkCitations(readAnswer(answer.text), input);
    const left = await this.keeper.keep(userId, ref, {
      ...looked,
      statements: kept,
      model: answer.model.name,
      cost: answer.cost,
    });
    this.statements.inc({ outcome: 'kept' }, kept.length - left);
    if (left > 0) this.statements.inc({ outcome: 'gone' }, left);
    for (const reason of refused) this.statements.inc({ outcome: reason });
    return 'made';
  }

  /** Leaves a subject as it is until something of it changes, or the next day. */
  async pass(userId: string, ref: SubjectRef): Promise<void> {
    const known = await this.keeper.find(userId, ref);
    await this.keeper.seen(userId, ref, known?.inputHash ?? null, known?.evidenceCount ?? 0);
  }
}

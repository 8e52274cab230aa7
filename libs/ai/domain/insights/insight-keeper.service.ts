import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { InsightRepository } from '../../data/insights/insight.repository.js';
import { SubjectRepository } from '../../data/insights/subject.repository.js';
import { insightsChanged } from '../../insights.events.js';
import type { CheckedStatement } from './check-citations.js';
import type { SubjectRef, SubjectView } from './views.js';

/** What came of a look at a subject. */
export interface Looked {
  readonly inputHash: string;
  readonly evidenceCount: number;
  readonly statements: readonly CheckedStatement[];
  /** As it is called. */
  readonly model: string;
  /** In credits. */
  readonly cost: number;
}

/** Keeps what is told of subjects. */
@Injectable()
export class InsightKeeper {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectRepository,
    private readonly insights: InsightRepository,
    private readonly events: EventBus,
  ) {}

  find(userId: string, ref: SubjectRef): Promise<SubjectView | null> {
    return this.database.forUser(userId, (scope) => this.subjects.find(scope, ref));
  }

  /** Notes that a look found nothing new. */
  async seen(userId: string, ref: SubjectRef, inputHash: string | null, evidenceCount: number): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      const known = await this.subjects.find(scope, ref);
      const insightCount = known?.insightCount ?? 0;
      await this.subjects.keep(scope, ref, { inputHash, evidenceCount, insightCount });
    });
  }

  /**
   * Puts statements in the place of those that there are. What cites something that went away meanwhile is left out, and what
   * the user has put into words stays.
   * @returns how many were left out
   */
  keep(
    userId: string,
    ref: SubjectRef,
    { inputHash, evidenceCount, statements, model, cost }: Looked,
  ): Promise<number> {
    return this.database.forUser(userId, async (scope) => {
      const keys = statements.flatMap(({ citations }) => citations.map(({ evidence }) => evidence.key));
      const held = keys.length === 0 ? new Set<string>() : await this.insights.hold(scope, keys);
      const there = statements.filter(({ citations }) => citations.every(({ evidence }) => held.has(evidence.key)));
      const subjectId = await this.subjects.keep(scope, ref, { inputHash, evidenceCount, insightCount: 0 });
      const corrected = await this.insights.correctedKinds(scope, subjectId);
      const byKind = [...Map.groupBy(there, ({ kind }) => kind)].filter(([kind]) => !corrected.has(kind));
      const share = byKind.length === 0 ? 0 : cost / byKind.length;
      await this.insights.replace(
        scope,
        subjectId,
        byKind.map(([kind, told]) => ({ kind, statements: told, model, cost: share, inputHash })),
      );
      await this.subjects.keep(scope, ref, { inputHash, evidenceCount, insightCount: byKind.length });
      scope.afterCommit(() => this.events.publish(insightsChanged, { userId }));
      return statements.length - there.length;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { InsightRepository } from '../../data/insights/insight.repository.js';
import { InsightVerdictRepository, type KnownInsight } from '../../data/insights/insight-verdict.repository.js';
import { insightsChanged } from '../../insights.events.js';
import { insightNotFound } from './refusals.js';
import type { InsightView } from './views.js';

type Change = (scope: UserScope, known: KnownInsight) => Promise<boolean>;

/** What the user says of insights. Each is one transaction with its audit entry; what changes nothing leaves none. */
@Injectable()
export class InsightVerdicts {
  constructor(
    private readonly database: Database,
    private readonly verdicts: InsightVerdictRepository,
    private readonly insights: InsightRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** @throws DomainError INSIGHT_NOT_FOUND */
  rate(userId: string, id: string, feedback: 'up' | 'down' | null): Promise<InsightView | null> {
    return this.change(userId, id, 'rated', (scope, known) => this.verdicts.rate(scope, known, feedback));
  }

  /** @throws DomainError INSIGHT_NOT_FOUND */
  dismiss(userId: string, id: string, dismissed: boolean): Promise<InsightView | null> {
    const done = dismissed ? 'dismissed' : 'restored';
    return this.change(userId, id, done, (scope, known) => this.verdicts.dismiss(scope, known, dismissed));
  }

  /**
   * Puts the user's words in the place of what is told; no words give that back.
   * @returns null when nothing is told any more
   * @throws DomainError INSIGHT_NOT_FOUND
   */
  correct(userId: string, id: string, text: string): Promise<InsightView | null> {
    const wording = text.trim() === '' ? null : text.trim();
    return this.change(userId, id, wording === null ? 'uncorrected' : 'corrected', async (scope, known) => {
      const changed = await this.verdicts.correct(scope, known, wording);
      if (changed && wording === null) await this.verdicts.forgetInput(scope, known.subjectId);
      return changed;
    });
  }

  private change(userId: string, id: string, done: string, change: Change): Promise<InsightView | null> {
    return this.database.forUser(userId, async (scope) => {
      const known = await this.verdicts.find(scope, id);
      if (!known) throw insightNotFound();
      if (await change(scope, known)) {
        const data = { kind: known.kind };
        await this.audit.record(scope, { action: `insight.${done}`, subjectType: 'insight', subjectId: id, data });
        scope.afterCommit(() => this.events.publish(insightsChanged, { userId }));
      }
      const told = await this.insights.list(scope, [known.subjectId]);
      return told.find(({ kind }) => kind === known.kind) ?? null;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { type ChangesView, type MonthView, ChangeRepository } from '../../data/insights/change.repository.js';
import { InboxEvidenceRepository } from '../../data/insights/inbox-evidence.repository.js';
import { asksFor } from '../local/insights/open-matters.js';

/** A message that waits for the user's answer. */
export interface WaitingView {
  readonly interactionId: string;
  readonly contactId: string | null;
  /** The sentence that asks. */
  readonly question: string;
}

/** What wants to be looked at. No model is asked. */
@Injectable()
export class AttentionService {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxEvidenceRepository,
    private readonly changes: ChangeRepository,
  ) {}

  /** Messages of the last weeks that ask the user something, and that nobody has written after; newest first. */
  async waiting(userId: string, limit: number): Promise<WaitingView[]> {
    const messages = await this.database.forUser(userId, (scope) => this.inbox.latest(scope, new Date(), 'inbound'));
    return messages
      .filter(({ toUser }) => toUser)
      .flatMap(({ key, contactId, body }) => {
        const question = asksFor(body);
        return question === null ? [] : [{ interactionId: key, contactId, question }];
      })
      .slice(0, limit);
  }

  since(userId: string, moment: Date): Promise<ChangesView> {
    return this.database.forUser(userId, (scope) => this.changes.since(scope, moment));
  }

  /** How much happened by month, what machines sent left out. */
  byMonth(userId: string, months: number): Promise<MonthView[]> {
    return this.database.forUser(userId, (scope) => this.changes.byMonth(scope, months));
  }
}

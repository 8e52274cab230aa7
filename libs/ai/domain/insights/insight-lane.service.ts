import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Courtesy } from '../../../platform/queue/index.js';
import { InsightRoundRepository } from '../../data/insights/insight-round.repository.js';
import { AiOffError, ModelError, OutOfCreditsError } from '../models/errors.js';
import { InsightMaker } from './insight-maker.service.js';
import { INBOX, type SubjectRef, ofContact } from './views.js';

const CONTACTS_AT_ONCE = 20;
const SLICE_MS = 5_000;
/** May go better in a while; other failures would only be repeated. */
const PASSING: readonly string[] = ['rate_limited', 'temporary'];
const USERS_AT_ONCE = 100;

/** Goes through a user's contacts in the background, a slice at a time, and lets imports pass. */
@Injectable()
export class InsightLane {
  private readonly logger = new Logger(InsightLane.name);

  constructor(
    private readonly database: Database,
    private readonly rounds: InsightRoundRepository,
    private readonly maker: InsightMaker,
    private readonly courtesy: Courtesy,
  ) {}

  /**
   * Looks at the contacts that are due, then at the inbox. Running it twice changes nothing.
   * @returns whether there is more to do
   * @throws ModelError that may pass
   */
  async runSlice(userId: string, signal: AbortSignal): Promise<boolean> {
    const end = performance.now() + SLICE_MS;
    const due = await this.database.forUser(userId, (scope) => this.rounds.due(scope, CONTACTS_AT_ONCE));
    for (const contactId of due) {
      if (signal.aborted || performance.now() > end) return true;
      if (!(await this.look(userId, ofContact(contactId), signal))) return this.over(userId);
    }
    if (due.length === CONTACTS_AT_ONCE) return true;
    await this.look(userId, INBOX, signal);
    return this.over(userId);
  }

  /** Users for whom something may be due. */
  users(): Promise<string[]> {
    return this.database.asSystem('find whose insights are due', (scope) => this.rounds.users(scope, USERS_AT_ONCE));
  }

  /** @returns whether others may be looked at: not when AI is off, or nothing is left to pay with */
  private async look(userId: string, ref: SubjectRef, signal: AbortSignal): Promise<boolean> {
    await this.courtesy.makeWay();
    try {
      await this.maker.make(userId, ref, signal);
      return true;
    } catch (error) {
      if (error instanceof AiOffError || error instanceof OutOfCreditsError) return false;
      if (!(error instanceof ModelError) || PASSING.includes(error.code)) throw error;
      this.logger.warn({ err: error }, 'Insights could not be made');
      return this.maker.pass(userId, ref).then(() => true);
    }
  }

  private async over(userId: string): Promise<boolean> {
    await this.database.forUser(userId, (scope) => this.rounds.end(scope));
    return false;
  }
}

import { Injectable } from '@nestjs/common';
import { Notifications } from '../../../notifications/index.js';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database, type UserScope, newId } from '../../../platform/database/index.js';
import { aiConfig } from '../../ai.config.js';
import { AiUsageRepository, type UsageDay, type UsedModel } from '../../data/budget/ai-usage.repository.js';
import { type NewReservation, QuotaRepository, type QuotaRow } from '../../data/budget/quota.repository.js';
import { OutOfCreditsError } from '../models/errors.js';
import { periodOf, renewsAt } from './period.js';

export type Reservation = NewReservation;
export type { UsageDay, UsedModel };

/** What a user may spend in this period, holds for calls under way, and has spent. */
export interface Credits extends QuotaRow {
  readonly renewsAt: Date;
}

/** Of the limit; what is spent then is told. */
const WARN_AT = 0.8;
/** Beyond a call's own time, so that one that is slow to end keeps what it holds. */
const GRACE_MS = 60_000;
const MOST_ROWS = 5_000;

/** Credits: held before a call and settled after it, so that many calls at once cannot spend more than there is. */
@Injectable()
export class Budget {
  constructor(
    private readonly database: Database,
    private readonly quotas: QuotaRepository,
    private readonly usage: AiUsageRepository,
    private readonly notifications: Notifications,
    @InjectConfig(aiConfig) private readonly config: ConfigOf<typeof aiConfig>,
  ) {}

  of(userId: string): Promise<Credits> {
    return this.database.forUser(userId, (scope) => this.in(scope));
  }

  /**
   * Holds credits for a call.
   * @param credits the most that it can cost
   * @returns null when it costs nothing, so that there is nothing to hold
   * @throws OutOfCreditsError when so many are not left
   */
  async reserve(userId: string, credits: number): Promise<Reservation | null> {
    if (credits === 0) return null;
    const now = new Date();
    const leaseMs = this.config.AI_TIMEOUT_MS + GRACE_MS;
    const reservation = { id: newId(), period: periodOf(now), credits, leaseMs };
    const isHeld = await this.database.forUser(userId, (scope) =>
      this.quotas.reserve(scope, reservation, this.config.AI_CREDITS),
    );
    if (!isHeld) throw new OutOfCreditsError(renewsAt(now));
    return reservation;
  }

  /** Counts what a call used, and frees what was held beyond that. Tells the user, once, when most is spent. */
  settle(userId: string, reservation: Reservation | null, used: UsedModel): Promise<void> {
    return this.database.forUser(userId, async (scope) => {
      await this.usage.add(scope, used);
      if (reservation && (await this.quotas.settle(scope, reservation, used.cost, WARN_AT))) await this.warn(scope);
    });
  }

  /** What models did on the last days, newest first. */
  byDay(userId: string, days: number): Promise<UsageDay[]> {
    return this.database.forUser(userId, (scope) => this.usage.byDay(scope, days, MOST_ROWS));
  }

  /** Frees what calls held whose processes are gone. @returns how many calls */
  releaseLapsed(): Promise<number> {
    return this.database.asSystem('calls of models that nobody ended', (scope) => this.quotas.releaseLapsed(scope));
  }

  private async in(scope: UserScope): Promise<Credits> {
    const now = new Date();
    const row = await this.quotas.find(scope, periodOf(now), this.config.AI_CREDITS);
    return { ...row, renewsAt: renewsAt(now) };
  }

  private async warn(scope: UserScope): Promise<void> {
    const { renewsAt: renewal } = await this.in(scope);
    await this.notifications.add(scope, {
      kind: 'ai_budget',
      subjectType: 'ai_budget',
      subjectId: scope.userId,
      title: 'Most of this month’s AI budget is spent',
      body: `When it is used up, models that cost something are not asked until ${renewal.toISOString().slice(0, 10)}.`,
    });
  }
}

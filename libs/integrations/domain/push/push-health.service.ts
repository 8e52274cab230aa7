import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Notifications } from '../../../notifications/index.js';
import type { UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { type PushHealth, PushStateRepository } from '../../data/push-state.repository.js';
import { integrationChanged } from '../../integrations.events.js';
import { ConnectorRegistry } from '../connector-registry.js';
import { judgePushes } from './push-health.js';

/** A look for changes that has ended. */
export interface EndedLook {
  readonly source: string;
  readonly integrationId: string;
  readonly found: boolean;
  readonly startedAt: Date;
  readonly previousLookAt: Date | null;
}

/** What a person is told of an account's pushes. */
export interface PushSummary {
  readonly integrationId: string;
  /** Until when pushes can be relied on; null: changes are found by looking. */
  readonly liveUntil: Date | null;
  readonly lastPushAt: Date | null;
  readonly message: string | null;
}

const LAPSED =
  'The provider has stopped telling us of changes. OmniCRM looks for them itself every few minutes, and tries to be told again.';

/** Knows whether pushes can be relied on. */
@Injectable()
export class PushHealthService {
  constructor(
    private readonly states: PushStateRepository,
    private readonly registry: ConnectorRegistry,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** Whether this source can tell of changes at all, as this server is set up. */
  isPushed(source: string): boolean {
    return this.registry.has(source) && (this.registry.providerOf(source).watcherOf?.(source)?.isSetUp ?? false);
  }

  /** The sources that can. */
  pushedSources(): string[] {
    return this.registry
      .all()
      .map(({ source }) => source)
      .filter((source) => this.isPushed(source));
  }

  /** Of those accounts that pushes were ever asked for; one query. */
  async summaries(scope: UserScope, integrationIds: readonly string[]): Promise<PushSummary[]> {
    const now = new Date();
    const known = await this.states.health(scope, integrationIds);
    return known.map((health) => ({
      integrationId: health.integrationId,
      liveUntil: health.lapsedAt === null && isLive(health, now) ? health.expiresAt : null,
      lastPushAt: health.lastPushAt,
      message: health.message,
    }));
  }

  /**
   * After a look, in its transaction: whether pushes told of what it found. The person is told once when they stopped.
   * @returns until when pushes can be relied on; null: not at all
   */
  async judge(scope: UserScope, look: EndedLook): Promise<Date | null> {
    const { integrationId, source } = look;
    const [health] = await this.states.health(scope, [integrationId]);
    // Never watched, or the server no longer listens: there is nothing that could stop.
    if (!health?.expiresAt || !this.isPushed(source)) return null;
    const now = new Date();
    const { untoldFinds, lapse } = judgePushes(
      {
        ...health,
        found: look.found,
        lookStartedAt: look.startedAt,
        previousLookAt: look.previousLookAt,
        lapsed: health.lapsedAt !== null,
      },
      now,
    );
    if (untoldFinds !== health.untoldFinds) await this.states.save(scope, integrationId, { untoldFinds });
    // A watch that has ended is told of when it cannot be renewed, which is tried within a minute.
    if (lapse === 'silent' && health.lapsedAt === null) await this.lapse(scope, integrationId, source, lapse);
    if (lapse === null && health.lapsedAt !== null) await this.revive(scope, integrationId);
    // One find that nobody told of is reason enough to look more often.
    return lapse === null && untoldFinds === 0 ? health.expiresAt : null;
  }

  /** Notes that pushes stopped, tells the person, and has the watches renewed at once. */
  async lapse(scope: UserScope, integrationId: string, source: string, reason: string): Promise<void> {
    await this.states.save(scope, integrationId, { lapsedAt: new Date(), message: LAPSED, dueAt: new Date() });
    const name = this.registry.get(source).name;
    await this.notifications.add(scope, {
      kind: 'push_lapsed',
      subjectType: 'integration',
      subjectId: integrationId,
      title: `${name} no longer tells us of changes`,
      body: LAPSED,
    });
    await this.audit.record(scope, {
      action: 'integration.push_lapsed',
      subjectType: 'integration',
      subjectId: integrationId,
      actor: 'system',
      data: { source, reason },
    });
    this.changed(scope, integrationId);
  }

  private async revive(scope: UserScope, integrationId: string): Promise<void> {
    await this.states.save(scope, integrationId, { lapsedAt: null, message: null });
    this.changed(scope, integrationId);
  }

  private changed(scope: UserScope, integrationId: string): void {
    const { userId } = scope;
    scope.afterCommit(() => this.events.publish(integrationChanged, { userId, integrationId }));
  }
}

function isLive({ expiresAt }: PushHealth, now: Date): boolean {
  return expiresAt !== null && expiresAt > now;
}

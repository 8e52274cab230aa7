import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { IntegrationRepository } from '../../data/integration.repository.js';
import { PushStateRepository } from '../../data/push-state.repository.js';
import { integrationChanged } from '../../integrations.events.js';
import { AccountService } from '../account.service.js';
import { ConnectorRegistry } from '../connector-registry.js';
import { ProviderError } from '../provider-error.js';
import { ChannelKeeper } from './channel-keeper.js';
import { MailboxKeeper } from './mailbox-keeper.js';
import { PushHealthService } from './push-health.service.js';
import { renewalAt, retryAt } from './renewal.js';
import type { Watcher } from './watcher.js';

/** How long an attempt has before another one may be made: should the process die in it, the next comes after this. */
const ATTEMPT_MS = 2 * 60_000;

const REFUSED =
  'The provider did not agree to tell us of changes. OmniCRM looks for them itself every few minutes, and will ask again.';

/** An attempt that was taken. `first`: the account is not watched yet. */
interface Claimed {
  readonly source: string;
  readonly first: boolean;
}

/** Asks providers to tell us of changes, and keeps asking before they stop. */
@Injectable()
export class WatchService {
  private readonly logger = new Logger(WatchService.name);

  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly states: PushStateRepository,
    private readonly accounts: AccountService,
    private readonly registry: ConnectorRegistry,
    private readonly mailboxes: MailboxKeeper,
    private readonly channels: ChannelKeeper,
    private readonly health: PushHealthService,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /**
   * Renews the watches of an account if they are due; does nothing otherwise. What the provider refuses is noted, with
   * the time of the next attempt. Opens transactions of its own; call it outside any.
   */
  async renew(userId: string, integrationId: string): Promise<void> {
    const claimed = await this.claim(userId, integrationId);
    if (!claimed) return;
    const { source } = claimed;
    const watcher = this.registry.providerOf(source).watcherOf?.(source);
    if (!watcher?.isSetUp) return;
    try {
      const agreed = await this.agree(watcher, source, userId, integrationId);
      await this.succeed(userId, integrationId, claimed, agreed);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      await this.fail(userId, integrationId, source, error);
    }
  }

  /** Takes the attempt, so that a hint that comes twice makes one. @returns null when nothing is due */
  private claim(userId: string, integrationId: string): Promise<Claimed | null> {
    return this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.find(scope, integrationId);
      if (integration?.status !== 'active') return null;
      const claimed = await this.states.claim(scope, integrationId, new Date(Date.now() + ATTEMPT_MS));
      if (!claimed) return null;
      const [health] = await this.states.health(scope, [integrationId]);
      return { source: integration.source, first: !health?.expiresAt };
    });
  }

  private async agree(
    watcher: Watcher,
    source: string,
    userId: string,
    integrationId: string,
  ): Promise<{ expiresAt: Date; unwatched: number }> {
    const account = await this.accounts.open(userId, integrationId, 'incremental');
    const connector = this.registry.get(source);
    return watcher.kind === 'mailbox'
      ? this.mailboxes.keep(watcher, account)
      : this.channels.keep(watcher, account, connector);
  }

  private async succeed(
    userId: string,
    integrationId: string,
    { source, first }: Claimed,
    { expiresAt, unwatched }: { expiresAt: Date; unwatched: number },
  ): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      const dueAt = renewalAt(new Date(), expiresAt, Math.random());
      await this.states.renewed(scope, integrationId, dueAt, unwatched);
      if (first)
        await this.audit.record(scope, {
          action: 'integration.watched',
          subjectType: 'integration',
          subjectId: integrationId,
          actor: 'system',
          data: { source },
        });
      scope.afterCommit(() => this.events.publish(integrationChanged, { userId, integrationId }));
    });
  }

  private async fail(userId: string, integrationId: string, source: string, error: ProviderError): Promise<void> {
    const { code, retryAfterMs } = error;
    this.logger.warn({ integrationId, source, code }, 'A watch was not renewed');
    await this.database.forUser(userId, async (scope) => {
      const [health] = await this.states.health(scope, [integrationId]);
      const failures = (health?.failures ?? 0) + 1;
      const now = new Date();
      const expiresAt = health?.expiresAt ?? null;
      const live = expiresAt !== null && expiresAt > now;
      const dueAt = retryAt(now, { code, retryAfterMs }, failures - 1, Math.random());
      // An account that has to be connected again is told of by other means.
      const ended = code !== 'auth' && expiresAt !== null && !live && health?.lapsedAt === null;
      if (ended) await this.health.lapse(scope, integrationId, source, 'expired');
      const message = expiresAt === null ? { message: REFUSED } : {};
      await this.states.save(scope, integrationId, { dueAt, failures, ...message });
      scope.afterCommit(() => this.events.publish(integrationChanged, { userId, integrationId }));
    });
  }
}

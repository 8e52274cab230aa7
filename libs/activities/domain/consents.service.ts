import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BadUserInputError } from '../../platform/graphql/index.js';
import { activitiesChanged } from '../activities.events.js';
import { ConsentRepository } from '../data/consent.repository.js';
import { ContactLinks } from '../data/contact-links.repository.js';
import { idTaken, notFound } from './errors.js';
import type { ConsentPurpose, ConsentView, Page, Placed } from './views.js';

/** A consent as a person writes it down; without a time it was given now. */
export interface NewlyGiven {
  id?: string | null;
  contactId: string;
  purpose: ConsentPurpose;
  detail?: string | null;
  source: string;
  evidence?: string | null;
  givenAt?: Date | null;
}

/** A withdrawal as a person writes it down; without a time it is now. */
export interface Withdrawal {
  id: string;
  withdrawnAt?: Date | null;
  note?: string | null;
}

/** That somebody looked. */
export interface ConsentAccess {
  id: string;
  occurredAt: Date;
  actor: 'user' | 'system';
}

const READ = { action: 'consents.read', subjectType: 'contact' };

/** What contacts agreed to. Looking at it is audited as changing it is, each in its own transaction. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentRepository,
    private readonly links: ContactLinks,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** A page of a contact's consents, latest first, and a note of the look; nothing of either when there is no such contact. */
  read(userId: string, contactId: string, page: Page): Promise<Placed<ConsentView>[]> {
    return this.database.forUser(userId, async (scope) => {
      const [contact] = (await this.links.shown(scope, [contactId])) ?? [];
      if (!contact) return [];
      const found = await this.consents.list(scope, contact.id, page);
      await this.audit.record(scope, { ...READ, subjectId: contact.id, data: { consents: found.length } });
      return found;
    });
  }

  /** Who looked at a contact's consents, latest first, also while it was several contacts. */
  accesses(userId: string, contactId: string, { limit, after }: Page): Promise<Placed<ConsentAccess>[]> {
    return this.database.forUser(userId, async (scope) => {
      const subjectIds = await this.consents.group(scope, contactId);
      const before = after && Number(after.at);
      const rows = await this.audit.of(scope, { ...READ, subjectIds }, limit, before);
      return rows.map(({ id, occurredAt, actor, sequence }) => ({ id, occurredAt, actor, place: String(sequence) }));
    });
  }

  /** @throws DomainError CONTACT_NOT_FOUND, ID_TAKEN, BAD_USER_INPUT for a time to come */
  async give(userId: string, given: NewlyGiven): Promise<ConsentView> {
    const givenAt = past(given.givenAt);
    return this.database.forUser(userId, async (scope) => {
      const [contact] = (await this.links.shown(scope, [given.contactId])) ?? [];
      if (!contact) throw notFound('contact');
      const id = given.id ?? newId();
      const { purpose, source, detail, evidence } = given;
      const consent = { id, contactId: contact.id, purpose, source, givenAt };
      if (await this.consents.insert(scope, { ...consent, detail: detail ?? '', evidence: evidence ?? '' })) {
        await this.links.hold(scope, [contact.id]);
        await this.record(scope, id, 'given', { purpose });
      }
      const written = await this.consents.find(scope, id);
      if (!written) throw idTaken();
      return written;
    });
  }

  /** @throws DomainError CONSENT_NOT_FOUND, BAD_USER_INPUT for a time to come, or before it was given */
  async withdraw(userId: string, { id, withdrawnAt, note }: Withdrawal): Promise<ConsentView> {
    const at = past(withdrawnAt);
    return this.database.forUser(userId, async (scope) => {
      const before = await this.consents.find(scope, id);
      if (!before) throw notFound('consent');
      if (before.withdrawnAt) return before;
      if (at < before.givenAt) throw new BadUserInputError('A consent cannot be withdrawn before it was given.');
      if (await this.consents.withdraw(scope, id, at, note ?? ''))
        await this.record(scope, id, 'withdrawn', { purpose: before.purpose });
      return (await this.consents.find(scope, id))!;
    });
  }

  private async record(scope: UserScope, subjectId: string, done: string, data: Record<string, string>): Promise<void> {
    await this.audit.record(scope, { action: `consent.${done}`, subjectType: 'consent', subjectId, data });
    scope.afterCommit(() => this.events.publish(activitiesChanged, { userId: scope.userId }));
  }
}

const CLOCKS_DIFFER_MS = 5 * 60_000;

function past(moment: Date | null | undefined): Date {
  const now = new Date();
  if (!moment) return now;
  if (moment.getTime() > now.getTime() + CLOCKS_DIFFER_MS) throw new BadUserInputError('That time is still to come.');
  return moment;
}

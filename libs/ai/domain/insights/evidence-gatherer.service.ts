import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { ContactEvidenceRepository } from '../../data/insights/contact-evidence.repository.js';
import { InboxEvidenceRepository } from '../../data/insights/inbox-evidence.repository.js';
import type { Evidence, InsightInput, InsightSubject } from './evidence.js';
import { SegmentContacts } from './segment-contacts.service.js';
import type { SubjectRef } from './views.js';

/** What there is to say something of a subject. */
@Injectable()
export class EvidenceGatherer {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactEvidenceRepository,
    private readonly inbox: InboxEvidenceRepository,
    private readonly segments: SegmentContacts,
  ) {}

  /** @returns null when there is no such contact or view */
  async gather(userId: string, { contactId, savedViewId }: SubjectRef, now: Date): Promise<InsightInput | null> {
    if (contactId !== null) return this.ofContact(userId, contactId, now);
    if (savedViewId !== null) return this.ofSegment(userId, savedViewId, now);
    const items = await this.database.forUser(userId, (scope) => this.inbox.inbox(scope, now));
    return toInput(nameless('inbox', ''), items, now);
  }

  private ofContact(userId: string, contactId: string, now: Date): Promise<InsightInput | null> {
    return this.database.forUser(userId, async (scope) => {
      const subject = await this.contacts.subject(scope, contactId);
      return subject && toInput(subject, await this.contacts.items(scope, contactId, now), now);
    });
  }

  private async ofSegment(userId: string, savedViewId: string, now: Date): Promise<InsightInput | null> {
    const segment = await this.segments.find(userId, savedViewId);
    if (!segment) return null;
    const items = await this.database.forUser(userId, (scope) => this.inbox.ofContacts(scope, segment.contactIds, now));
    return toInput(nameless('segment', segment.name), items, now);
  }
}

const nameless = (kind: InsightSubject['kind'], name: string): InsightSubject => ({
  kind,
  name,
  company: null,
  jobTitle: null,
});

const toInput = (subject: InsightSubject, items: readonly Evidence[], now: Date): InsightInput => ({
  subject,
  now: now.toISOString(),
  items,
});

import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { InsightRepository } from '../../data/insights/insight.repository.js';
import { SubjectRepository } from '../../data/insights/subject.repository.js';
import { ModelGateway } from '../models/model-gateway.service.js';
import { InsightMaker } from './insight-maker.service.js';
import { asRefusal, contactNotFound, viewNotFound } from './refusals.js';
import { SegmentContacts } from './segment-contacts.service.js';
import { stateOf } from './state.js';
import { type InsightSetView, type InsightView, type SubjectRef, ofView } from './views.js';

/** Somebody waits for it. */
const TIMEOUT_MS = 60_000;

/** Insights as they are read, and made at once where somebody asks for that. */
@Injectable()
export class InsightsService {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectRepository,
    private readonly insights: InsightRepository,
    private readonly segments: SegmentContacts,
    private readonly maker: InsightMaker,
    private readonly gateway: ModelGateway,
  ) {}

  /** @returns what is told of each contact, in the order of the ids */
  async ofContacts(userId: string, contactIds: readonly string[]): Promise<InsightSetView[]> {
    const on = await this.gateway.isOn(userId);
    return this.database.forUser(userId, async (scope) => {
      const subjects = await this.subjects.ofContacts(scope, contactIds);
      const told = await this.insights.list(
        scope,
        subjects.map(({ id }) => id),
      );
      const [byContact, bySubject] = [
        new Map(subjects.map((subject) => [subject.contactId, subject])),
        Map.groupBy(told, ({ subjectId }) => subjectId),
      ];
      return contactIds.map((id) => {
        const subject = byContact.get(id) ?? null;
        return {
          state: stateOf(on, subject, subject?.current ?? null, new Date()),
          lookedAt: subject?.lookedAt ?? null,
          items: subject ? (bySubject.get(subject.id) ?? []) : [],
        };
      });
    });
  }

  /** What is told of the inbox, or of a view. */
  async of(userId: string, ref: SubjectRef): Promise<InsightSetView> {
    const on = await this.gateway.isOn(userId);
    return this.database.forUser(userId, async (scope) => {
      const subject = await this.subjects.find(scope, ref);
      const items: InsightView[] = subject ? await this.insights.list(scope, [subject.id]) : [];
      return { state: stateOf(on, subject, null, new Date()), lookedAt: subject?.lookedAt ?? null, items };
    });
  }

  /** What is told of a saved view. @returns null when there is no such view */
  async ofSegment(userId: string, savedViewId: string): Promise<InsightSetView | null> {
    return (await this.segments.find(userId, savedViewId)) ? this.of(userId, ofView(savedViewId)) : null;
  }

  /**
   * Makes what is told of a subject, where there is something new.
   * @throws DomainError AI_OFF, OUT_OF_CREDITS, MODEL_FAILED, CONTACT_NOT_FOUND, VIEW_NOT_FOUND
   */
  async refresh(userId: string, ref: SubjectRef): Promise<InsightSetView> {
    const made = await this.maker.make(userId, ref, AbortSignal.timeout(TIMEOUT_MS)).catch((error: unknown) => {
      throw asRefusal(error);
    });
    if (made === 'gone') throw ref.kind === 'contact' ? contactNotFound() : viewNotFound();
    return ref.contactId === null ? this.of(userId, ref) : (await this.ofContacts(userId, [ref.contactId]))[0]!;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ContactRepository } from '../data/contact.repository.js';
import { InteractionRepository } from '../data/interaction.repository.js';
import type { ContactView, IdentityView, InteractionParts, InteractionView, TimelinePage } from './views.js';

/** What a user's contacts and interactions are asked; each answer is one statement in one short transaction. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly interactions: InteractionRepository,
  ) {}

  /** @returns one entry per id, in that order; null for a contact that is gone or another user's */
  async findMany(userId: string, ids: readonly string[], stats: boolean): Promise<(ContactView | null)[]> {
    const found = await this.database.forUser(userId, (scope) => this.contacts.findMany(scope, ids, stats));
    const byId = new Map(found.map((contact) => [contact.id, contact]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** A contact and a page of its timeline, read together. @returns null when the contact is gone or another user's */
  async findWithTimeline(
    userId: string,
    id: string,
    stats: boolean,
    page: TimelinePage,
    parts: InteractionParts,
  ): Promise<{ contact: ContactView; timeline: InteractionView[] } | null> {
    const [[contact], timelines] = await this.database.forUser(userId, (scope) =>
      // Sent together, answered one after the other: one wait instead of two.
      Promise.all([this.contacts.findMany(scope, [id], stats), this.interactions.timelines(scope, [id], page, parts)]),
    );
    return contact ? { contact, timeline: timelines.get(id) ?? [] } : null;
  }

  /** @returns the identities of each contact, in the order of the ids */
  async identities(userId: string, contactIds: readonly string[]): Promise<IdentityView[][]> {
    const found = await this.database.forUser(userId, (scope) => this.contacts.identities(scope, contactIds));
    const byContact = Map.groupBy(found, ({ contactId }) => contactId);
    return contactIds.map((id) => byContact.get(id) ?? []);
  }

  /** @returns one page of each contact's timeline, in the order of the ids */
  async timelines(
    userId: string,
    contactIds: readonly string[],
    page: TimelinePage,
    parts: InteractionParts,
  ): Promise<InteractionView[][]> {
    const found = await this.database.forUser(userId, (scope) =>
      this.interactions.timelines(scope, contactIds, page, parts),
    );
    return contactIds.map((id) => found.get(id) ?? []);
  }

  interactionList(userId: string, page: TimelinePage, parts: InteractionParts): Promise<InteractionView[]> {
    return this.database.forUser(userId, (scope) => this.interactions.list(scope, page, parts));
  }

  /** @returns one entry per id, in that order; null for an interaction that is gone or another user's */
  async interactionsById(
    userId: string,
    ids: readonly string[],
    parts: InteractionParts,
  ): Promise<(InteractionView | null)[]> {
    const found = await this.database.forUser(userId, (scope) => this.interactions.findMany(scope, ids, parts));
    const byId = new Map(found.map((interaction) => [interaction.id, interaction]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** @returns a page of what happened with anybody of a company */
  companyInteractions(
    userId: string,
    companyId: string,
    page: TimelinePage,
    parts: InteractionParts,
  ): Promise<InteractionView[]> {
    return this.database.forUser(userId, (scope) => this.interactions.companyTimeline(scope, companyId, page, parts));
  }

  /** @returns messages of the conversation that one belongs to, newest first; none when it belongs to none */
  conversation(userId: string, id: string, limit: number, parts: InteractionParts): Promise<InteractionView[]> {
    return this.database.forUser(userId, (scope) => this.interactions.conversation(scope, id, limit, parts));
  }

  interaction(userId: string, id: string, parts: InteractionParts): Promise<InteractionView | undefined> {
    return this.database.forUser(userId, (scope) => this.interactions.find(scope, id, parts));
  }
}

import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, newId, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { DomainError } from '../../platform/graphql/index.js';
import { contactsChanged } from '../contacts.events.js';
import { type SavedViewRow, SavedViewRepository } from '../data/saved-view.repository.js';
import { idTaken, nameOf, notFound } from './refusals.js';
import { type ViewDefinition, type ViewDefinitionInput, parseView } from './saved-view.js';
import { viewText } from './view-text.js';

/** A list of contacts that the user keeps. */
export interface SavedView extends ViewDefinition {
  id: string;
  name: string;
  position: number;
  /** All of it as the query string of an address. */
  text: string;
}

const MOST_VIEWS = 100;

function toView({ definition, ...row }: SavedViewRow): SavedView {
  const shown = parseView(definition);
  return { ...row, ...shown, text: viewText(shown) };
}

/** Lists of contacts that the user keeps. */
@Injectable()
export class ContactViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViewRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** All of them, in the user's order. */
  async list(userId: string): Promise<SavedView[]> {
    return (await this.database.forUser(userId, (scope) => this.views.list(scope))).map(toView);
  }

  /** Keeps a view; it comes last. @throws DomainError TOO_MANY_VIEWS, ID_TAKEN, BAD_USER_INPUT */
  create(
    userId: string,
    input: { id?: string | null; name: string; definition: ViewDefinitionInput },
  ): Promise<SavedView> {
    const [id, name, definition] = [input.id ?? newId(), nameOf(input.name), parseView(input.definition)];
    return this.database.forUser(userId, async (scope) => {
      const views = await this.views.list(scope);
      const known = views.find((view) => view.id === id);
      if (known) return toView(known);
      if (views.length >= MOST_VIEWS)
        throw new DomainError('TOO_MANY_VIEWS', `There are ${MOST_VIEWS} views already; delete one first.`);
      const position = Math.max(-1, ...views.map((view) => view.position)) + 1;
      if (!(await this.views.insert(scope, { id, name, position, definition }))) throw idTaken();
      await this.record(scope, 'contact_view.created', id);
      return toView({ id, name, position, definition });
    });
  }

  /** @throws DomainError VIEW_NOT_FOUND, BAD_USER_INPUT */
  update(
    userId: string,
    input: { id: string; name?: string | null; definition?: ViewDefinitionInput | null },
  ): Promise<SavedView> {
    const name = typeof input.name === 'string' ? nameOf(input.name) : null;
    const definition = input.definition ? parseView(input.definition) : null;
    return this.database.forUser(userId, async (scope) => {
      const changed = await this.views.update(scope, input.id, name, definition);
      if (!changed) throw notFound.view();
      await this.record(scope, 'contact_view.updated', input.id);
      return toView(changed);
    });
  }

  /** @throws DomainError VIEW_NOT_FOUND */
  remove(userId: string, id: string): Promise<void> {
    return this.database.forUser(userId, async (scope) => {
      if (!(await this.views.remove(scope, id))) throw notFound.view();
      await this.record(scope, 'contact_view.deleted', id);
    });
  }

  /** Puts views in an order; those that are not named come after them as they were. */
  reorder(userId: string, ids: readonly string[]): Promise<void> {
    return this.database.forUser(userId, async (scope) => {
      await this.views.reorder(scope, ids);
      scope.afterCommit(() => this.events.publish(contactsChanged, { userId }));
    });
  }

  private async record(scope: UserScope, action: string, subjectId: string): Promise<void> {
    await this.audit.record(scope, { action, subjectType: 'contact_view', subjectId });
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId: scope.userId }));
  }
}

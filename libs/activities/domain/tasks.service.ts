import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { activitiesChanged } from '../activities.events.js';
import { ContactLinks } from '../data/contact-links.repository.js';
import { TaskRepository } from '../data/task.repository.js';
import { idTaken, notFound } from './errors.js';
import type { Page, Placed, TaskCounts, TaskQuery, TaskView } from './views.js';

/** A task as a person gives it. */
export interface NewTask {
  id?: string | null;
  title: string;
  notes?: string | null;
  dueOn?: string | null;
  contactIds?: readonly string[] | null;
}

/** What a person changes; what is left out stays, and a day can be taken away by null. */
export interface TaskChange extends Omit<NewTask, 'id' | 'title'> {
  id: string;
  title?: string | null;
}

/** Tasks. Each change is one transaction with its audit entry; one that changes nothing leaves none. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly links: ContactLinks,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  list(userId: string, query: TaskQuery, page: Page): Promise<Placed<TaskView>[]> {
    return this.database.forUser(userId, (scope) => this.tasks.list(scope, query, page));
  }

  /** @param today a day, e.g. `2026-03-01` */
  counts(userId: string, today: string): Promise<TaskCounts> {
    return this.database.forUser(userId, (scope) => this.tasks.counts(scope, today));
  }

  /** @throws DomainError CONTACT_NOT_FOUND, ID_TAKEN */
  create(userId: string, task: NewTask): Promise<TaskView> {
    return this.database.forUser(userId, (scope) => this.createIn(scope, task));
  }

  /** The same as a part of what else the scope does. */
  async createIn(scope: UserScope, { id: ownId, title, notes, dueOn, contactIds }: NewTask): Promise<TaskView> {
    const id = ownId ?? newId();
    if (await this.tasks.insert(scope, id, { title, notes: notes ?? '', dueOn: dueOn ?? null })) {
      await this.attach(scope, id, contactIds ?? []);
      await this.record(scope, id, 'created');
    }
    const task = await this.tasks.find(scope, id);
    if (!task) throw idTaken();
    return task;
  }

  /** @throws DomainError TASK_NOT_FOUND, CONTACT_NOT_FOUND */
  update(userId: string, { id, title, notes, dueOn, contactIds }: TaskChange): Promise<TaskView> {
    return this.change(userId, id, 'updated', async (scope, before) => {
      await this.tasks.update(scope, id, {
        title: title ?? before.title,
        notes: notes ?? before.notes,
        dueOn: dueOn === undefined ? before.dueOn : dueOn,
      });
      if (contactIds) await this.attach(scope, id, contactIds);
      return true;
    });
  }

  /** @throws DomainError TASK_NOT_FOUND */
  complete(userId: string, id: string): Promise<TaskView> {
    return this.setDone(userId, id, 'completed', true);
  }

  /** @throws DomainError TASK_NOT_FOUND */
  reopen(userId: string, id: string): Promise<TaskView> {
    return this.setDone(userId, id, 'reopened', false);
  }

  /** Deleting what is deleted does nothing. @throws DomainError TASK_NOT_FOUND */
  remove(userId: string, id: string): Promise<null> {
    return this.setDeleted(userId, id, true).then(() => null);
  }

  /** Restoring what is there does nothing. @throws DomainError TASK_NOT_FOUND */
  restore(userId: string, id: string): Promise<TaskView> {
    return this.setDeleted(userId, id, false);
  }

  private setDone(userId: string, id: string, action: string, done: boolean): Promise<TaskView> {
    return this.change(userId, id, action, async (scope, { doneAt }) => {
      if ((doneAt !== null) === done) return false;
      await this.tasks.setDone(scope, id, done);
      return true;
    });
  }

  private setDeleted(userId: string, id: string, deleted: boolean): Promise<TaskView> {
    return this.database.forUser(userId, async (scope) => {
      const before = await this.tasks.find(scope, id, !deleted);
      if (before) {
        await this.tasks.setDeleted(scope, id, deleted);
        await this.record(scope, id, deleted ? 'deleted' : 'restored');
      }
      const task = await this.tasks.find(scope, id, deleted);
      if (!task) throw notFound('task');
      return task;
    });
  }

  /** @param work tells whether it changed anything */
  private change(
    userId: string,
    id: string,
    action: string,
    work: (scope: UserScope, before: TaskView) => Promise<boolean>,
  ): Promise<TaskView> {
    return this.database.forUser(userId, async (scope) => {
      const before = await this.tasks.find(scope, id);
      if (!before) throw notFound('task');
      if (!(await work(scope, before))) return before;
      await this.record(scope, id, action);
      return (await this.tasks.find(scope, id))!;
    });
  }

  private async attach(scope: UserScope, id: string, contactIds: readonly string[]): Promise<void> {
    const contacts = await this.links.shown(scope, contactIds);
    if (!contacts) throw notFound('contact');
    const shown = contacts.map((contact) => contact.id);
    await this.tasks.setContacts(scope, id, shown);
    await this.links.hold(scope, shown);
  }

  private async record(scope: UserScope, subjectId: string, done: string): Promise<void> {
    await this.audit.record(scope, { action: `task.${done}`, subjectType: 'task', subjectId });
    scope.afterCommit(() => this.events.publish(activitiesChanged, { userId: scope.userId }));
  }
}

import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { Page, Placed, TaskCounts, TaskQuery, TaskView } from '../domain/views.js';
import { groupOf, shownWith } from './contact-links.repository.js';

/** What a person decides about a task. */
export interface TaskContent {
  title: string;
  notes: string;
  dueOn: string | null;
}

const COLUMNS = `t.id, t.title, t.notes, t.due_on::text as "dueOn", t.done_at as "doneAt", t.created_at as "createdAt",
  t.updated_at as "updatedAt", array(
    select distinct ${shownWith('tc.contact_id')} from task_contacts tc where tc.task_id = t.id
  ) as "contactIds"`;

const DAY = `coalesce(t.due_on, 'infinity'::date)`;

/** Parameters: user, limit, place to begin after, contact, first and last day. The undated come last. */
function listSql(state: TaskQuery['state'], after: boolean): string {
  const [status, key, order, type] =
    state === 'open'
      ? ['t.done_at is null', DAY, 'asc', 'date']
      : ['t.done_at is not null', 't.done_at', 'desc', 'timestamptz'];
  const place = after
    ? `(${key}, t.id) ${order === 'asc' ? '>' : '<'} ($3::${type}, $4::uuid)`
    : `$3::${type} is null and $4::uuid is null`;
  return `select ${COLUMNS}, (${key})::text as place from tasks t
    where t.user_id = $1 and t.deleted_at is null and ${status} and ${place}
      and ($5::uuid is null or exists (
        select from task_contacts tc where tc.task_id = t.id and tc.contact_id in ${groupOf('$5::uuid')}))
      and ($6::date is null or t.due_on >= $6) and ($7::date is null or t.due_on <= $7)
    order by ${key} ${order}, t.id ${order} limit $2`;
}

const COUNT = `
  select (count(*) filter (where due_on < $2::date))::int as overdue,
    (count(*) filter (where due_on = $2::date))::int as today,
    (count(*) filter (where due_on > $2::date))::int as upcoming,
    (count(*) filter (where due_on is null))::int as undated
  from tasks where user_id = $1 and done_at is null and deleted_at is null`;

const REMOVE_OTHERS = `
  delete from task_contacts tc
  where tc.user_id = $1 and tc.task_id = $2 and not (${shownWith('tc.contact_id')} = any($3::uuid[]))`;

const ADD = `
  insert into task_contacts (user_id, task_id, contact_id)
  select $1, $2, a.id from unnest($3::uuid[]) as a(id)
  where not exists (
    select from task_contacts tc where tc.task_id = $2 and ${shownWith('tc.contact_id')} = a.id)`;

/** Tasks, in one statement for each question. */
@Injectable()
export class TaskRepository {
  /** Open ones by day, undated ones last; done ones with the latest first. */
  list(scope: UserScope, { state, contactId, dueFrom, dueTo }: TaskQuery, page: Page): Promise<Placed<TaskView>[]> {
    const { limit, after } = page;
    return scope.query<Placed<TaskView>>(
      listSql(state, after !== null),
      [scope.userId, limit, after?.at ?? null, after?.id ?? null, contactId, dueFrom, dueTo],
      `tasks_${state}_${Number(after !== null)}`,
    );
  }

  /** @param today a day, e.g. `2026-03-01` */
  async counts(scope: UserScope, today: string): Promise<TaskCounts> {
    return (await scope.query<TaskCounts>(COUNT, [scope.userId, today], 'task_counts'))[0]!;
  }

  /** Null when there is none by that key. Nobody else changes it until the scope ends. */
  async find(scope: UserScope, id: string, deleted = false): Promise<TaskView | null> {
    const rows = await scope.query<TaskView>(
      `select ${COLUMNS} from tasks t where t.user_id = $1 and t.id = $2 and (t.deleted_at is not null) = $3 for update`,
      [scope.userId, id, deleted],
    );
    return rows[0] ?? null;
  }

  /** @returns false when the id is in use */
  async insert(scope: UserScope, id: string, { title, notes, dueOn }: TaskContent): Promise<boolean> {
    const rows = await scope.query(
      `insert into tasks (id, user_id, title, notes, due_on) values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
      [id, scope.userId, title, notes, dueOn],
    );
    return rows.length > 0;
  }

  async update(scope: UserScope, id: string, { title, notes, dueOn }: TaskContent): Promise<void> {
    await scope.query(
      `update tasks set title = $3, notes = $4, due_on = $5, updated_at = now() where user_id = $1 and id = $2`,
      [scope.userId, id, title, notes, dueOn],
    );
  }

  /** Makes exactly these its contacts; who is shown with one of them stays under the key that they were attached by. */
  async setContacts(scope: UserScope, id: string, contactIds: readonly string[]): Promise<void> {
    await scope.query(REMOVE_OTHERS, [scope.userId, id, contactIds]);
    if (contactIds.length > 0) await scope.query(ADD, [scope.userId, id, contactIds]);
  }

  async setDone(scope: UserScope, id: string, done: boolean): Promise<void> {
    await scope.query(
      `update tasks set done_at = case when $3 then now() end, updated_at = now() where user_id = $1 and id = $2`,
      [scope.userId, id, done],
    );
  }

  async setDeleted(scope: UserScope, id: string, deleted: boolean): Promise<void> {
    await scope.query(`update tasks set deleted_at = case when $3 then now() end where user_id = $1 and id = $2`, [
      scope.userId,
      id,
      deleted,
    ]);
  }
}

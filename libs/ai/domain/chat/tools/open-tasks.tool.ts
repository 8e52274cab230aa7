import { z } from 'zod';
import type { TasksService } from '../../../../activities/index.js';
import type { ContactsService } from '../../../../contacts/index.js';
import { contactId, day, limit } from './arguments.js';
import { readTool } from './tool.js';

/** What the person means to do. */
export function openTasks(tasks: TasksService, contacts: ContactsService) {
  return readTool({
    name: 'open_tasks',
    description: 'Tasks that are not done, by their day; undated ones last.',
    schema: z.strictObject({ contactId: contactId.optional(), dueUntil: day.optional(), limit: limit(20) }),
    async read({ userId }, { contactId: id, dueUntil, limit: most }) {
      const query = { state: 'open' as const, contactId: id ?? null, dueFrom: null, dueTo: dueUntil ?? null };
      const found = await tasks.list(userId, query, { limit: most + 1, after: null });
      const ids = [...new Set(found.flatMap(({ contactIds }) => contactIds))];
      const views = ids.length > 0 ? await contacts.findMany(userId, ids, false) : [];
      const names = new Map(views.flatMap((view) => (view ? [[view.id, view.displayName] as const] : [])));
      const things = found.slice(0, most).map((task) => ({
        kind: 'task' as const,
        id: task.id,
        what: 'task' as const,
        at: task.dueOn,
        title: task.title,
        people: task.contactIds.flatMap((each) => names.get(each) ?? []),
        contactId: task.contactIds[0] ?? null,
        direction: null,
        text: task.notes,
      }));
      return { things, hasMore: found.length > most };
    },
  });
}

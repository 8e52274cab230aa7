import { Link } from '@tanstack/react-router';
import { Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { localDay } from '../../lib/days.js';
import { formatDay } from '../../lib/format.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { describeDue, dueGroup } from './task-due.js';
import { TaskForm } from './task-form.js';
import { useTasks } from './use-tasks.js';

export const taskItemFragment = graphql(`
  fragment TaskItem on Task {
    id
    title
    notes
    dueOn
    doneAt
    contacts {
      id
      displayName
    }
  }
`);

interface TaskItemProps {
  task: FragmentType<typeof taskItemFragment>;
  /** Whose page it stands on: that name needs no saying. */
  contactId?: string;
}

const tones = { overdue: 'bad', today: 'accent', upcoming: 'neutral', undated: 'neutral' } as const;

/** A task with its tick; the tick shows at once. */
export function TaskItem({ task: masked, contactId }: TaskItemProps) {
  const { id, title, notes, dueOn, doneAt, contacts } = readFragment(taskItemFragment, masked);
  const [editing, setEditing] = useState(false);
  const { change, complete, reopen, remove } = useTasks();
  const today = localDay();
  const done = Boolean(doneAt);
  const others = contacts.filter((contact) => contact.id !== contactId);
  if (editing) {
    return (
      <li className="border-b border-line px-4 py-3 last:border-b-0 sm:px-5">
        <TaskForm
          task={{ title, notes, dueOn: dueOn ?? null }}
          submit="Save"
          autoFocus
          onSave={(text) => change(id, text)}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className="flex items-start gap-3 border-b border-line px-4 py-2.5 last:border-b-0 sm:px-5">
      <button
        type="button"
        role="checkbox"
        aria-checked={done}
        aria-label={`Done: ${title}`}
        onClick={() => void (done ? reopen(id) : complete(id))}
        className={classNames(
          'mt-1 flex size-6 shrink-0 items-center justify-center rounded-full border transition-colors',
          done ? 'border-primary bg-primary text-on-primary' : 'border-control text-transparent hover:bg-hover',
        )}
      >
        <Check aria-hidden className="size-3.5" strokeWidth={3} />
      </button>
      <div className="min-w-0 flex-1 py-1">
        <p className={classNames('font-medium', done && 'text-ink-mute line-through')}>{title}</p>
        {notes && <p className="mt-0.5 text-[13px] whitespace-pre-wrap text-ink-mute">{notes}</p>}
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px] text-ink-mute empty:hidden">
          {doneAt ? (
            <span>Done {formatDay(doneAt).toLowerCase()}</span>
          ) : (
            dueOn && <Badge tone={tones[dueGroup(dueOn, today)]}>{describeDue(dueOn, today)}</Badge>
          )}
          {others.map((contact) => (
            <Link
              key={contact.id}
              to="/contacts/$contactId"
              params={{ contactId: contact.id }}
              className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
            >
              {contact.displayName}
            </Link>
          ))}
        </p>
      </div>
      <div className="flex shrink-0">
        {!done && (
          <Button
            variant="quiet"
            size="icon"
            aria-label={`Edit: ${title}`}
            icon={<Pencil />}
            onClick={() => setEditing(true)}
          />
        )}
        <Button
          variant="quiet"
          size="icon"
          aria-label={`Delete: ${title}`}
          icon={<Trash2 />}
          onClick={() => void remove(id)}
        />
      </div>
    </li>
  );
}

import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/text-area.js';
import { TextInput } from '../ui/text-input.js';
import type { TaskText } from './use-tasks.js';

interface TaskFormProps {
  task?: TaskText;
  submit: string;
  /** Answers whether it was saved. A new task leaves an empty form behind, for the next one. */
  onSave: (task: TaskText) => Promise<boolean>;
  onClose?: () => void;
  autoFocus?: boolean;
}

const empty: TaskText = { title: '', dueOn: null, notes: '' };
const longestTitle = 300;
const longestNotes = 20_000;

/** A task in one line: what, and by when. Its notes are there when it is edited. */
export function TaskForm({ task, submit, onSave, onClose, autoFocus }: TaskFormProps) {
  const id = useId();
  const [text, setText] = useState(task ?? empty);
  const [busy, setBusy] = useState(false);
  const change = (fields: Partial<TaskText>) => setText((before) => ({ ...before, ...fields }));

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const title = text.title.trim();
    if (title === '' || busy) return;
    setBusy(true);
    const saved = await onSave({ ...text, title });
    setBusy(false);
    if (!saved) return;
    if (onClose) onClose();
    else setText(empty);
  }

  return (
    <form
      aria-label={task ? 'Edit the task' : 'New task'}
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
      className="space-y-2.5"
    >
      <div className="flex flex-wrap gap-2">
        <TextInput
          id={`${id}-title`}
          aria-label="What is to be done"
          placeholder="What is to be done?"
          autoFocus={autoFocus}
          required
          maxLength={longestTitle}
          className="min-w-44 flex-1"
          value={text.title}
          onChange={({ target }) => change({ title: target.value })}
        />
        <TextInput
          aria-label="Due day"
          type="date"
          className="max-w-40"
          value={text.dueOn ?? ''}
          onChange={({ target }) => change({ dueOn: target.value || null })}
        />
        {!task && (
          <Button type="submit" variant="primary" className="h-9" busy={busy}>
            {submit}
          </Button>
        )}
      </div>
      {task && (
        <>
          <TextArea
            aria-label="Notes"
            placeholder="More about it"
            maxLength={longestNotes}
            value={text.notes}
            onChange={({ target }) => change({ notes: target.value })}
          />
          <div className="flex justify-end gap-2">
            <Button size="small" onClick={onClose}>
              Cancel
            </Button>
            <Button size="small" type="submit" variant="primary" busy={busy}>
              {submit}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

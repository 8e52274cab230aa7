import { useId, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { toLocalField } from '../../lib/days.js';
import { Button } from '../ui/button.js';
import { Segmented } from '../ui/segmented.js';
import { TextArea } from '../ui/text-area.js';
import { TextInput } from '../ui/text-input.js';
import type { NoteDraft } from './note-draft.js';

interface NoteFormProps {
  draft: NoteDraft;
  /** What the button says that ends it well. */
  submit: string;
  /** Answers whether it was saved; what was typed stays until then. */
  onSave: (draft: NoteDraft) => Promise<boolean>;
  onClose: () => void;
}

const longestText = 20_000;
const longestMinutes = 24 * 60;

/** A note or a call. Ctrl or ⌘ with Enter saves, Escape leaves. */
export function NoteForm({ draft: initial, submit, onSave, onClose }: NoteFormProps) {
  const id = useId();
  const [draft, setDraft] = useState(initial);
  const [busy, setBusy] = useState(false);
  const call = draft.kind === 'CALL';
  const ready = call || draft.text.trim() !== '';
  const change = (fields: Partial<NoteDraft>) => setDraft((before) => ({ ...before, ...fields }));

  async function save(): Promise<void> {
    if (!ready || busy) return;
    setBusy(true);
    const saved = await onSave({ ...draft, text: draft.text.trim() });
    setBusy(false);
    if (saved) onClose();
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void save();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={call ? 'Call' : 'Note'} className="space-y-3">
      {call && (
        <Segmented
          label="Who called"
          value={draft.direction}
          options={[
            { value: 'OUTBOUND', label: 'I called' },
            { value: 'INBOUND', label: 'They called' },
          ]}
          onChange={(direction) => change({ direction })}
        />
      )}
      <TextArea
        aria-label={call ? 'What was said' : 'Note'}
        placeholder={call ? 'What was said (optional)' : 'What is worth remembering?'}
        autoFocus
        required={!call}
        maxLength={longestText}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-52">
          <label htmlFor={`${id}-when`} className="block text-xs text-ink-mute">
            {call ? 'When it began' : 'When'}
          </label>
          <TextInput
            id={`${id}-when`}
            type="datetime-local"
            className="mt-1"
            value={draft.occurredAt ? toLocalField(new Date(draft.occurredAt)) : ''}
            onChange={({ target }) =>
              change({ occurredAt: target.value ? new Date(target.value).toISOString() : null })
            }
          />
        </div>
        {call && (
          <div className="w-24">
            <label htmlFor={`${id}-minutes`} className="block text-xs text-ink-mute">
              Minutes
            </label>
            <TextInput
              id={`${id}-minutes`}
              type="number"
              min={0}
              max={longestMinutes}
              step={1}
              className="mt-1"
              value={draft.minutes ?? ''}
              onChange={({ target }) =>
                change({ minutes: target.value === '' ? null : Math.round(target.valueAsNumber) })
              }
            />
          </div>
        )}
        <div className="ml-auto flex gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!ready} title="Ctrl + Enter">
            {submit}
          </Button>
        </div>
      </div>
      {!draft.occurredAt && (
        <p className="text-xs text-ink-mute">Without a time it stands at the moment you save it.</p>
      )}
    </form>
  );
}

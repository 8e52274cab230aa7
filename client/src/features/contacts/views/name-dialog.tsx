import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { TextInput } from '../../../components/ui/text-input.js';

interface NameDialogProps {
  title: string;
  description?: string;
  initial?: string;
  confirm: string;
  onClose: () => void;
  /** Resolves with whether it was done. */
  onSave: (name: string) => Promise<boolean>;
}

/** Asks for the name of a view. */
export default function NameDialog({ title, description, initial = '', confirm, onClose, onSave }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const [busy, setBusy] = useState(false);

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const done = await onSave(name.trim());
    setBusy(false);
    if (done) onClose();
  }

  return (
    <Dialog open onOpenChange={onClose} title={title} {...(description && { description })}>
      <form onSubmit={(event) => void onSubmit(event)} className="space-y-4">
        <TextInput
          autoFocus
          aria-label="Name of the view"
          placeholder="e.g. Strong, not met for a month"
          maxLength={100}
          value={name}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={name.trim() === ''}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useId, useState } from 'react';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/text-area.js';

const longest = 2_000;

interface CorrectionFormProps {
  value: string;
  /** @returns whether it was kept */
  onSave: (text: string) => Promise<boolean>;
  onClose: () => void;
}

/** One's own words in the place of an insight. */
export function CorrectionForm({ value, onSave, onClose }: CorrectionFormProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    if (await onSave(text)) onClose();
    else setBusy(false);
  }
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <label htmlFor={id} className="text-[13px] text-ink-soft">
        In your own words
      </label>
      <TextArea id={id} autoFocus maxLength={longest} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" busy={busy}>
          Save
        </Button>
        <Button size="small" variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

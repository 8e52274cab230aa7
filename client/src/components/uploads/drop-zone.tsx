import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Button } from '../ui/button.js';
import { classNames } from '../../lib/class-names.js';

interface DropZoneProps {
  /** What the area and its field are called. */
  label: string;
  fieldLabel: string;
  /** What may be dropped here. */
  hint: string;
  accept: string;
  /** A slim one, beside a list. */
  small?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, or chosen by a button. */
export function DropZone({ label, fieldLabel, hint, accept, small, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  }

  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) {
          setOver(false);
        }
      }}
      onDrop={onDrop}
      className={classNames(
        'flex flex-col items-center rounded-2xl border-2 border-dashed px-6 text-center transition-colors',
        small ? 'py-5' : 'py-10',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
    >
      {!small && (
        <span
          aria-hidden
          className="mb-4 flex size-12 items-center justify-center rounded-2xl border border-line bg-sunken text-ink-mute"
        >
          <FileUp className="size-5.5" />
        </span>
      )}
      <p className="text-[15px] font-semibold tracking-[-0.01em]">Drop files here</p>
      <p className="mt-1 max-w-md text-[13px] text-pretty text-ink-mute">{hint}</p>
      <Button
        variant={small ? 'secondary' : 'primary'}
        size={small ? 'small' : 'medium'}
        className={small ? 'mt-3' : 'mt-5'}
        aria-keyshortcuts="o"
        onClick={() => input.current?.click()}
      >
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={fieldLabel}
        accept={accept}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </section>
  );
}

import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { classNames } from '../../lib/class-names.js';

/** Where files are dropped, or chosen by a button. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
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
      aria-label="Choose a file"
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
        'flex flex-col items-center rounded-2xl border-2 border-dashed px-6 py-10 text-center transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
    >
      <span
        aria-hidden
        className="mb-4 flex size-12 items-center justify-center rounded-2xl border border-line bg-sunken text-ink-mute"
      >
        <FileUp className="size-5.5" />
      </span>
      <p className="text-[15px] font-semibold tracking-[-0.01em]">Drop files here</p>
      <p className="mt-1 max-w-md text-[13px] text-pretty text-ink-mute">
        A Google Takeout archive (.zip), a mailbox (.mbox), single messages (.eml) or calendars (.ics). What is in them
        is looked at, not trusted to its name.
      </p>
      <Button variant="primary" className="mt-5" aria-keyshortcuts="o" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        accept=".zip,.mbox,.eml,.ics,application/zip,application/mbox,message/rfc822,text/calendar"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </section>
  );
}

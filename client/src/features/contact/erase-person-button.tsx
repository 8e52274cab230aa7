import { Trash2 } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.js';

const ErasePersonDialog = lazy(() => import('./erase-person-dialog.js'));

/** Where somebody who asks to be forgotten is forgotten. */
export function ErasePersonButton({ contactId }: { contactId: string }) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function onClose(): void {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  return (
    <section aria-labelledby="erase-person" className="flex flex-wrap items-center justify-between gap-3 pt-2">
      <p className="min-w-44 flex-1 text-[13px] text-ink-mute">
        <span id="erase-person" className="block font-medium text-ink">
          Did they ask to be forgotten?
        </span>
        Everything of theirs goes for good, and does not come back with the next import.
      </p>
      <Button ref={button} variant="danger" icon={<Trash2 />} onClick={() => setAsking(true)}>
        Erase this person…
      </Button>
      {asking && (
        <Suspense>
          <ErasePersonDialog contactId={contactId} onClose={onClose} />
        </Suspense>
      )}
    </section>
  );
}

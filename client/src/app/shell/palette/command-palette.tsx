import { LoaderCircle, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { PaletteList } from './palette-list.js';
import { moved } from './palette-items.js';
import { usePaletteGroups } from './use-palette-groups.js';

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  isAdmin: boolean;
  onShowShortcuts: () => void;
}

/** Finds people, messages, pages and actions from anywhere; arrow keys move, Enter takes, Escape closes. */
export default function CommandPalette({ open, onOpenChange, isAdmin, onShowShortcuts }: CommandPaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/35 backdrop-blur-[2px]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 flex max-h-[70dvh] w-[min(38rem,calc(100vw-1.5rem))] -translate-x-1/2 animate-fade flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-float focus:outline-none"
        >
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Body isAdmin={isAdmin} onShowShortcuts={onShowShortcuts} close={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Body({ close, ...asked }: Pick<CommandPaletteProps, 'isAdmin' | 'onShowShortcuts'> & { close: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  // By its key: what is found meanwhile moves the lines, and Enter takes what was marked. Null marks the first.
  const [marked, setMarked] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { groups, busy } = usePaletteGroups({ text, ...asked });
  const items = groups.flatMap((group) => group.items);
  const active = items.find((item) => item.id === marked) ?? items[0];
  const Icon = busy ? LoaderCircle : Search;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  function take(run: () => void): void {
    close();
    // After the dialog has given the keyboard back, so that what runs may move it.
    setTimeout(run);
  }

  function keyDown(event: KeyboardEvent): void {
    const to = moved(active ? items.indexOf(active) : 0, items.length, event.key);
    if (to !== null) setMarked(items[to]?.id ?? null);
    else if (event.key === 'Enter' && active) take(active.run);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="relative border-b border-line">
        <Icon
          aria-hidden
          className={`pointer-events-none absolute top-1/2 left-4 size-4.5 -translate-y-1/2 text-ink-mute ${busy ? 'animate-spin' : ''}`}
        />
        <input
          role="combobox"
          aria-label="Search people, messages, pages and actions"
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          placeholder="Search, or go to …"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setMarked(null);
          }}
          onKeyDown={keyDown}
          className="h-13 w-full bg-transparent pr-4 pl-11.5 text-[15px] placeholder:text-ink-mute focus:outline-none"
        />
      </div>
      <PaletteList
        ref={list}
        id={`${id}-list`}
        itemId={(item) => `${id}-${item}`}
        groups={groups}
        active={active?.id ?? null}
        onPoint={(item) => setMarked(item.id)}
        onTake={(item) => take(item.run)}
      />
    </>
  );
}

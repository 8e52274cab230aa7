import { Dialog } from '../../components/ui/dialog.js';
import { Kbd } from '../../components/ui/kbd.js';
import { destinations } from './navigation.js';

const others: { keys: string[]; label: string }[] = [
  { keys: ['Ctrl', 'K'], label: 'Search, or go anywhere (⌘K on a Mac)' },
  { keys: ['/'], label: 'Search' },
  { keys: ['↑', '↓'], label: 'Move through a list' },
  { keys: ['Enter'], label: 'Open what is focused' },
  { keys: ['Esc'], label: 'Close, or clear the search' },
  { keys: ['z'], label: 'Undo what was just done' },
  { keys: ['Alt', 'T'], label: 'Go to the messages in the corner' },
  { keys: ['?'], label: 'Show this list' },
];

const onPages: { keys: string[]; label: string }[] = [
  { keys: ['n'], label: 'Contacts, companies: new' },
  { keys: ['Space'], label: 'List of people: select' },
  { keys: ['Shift', '↓'], label: 'List of people: select further' },
  { keys: ['Ctrl', 'A'], label: 'List of people: select all' },
  { keys: ['F2'], label: 'List of people: edit the cell' },
  { keys: ['e'], label: 'Contact: rename' },
  { keys: ['n'], label: 'Contact: add a note' },
  { keys: ['c'], label: 'Contact: log a call' },
  { keys: ['m'], label: 'Duplicates: merge the pair' },
  { keys: ['k'], label: 'Duplicates: they are two people' },
  { keys: ['x'], label: 'Duplicates: show the other one' },
  { keys: ['p'], label: 'Batch: pause or resume' },
  { keys: ['u'], label: 'Batch: undo, with its preview' },
  { keys: ['o'], label: 'Import, documents: choose files' },
];

export default function ShortcutsDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      description="Single-key shortcuts can be switched off in the settings."
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <ShortcutList title="Go to" shortcuts={destinations.map(({ key, label }) => ({ keys: ['g', key], label }))} />
        <div className="space-y-5">
          <ShortcutList title="Everywhere" shortcuts={others} />
          <ShortcutList title="On their pages" shortcuts={onPages} />
        </div>
      </div>
    </Dialog>
  );
}

function ShortcutList({ title, shortcuts }: { title: string; shortcuts: { keys: string[]; label: string }[] }) {
  return (
    <section>
      <h3 className="mb-2 text-xs font-medium text-ink-mute">{title}</h3>
      <dl className="space-y-1.5">
        {shortcuts.map(({ keys, label }) => (
          <div key={label} className="flex items-center justify-between gap-4 text-[13px]">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {keys.map((each) => (
                <Kbd key={each}>{each}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

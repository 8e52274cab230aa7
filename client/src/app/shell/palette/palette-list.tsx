import type { Ref } from 'react';
import { Kbd } from '../../../components/ui/kbd.js';
import { classNames } from '../../../lib/class-names.js';
import type { PaletteGroup, PaletteItem } from './palette-items.js';

interface PaletteListProps {
  ref: Ref<HTMLDivElement>;
  id: string;
  itemId: (item: string) => string;
  groups: readonly PaletteGroup[];
  active: string | null;
  onPoint: (item: PaletteItem) => void;
  onTake: (item: PaletteItem) => void;
}

/** The lines of the palette. The field keeps the keyboard; the line that it would take is marked. */
export function PaletteList({ ref, id, itemId, groups, active, onPoint, onTake }: PaletteListProps) {
  return (
    <div ref={ref} id={id} role="listbox" aria-label="Found" className="min-h-0 flex-1 overflow-y-auto p-2">
      {groups.map(({ title, items }) => (
        <div key={title} role="group" aria-labelledby={`${id}-${title}`} className="mb-1">
          <p id={`${id}-${title}`} role="presentation" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-mute">
            {title}
          </p>
          {items.map((item) => (
            <div
              key={item.id}
              id={itemId(item.id)}
              role="option"
              aria-selected={item.id === active}
              className={classNames(
                'cursor-pointer rounded-lg px-2.5 py-1.5 text-[13px]',
                item.id === active && 'bg-hover',
              )}
              onPointerMove={() => item.id !== active && onPoint(item)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onTake(item)}
            >
              {item.content ?? <Plain item={item} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Plain({ item: { label, hint, Icon } }: { item: PaletteItem }) {
  return (
    <span className="flex min-h-6 items-center gap-3">
      {Icon && <Icon aria-hidden className="size-4 shrink-0 text-ink-mute" />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {hint && (
        <span aria-hidden className="flex gap-1">
          {hint.split(' ').map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </span>
  );
}

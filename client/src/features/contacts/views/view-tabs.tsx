import { Link } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight, Bookmark, EllipsisVertical, Pencil, Save, Trash2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Menu, MenuItem, MenuSeparator } from '../../../components/ui/menu.js';
import { classNames } from '../../../lib/class-names.js';
import { readListState, sameList, viewDefinition, viewParams, type ListParams } from './list-state.js';
import { useViews, type SavedView } from './use-views.js';

const NameDialog = lazy(() => import('./name-dialog.js'));

interface ViewTabsProps {
  params: ListParams;
  onOpen: (params: ListParams) => void;
}

const tab =
  'inline-flex h-8 shrink-0 items-center rounded-lg px-2.5 text-[13px] font-medium whitespace-nowrap transition-colors';

/** Saved views as tabs; the one that was opened can be saved anew, renamed, moved and deleted. */
export function ViewTabs({ params, onOpen }: ViewTabsProps) {
  const { views, ...deeds } = useViews();
  const [naming, setNaming] = useState<'new' | SavedView | null>(null);
  const active = views.find(({ id }) => id === params.view);
  const changed = !sameList(params, active ? viewParams(active.text) : {});
  const definition = () => viewDefinition(readListState(params).state);

  function move(view: SavedView, by: number): void {
    const ids = views.map(({ id }) => id);
    const from = ids.indexOf(view.id);
    void deeds.reorder(ids.toSpliced(from, 1).toSpliced(from + by, 0, view.id));
  }

  return (
    <div className="mb-3 flex items-center gap-1">
      <nav aria-label="Views" className="-mx-1 flex min-w-0 gap-1 overflow-x-auto px-1 py-1">
        <ViewTab label="Everybody" params={{}} active={!active && !params.view} />
        {views.map((view) => (
          <ViewTab
            key={view.id}
            label={view.name}
            changed={view === active && changed}
            params={{ ...viewParams(view.text), view: view.id }}
            active={view === active}
          />
        ))}
      </nav>
      {active && (
        <Menu
          align="start"
          trigger={
            <Button
              variant="quiet"
              size="icon"
              icon={<EllipsisVertical />}
              aria-label={`What to do with the view ${active.name}`}
            />
          }
        >
          {changed && (
            <>
              <MenuItem icon={<Save />} onSelect={() => void deeds.update(active.id, { definition: definition() })}>
                Save the changes
              </MenuItem>
              <MenuItem icon={<Undo2 />} onSelect={() => onOpen({ ...viewParams(active.text), view: active.id })}>
                Back to how it was saved
              </MenuItem>
              <MenuSeparator />
            </>
          )}
          <MenuItem icon={<Pencil />} onSelect={() => setNaming(active)}>
            Rename
          </MenuItem>
          <MenuItem icon={<ArrowLeft />} disabled={views[0] === active} onSelect={() => move(active, -1)}>
            Move left
          </MenuItem>
          <MenuItem icon={<ArrowRight />} disabled={views.at(-1) === active} onSelect={() => move(active, 1)}>
            Move right
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            danger
            icon={<Trash2 />}
            onSelect={() => void deeds.remove(active).then((done) => done && onOpen({ ...params, view: undefined }))}
          >
            Delete the view
          </MenuItem>
        </Menu>
      )}
      {changed && (
        <Button size="small" variant="quiet" icon={<Bookmark />} onClick={() => setNaming('new')}>
          {active ? 'Save as new' : 'Save view'}
        </Button>
      )}
      {naming && (
        <Suspense fallback={null}>
          <NameDialog
            title={naming === 'new' ? 'Save this view' : 'Rename the view'}
            {...(naming === 'new'
              ? { description: 'It keeps the search, the filter, the order and the columns.', confirm: 'Save' }
              : { initial: naming.name, confirm: 'Rename' })}
            onClose={() => setNaming(null)}
            onSave={async (name) => {
              if (naming !== 'new') return deeds.update(naming.id, { name });
              const id = await deeds.create(name, definition());
              if (id) onOpen({ ...params, view: id });
              return id !== null;
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ViewTabProps {
  label: string;
  params: ListParams;
  active: boolean;
  changed?: boolean;
}

function ViewTab({ label, params, active, changed }: ViewTabProps) {
  return (
    <Link
      to="/contacts"
      search={params}
      // The router marks by the address; a view that was changed is marked here.
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={active ? 'page' : undefined}
      className={classNames(
        tab,
        active ? 'bg-surface text-ink shadow-card ring-1 ring-line' : 'text-ink-mute hover:bg-hover hover:text-ink',
      )}
    >
      {label}
      {changed && (
        <span className="ml-1.5 size-1.5 rounded-full bg-accent" title="Changed since it was saved">
          <span className="sr-only">changed</span>
        </span>
      )}
    </Link>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { Notice } from '../../components/feedback/notice.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { SearchField } from '../../components/ui/search-field.js';
import { describeError } from '../../lib/errors.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { useMedia } from '../../lib/media.js';
import { FilterGroupEditor } from './filters/filter-group.js';
import { countConditions, noFilter } from './filters/filter-tree.js';
import { CsvActions } from './csv-actions.js';
import { HeaderActions, type OpenDialog } from './header-actions.js';
import type { SortName } from './list/columns.js';
import { ContactGrid, type GridHandle } from './list/contact-grid.js';
import { EmptyList } from './list/empty-list.js';
import { isFirstPage, useContactRows } from './list/use-contact-rows.js';
import { ListToolbar } from './list-toolbar.js';
import { noSelection, type Selection } from './selection/selection.js';
import { useBulk } from './selection/use-bulk.js';
import { useListState } from './use-list-state.js';
import { queryOf, type SortState } from './views/list-state.js';
import { ViewInShort } from './views/view-in-short.js';
import { ViewTabs } from './views/view-tabs.js';

const usualSort: SortState = { field: 'lastInteraction', descending: true };

/** A heading sorts by itself, then the other way, then as usual. Names begin at A, all else with the most or latest. */
function nextSort(sort: SortState | null, field: SortName): SortState | null {
  const first = field !== 'name';
  if (sort?.field !== field) return { field, descending: first };
  return sort.descending === first ? { field, descending: !first } : null;
}

export function ContactsPage() {
  const { params, state, faulty, text, setText, change, open } = useListState();
  const asked = queryOf(state);
  const { rows, state: current } = useContactRows(asked);
  const shown = useLastLoaded(rows, current);
  const grid = useRef<GridHandle>(null);
  const compact = useMedia('(max-width: 767px)');
  const [selection, setSelection] = useState<Selection>(noSelection);
  const [deleting, setDeleting] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);

  const refresh = useCallback(() => rows.refresh(grid.current?.lastInSight() ?? 0), [rows]);
  const bulk = useBulk({ rows, asked, selection, select: setSelection, refresh });
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => isFirstPage(rows.snapshot()) && rows.refresh(0));
  // What was selected among others is not selected among these.
  const scope = JSON.stringify([asked.filter, asked.search]);
  useEffect(() => setSelection(noSelection), [scope]);

  const filtered = countConditions(state.filter) > 0;
  const narrowed = filtered || state.search !== '';
  const loaded = shown.state.total !== null;
  return (
    <Page
      width="full"
      title="Contacts"
      description="People you have written to or met, and those you added."
      actions={
        <>
          <CsvActions params={params} />
          <HeaderActions open={dialog} onOpen={setDialog} onChanged={refresh} />
        </>
      }
    >
      <ViewTabs params={params} onOpen={open} />
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="w-full sm:max-w-72">
          <SearchField
            label="Search people by name, address, phone or company"
            placeholder="Search people"
            hint="/"
            value={text}
            busy={current.loading && current.total === null}
            onValueChange={setText}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('');
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              grid.current?.focusFirst();
            }}
          />
        </div>
        <FilterGroupEditor group={state.filter} onChange={(filter) => change({ filter: filter ?? noFilter })} />
      </div>
      {params.view && <ViewInShort key={params.view} savedViewId={params.view} />}
      {faulty && (
        <div className="mb-3">
          <Notice tone="warn" title="The filter in the address cannot be read">
            Everybody is shown instead. The link may have been cut off: ask for it again, or build the filter here.
          </Notice>
        </div>
      )}
      <Card aria-label="List of people" aria-busy={shown.rows !== rows}>
        <ListToolbar
          total={shown.state.total}
          narrowed={narrowed}
          compact={compact}
          columns={state.columns}
          selection={selection}
          bulk={bulk}
          deleting={deleting}
          onDelete={setDeleting}
          onSelect={setSelection}
          onSort={(sort) => change({ sort })}
          onColumns={(columns) => change({ columns })}
        />
        {!loaded && !current.error && <SkeletonRows rows={10} label="Loading people" />}
        {!loaded && current.error !== null && <ErrorState error={current.error} onRetry={() => rows.retry()} />}
        {loaded && shown.state.ids.length > 0 && (
          <ContactGrid
            ref={grid}
            rows={shown.rows}
            state={shown.state}
            columns={state.columns}
            sort={state.sort ?? (state.search ? null : usualSort)}
            compact={compact}
            searching={shown.state.matches.size > 0}
            selection={selection}
            onSelect={setSelection}
            onSort={(field) => change({ sort: nextSort(state.sort, field) })}
            onDelete={() => setDeleting(true)}
          />
        )}
        {loaded && shown.state.ids.length === 0 && (
          <EmptyList
            search={state.search}
            filtered={filtered}
            onClearSearch={() => change({ search: '' })}
            onClearFilter={() => change({ filter: noFilter })}
            onCreate={() => setDialog('create')}
          />
        )}
        {loaded && current.error !== null && (
          <div
            role="alert"
            className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-[13px] text-bad"
          >
            {describeError(current.error).message}
            <Button size="small" onClick={() => rows.retry()}>
              Try again
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}

/** The rows of the question before, until the first of this one have come, so that the list does not go away meanwhile. */
function useLastLoaded<Rows, State extends { total: number | null }>(rows: Rows, state: State) {
  const last = useRef({ rows, state });
  if (state.total !== null || last.current.state.total === null) last.current = { rows, state };
  return last.current;
}

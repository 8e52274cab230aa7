import { useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Search, SearchX } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { useSearch } from '../../components/search/use-search.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { SearchField } from '../../components/ui/search-field.js';
import { graphql } from '../../gql/index.js';
import { useDebounced } from '../../lib/hooks.js';
import { searchFilter, type SearchParams } from '../../lib/search-filter.js';
import { FoundList } from './found-list.js';
import { SearchFilters } from './search-filters.js';

const personQuery = graphql(`
  query SearchPerson($id: ID!) {
    contact(id: $id) {
      id
      displayName
    }
  }
`);

const route = getRouteApi('/shell/search');
const debounceMs = 120;
const pageSize = 30;

/** Moves the focus through what was found. */
function step(list: HTMLElement | null, event: KeyboardEvent): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('a') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = event.key === 'ArrowDown' ? links[at + 1] : event.key === 'ArrowUp' ? links[at - 1] : undefined;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  if (next) next.focus();
  else if (event.key === 'ArrowUp') document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
}

export function SearchPage() {
  const params = route.useSearch();
  const navigate = useNavigate();
  const q = params.q ?? '';
  const [text, setText] = useState(q);
  const list = useRef<HTMLDivElement>(null);
  const settled = useDebounced(text.trim(), debounceMs);

  function narrow(parts: SearchParams): void {
    const wanted = Object.entries({ ...params, ...parts }).filter(([, value]) => value);
    void navigate({ to: '/search', search: Object.fromEntries(wanted), replace: true, resetScroll: false });
  }
  useEffect(() => {
    if (settled !== q) narrow({ q: settled || undefined });
    // What is typed leads, and only a new text moves the address.
  }, [settled]);
  // A step back, or the palette, brings another text.
  useEffect(() => setText((typed) => (typed.trim() === q ? typed : q)), [q]);

  const filter = searchFilter(params);
  const { found, error, loading, refetch, fetchMore } = useSearch(q, filter, pageSize);
  const person = useQuery(personQuery, { variables: { id: params.with ?? '' }, skip: !filter?.contactId });
  const count = found?.edges.length ?? 0;
  return (
    <Page
      width="reading"
      title="Search"
      description="People, messages, meetings, notes and files, also when misspelled."
    >
      <SearchField
        label="Search everything"
        placeholder="A name, a topic, a few words"
        hint="/"
        autoFocus
        maxLength={500}
        value={text}
        busy={loading}
        onValueChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
          else if (event.key === 'Enter') list.current?.querySelector('a')?.click();
          else step(list.current, event);
        }}
      />
      <SearchFilters value={params} onChange={narrow} person={person.data?.contact?.displayName ?? null} />
      <p role="status" className="mt-4 mb-2 min-h-5 text-[13px] text-ink-mute tabular-nums">
        {q && found && `${count}${found.pageInfo.hasNextPage ? ' or more' : ''} found`}
        {q && found && !found.byMeaning && ', by words and spelling alone'}
      </p>
      <div ref={list} onKeyDown={(event) => step(list.current, event)} aria-busy={loading}>
        {found && count > 0 ? (
          <FoundList
            edges={found.edges}
            hasMore={found.pageInfo.hasNextPage}
            loadMore={() => fetchMore({ variables: { after: found.pageInfo.endCursor } })}
            kinds={filter?.kinds ?? null}
            onOnly={(kind) => narrow({ kinds: kind.toLowerCase() })}
          />
        ) : (
          <Card>
            {error ? (
              <ErrorState error={error} onRetry={() => void refetch()} />
            ) : !q ? (
              <EmptyState icon={<Search />} title="What are you looking for?">
                Type a name, a company or what it was about. People come first, then messages.
              </EmptyState>
            ) : found ? (
              <EmptyState
                icon={<SearchX />}
                title="Nothing found"
                action={
                  filter && (
                    <Button
                      onClick={() => narrow({ kinds: undefined, with: undefined, from: undefined, until: undefined })}
                    >
                      Search everything
                    </Button>
                  )
                }
              >
                {filter
                  ? 'Nothing meets all of the conditions.'
                  : 'Try fewer or other words. What has just come in can be found in a moment.'}
              </EmptyState>
            ) : (
              <SkeletonRows rows={6} label="Searching" />
            )}
          </Card>
        )}
      </div>
    </Page>
  );
}

import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { SearchField } from '../../components/ui/search-field.js';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { useDebounced } from '../../lib/hooks.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { useReplaceSearch } from '../../lib/use-replace-search.js';
import { CompanyTable } from './company-table.js';
import { readSort, sortInput, writeSort } from './company-sort.js';
import { NoCompanies } from './no-companies.js';

const query = graphql(`
  query Companies($search: String, $sort: CompanySort, $after: String) {
    companies(first: 50, after: $after, search: $search, sort: $sort) {
      totalCount
      edges {
        cursor
        node {
          id
          ...CompanyRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const NewCompanyDialog = lazy(() => import('./new-company-dialog.js'));
const route = getRouteApi('/shell/companies');
const debounceMs = 120;
const pageSize = 50;

export function CompaniesPage() {
  const { q = '', sort: sortText } = route.useSearch();
  const navigate = useNavigate();
  const replaceSearch = useReplaceSearch('/companies');
  const sort = readSort(sortText);
  const [text, setText] = useState(q);
  const [creating, setCreating] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  const settled = useDebounced(text.trim(), debounceMs);
  useEffect(() => {
    if (settled !== q) replaceSearch(settled);
  }, [settled, q, replaceSearch]);

  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(query, {
    variables: { search: settled || null, sort: sortInput(sort) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const companies = (data ?? previousData)?.companies;
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (data?.companies.edges.length ?? 0) <= pageSize && refetch());
  const searching = networkStatus === NetworkStatus.setVariables;
  return (
    <Page
      title="Companies"
      description="From the domains of the people you are in touch with, and those you added."
      actions={
        <Button
          variant="primary"
          icon={<Plus />}
          aria-keyshortcuts="n"
          title="New company (n)"
          onClick={() => setCreating(true)}
        >
          New company
        </Button>
      }
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="w-full sm:max-w-80">
          <SearchField
            label="Search companies by name or domain"
            placeholder="Search companies"
            hint="/"
            value={text}
            busy={searching}
            onValueChange={setText}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('');
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              results.current?.querySelector('a')?.focus();
            }}
          />
        </div>
        <p role="status" className="text-[13px] text-ink-mute tabular-nums">
          {companies &&
            (settled
              ? formatCount(companies.totalCount, 'match', 'matches')
              : formatCount(companies.totalCount, 'company', 'companies'))}
        </p>
      </div>
      <div ref={results}>
        <Card className="overflow-hidden" aria-busy={searching}>
          {error && !companies && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!companies && !error && <SkeletonRows rows={10} label="Loading companies" />}
          {companies && companies.edges.length > 0 && (
            <CompanyTable
              companies={companies.edges.map(({ node }) => node)}
              sort={sort}
              onSort={(next) =>
                void navigate({ to: '/companies', search: (current) => ({ ...current, sort: writeSort(next) }) })
              }
            />
          )}
          {companies?.edges.length === 0 && <NoCompanies search={settled} onClear={() => setText('')} />}
          <LoadMore
            hasMore={(data && companies?.pageInfo.hasNextPage) ?? false}
            load={() => fetchMore({ variables: { after: companies?.pageInfo.endCursor } })}
          />
        </Card>
      </div>
      {creating && (
        <Suspense fallback={null}>
          <NewCompanyDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </Page>
  );
}

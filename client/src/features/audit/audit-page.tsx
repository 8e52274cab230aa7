import { useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download, ScrollText, SearchX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { AuditFilters } from './audit-filters.js';
import { type AuditSearch, auditExportUrl, auditFilter } from './audit-search.js';
import { AuditTable } from './audit-table.js';
import { ChainBadge } from './chain-badge.js';

const query = graphql(`
  query Audit($filter: AuditFilterInput, $after: String) {
    auditEntries(first: 50, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          ...AuditTable
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const route = getRouteApi('/shell/audit');

export function AuditPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const filter = auditFilter(search);
  const { data, previousData, error, refetch, fetchMore } = useQuery(query, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const entries = (data ?? previousData)?.auditEntries;

  function narrow(parts: AuditSearch): void {
    const wanted = Object.entries({ ...search, ...parts }).filter(([, value]) => value);
    void navigate({ to: '/audit', search: Object.fromEntries(wanted), replace: true, resetScroll: false });
  }

  return (
    <Page
      title="Audit log"
      description="Who did what, and when. Each entry carries the hash of the one before it, so that none can be changed or taken out unseen."
      actions={
        <>
          <ChainBadge />
          <Button asChild>
            <a href={auditExportUrl(search)} download>
              <Download aria-hidden />
              Export
            </a>
          </Button>
        </>
      }
    >
      <AuditFilters value={search} onChange={narrow} />
      <Card className="overflow-hidden">
        {error && !entries && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!entries && !error && <SkeletonRows rows={10} label="Loading the audit log" />}
        {entries && entries.edges.length === 0 && filter && (
          <EmptyState
            icon={<SearchX />}
            title="Nothing like that"
            action={<Button onClick={() => narrow({ kind: '', who: '', from: '', to: '' })}>Show everything</Button>}
          >
            No entry is of this kind and time.
          </EmptyState>
        )}
        {entries && entries.edges.length === 0 && !filter && (
          <EmptyState icon={<ScrollText />} title="No entries yet">
            Signing in, connecting, previewing and importing each leave an entry here.
          </EmptyState>
        )}
        {entries && entries.edges.length > 0 && <AuditTable entries={entries.edges.map(({ node }) => node)} />}
        <LoadMore
          hasMore={entries?.pageInfo.hasNextPage ?? false}
          load={() => fetchMore({ variables: { after: entries?.pageInfo.endCursor } })}
        />
      </Card>
    </Page>
  );
}

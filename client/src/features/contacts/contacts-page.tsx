import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { SearchX, Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../components/feedback/empty-state.js';
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
import { ContactList } from './contact-list.js';

const query = graphql(`
  query Contacts($search: String, $after: String) {
    contacts(first: 50, after: $after, search: $search) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ContactRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const route = getRouteApi('/shell/contacts');
const debounceMs = 150;
const pageSize = 50;

export function ContactsPage() {
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const [text, setText] = useState(q ?? '');
  const results = useRef<HTMLDivElement>(null);
  const settled = useDebounced(text.trim(), debounceMs);
  useEffect(() => {
    if (settled !== (q ?? '')) void navigate({ to: '/contacts', search: settled ? { q: settled } : {}, replace: true });
  }, [settled, q, navigate]);

  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(query, {
    variables: { search: settled || null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const contacts = (data ?? previousData)?.contacts;
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (data?.contacts.edges.length ?? 0) <= pageSize && refetch());
  const searching = networkStatus === NetworkStatus.setVariables;
  return (
    <Page
      title="Contacts"
      description="People you have written to or met, the most recent first."
      actions={
        <p role="status" className="text-[13px] text-ink-mute tabular-nums">
          {contacts && formatCount(contacts.totalCount, settled ? 'match' : 'person', settled ? 'matches' : 'people')}
        </p>
      }
    >
      <div className="mb-4 max-w-md">
        <SearchField
          label="Search people by name or address"
          placeholder="Search by name or address"
          hint="/"
          value={text}
          busy={searching}
          onValueChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('');
            if (event.key === 'ArrowDown') results.current?.querySelector('a')?.focus();
          }}
        />
      </div>
      <div ref={results}>
        <Card className="overflow-hidden" aria-busy={searching}>
          {error && !contacts && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!contacts && !error && <SkeletonRows rows={10} label="Loading people" />}
          {contacts && contacts.edges.length > 0 && <ContactList contacts={contacts.edges.map(({ node }) => node)} />}
          {contacts && contacts.edges.length === 0 && <NoContacts search={settled} onClear={() => setText('')} />}
          <LoadMore
            hasMore={(data && contacts?.pageInfo.hasNextPage) ?? false}
            load={() => fetchMore({ variables: { after: contacts?.pageInfo.endCursor } })}
          />
        </Card>
      </div>
    </Page>
  );
}

function NoContacts({ search, onClear }: { search: string; onClear: () => void }) {
  if (search) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={`Nobody matches “${search}”`}
        action={<Button onClick={onClear}>Clear the search</Button>}
      >
        Try a part of the name, or the part of the address before or after the @.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Users />}
      title="No people yet"
      action={
        <Button asChild variant="primary">
          <Link to="/connect">Connect an account</Link>
        </Button>
      }
    >
      People appear here as soon as an import that you have approved brings in the first conversations.
    </EmptyState>
  );
}

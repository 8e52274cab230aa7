import { useQuery } from '@apollo/client/react';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { SearchField } from '../../components/ui/search-field.js';
import { graphql } from '../../gql/index.js';
import { useDebounced } from '../../lib/hooks.js';
import { AdminTabs } from './admin-tabs.js';
import { UserTable } from './user-table.js';

const query = graphql(`
  query AdminUsers($search: String, $after: String) {
    adminUsers(first: 50, after: $after, search: $search) {
      edges {
        cursor
        node {
          id
          ...UserTable
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Each search is a look that is audited, so it waits until somebody has typed to the end. */
const debounceMs = 400;

export function UsersPage() {
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), debounceMs);
  const { data, previousData, error, refetch, fetchMore } = useQuery(query, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const users = (data ?? previousData)?.adminUsers;
  return (
    <Page
      title="Administration"
      description="Who uses this installation. What you look at here is noted in the audit log."
    >
      <AdminTabs />
      <div className="mb-4 w-full sm:max-w-80">
        <SearchField
          label="Search users by name or address"
          placeholder="Search users"
          hint="/"
          value={text}
          onValueChange={setText}
        />
      </div>
      <Card className="overflow-hidden">
        {error && !users && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!users && !error && <SkeletonRows rows={6} label="Loading users" />}
        {users && users.edges.length > 0 && <UserTable users={users.edges.map(({ node }) => node)} />}
        {users?.edges.length === 0 && (
          <EmptyState icon={<SearchX />} title="Nobody like that">
            No name or address holds what you typed.
          </EmptyState>
        )}
        <LoadMore
          hasMore={(data && users?.pageInfo.hasNextPage) ?? false}
          load={() => fetchMore({ variables: { after: users?.pageInfo.endCursor } })}
        />
      </Card>
    </Page>
  );
}

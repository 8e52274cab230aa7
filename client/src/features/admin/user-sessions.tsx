import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess } from '../../lib/notify.js';
import { UserSessionRow } from './user-session-row.js';

const fragment = graphql(`
  fragment UserSessions on AdminUser {
    id
    name
  }
`);

const query = graphql(`
  query UserSessions($userId: ID!, $after: String) {
    adminSessions(userId: $userId, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...UserSessionRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const mutation = graphql(`
  mutation EndUserSessions($input: EndUserSessionsInput!) {
    done: endUserSessions(input: $input) {
      ended
      userErrors {
        code
        message
      }
    }
  }
`);

export function UserSessions({ user: masked }: { user: FragmentType<typeof fragment> }) {
  const user = readFragment(fragment, masked);
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { userId: user.id },
    fetchPolicy: 'network-only',
  });
  const [endAll, { loading }] = useMutation(mutation, {
    variables: { input: { userId: user.id } },
    refetchQueries: ['UserSessions'],
    awaitRefetchQueries: true,
  });
  const sessions = data?.adminSessions;

  async function onEndAll(): Promise<void> {
    if (await attempt(endAll())) await notifySuccess(`${user.name} is signed out everywhere`);
  }

  return (
    <Card>
      <CardHeader
        title="Sessions"
        description="Where they are signed in."
        actions={
          sessions &&
          sessions.edges.length > 0 && (
            <Button size="small" variant="danger" busy={loading} onClick={() => void onEndAll()}>
              End all sessions
            </Button>
          )
        }
      />
      {error && !sessions && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!sessions && !error && <SkeletonRows rows={2} label="Loading sessions" />}
      {sessions?.edges.length === 0 && <CardBody className="text-[13px] text-ink-mute">Signed in nowhere.</CardBody>}
      <ul className="mt-2">
        {sessions?.edges.map(({ node }) => (
          <UserSessionRow key={node.id} session={node} />
        ))}
      </ul>
      <LoadMore
        hasMore={sessions?.pageInfo.hasNextPage ?? false}
        load={() => fetchMore({ variables: { after: sessions?.pageInfo.endCursor } })}
      />
    </Card>
  );
}

import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { UserX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { IntegrationsList } from './integrations-list.js';
import { UserCredits } from './models/user-credits.js';
import { UserActions } from './user-actions.js';
import { UserCard } from './user-card.js';
import { UserSessions } from './user-sessions.js';

const query = graphql(`
  query AdminUser($userId: ID!) {
    adminUser(userId: $userId) {
      id
      name
      ...UserCard
      ...UserActions
      ...UserSessions
    }
  }
`);

const route = getRouteApi('/shell/admin/users/$userId');

export function UserPage() {
  const { userId } = route.useParams();
  const { data, error, refetch } = useQuery(query, { variables: { userId }, fetchPolicy: 'cache-and-network' });
  const user = data?.adminUser;
  return (
    <Page
      width="reading"
      title={user?.name ?? 'User'}
      above={<Breadcrumb to="/admin">Users</Breadcrumb>}
      actions={user && <UserActions user={user} />}
    >
      <div className="space-y-6">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
        {data && !user && (
          <Card>
            <EmptyState icon={<UserX />} title="There is no such user">
              The account may have been erased.
            </EmptyState>
          </Card>
        )}
        {user && (
          <>
            <UserCard user={user} />
            <UserSessions user={user} />
            <UserCredits userId={user.id} name={user.name} />
            <IntegrationsList userId={user.id} title="Connected accounts" />
          </>
        )}
      </div>
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { RefreshCw } from 'lucide-react';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { AccountsCard } from './accounts-card.js';
import { ImportsCard } from './imports-card.js';
import { LooksCard } from './looks-card.js';
import { RereadCard } from './reread-card.js';

const query = graphql(`
  query Sync {
    integrations {
      id
    }
    ...SyncAccounts
    ...LooksCard
  }
`);

export function SyncPage() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['batch', 'integration'], () => refetch());
  return (
    <Page
      title="Sync"
      description="Every import is a batch of its own, with its proof that nothing was missed, and the way back."
      actions={
        <>
          <Button asChild>
            <Link to="/import">Import a file</Link>
          </Button>
          <Button asChild>
            <Link to="/connect">Connect an account</Link>
          </Button>
        </>
      }
    >
      <div className="space-y-6">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={6} />
        {data && data.integrations.length === 0 && (
          <Card>
            <EmptyState
              icon={<RefreshCw />}
              title="Nothing is connected yet"
              action={
                <Button asChild variant="primary">
                  <Link to="/connect">Connect an account</Link>
                </Button>
              }
            >
              Connect Google, or import a file that you have exported. You see a preview before anything comes in.
            </EmptyState>
          </Card>
        )}
        {data && <AccountsCard data={data} />}
        {data && data.integrations.length > 0 && <ImportsCard />}
        {data && <LooksCard data={data} />}
        <RereadCard />
      </div>
    </Page>
  );
}

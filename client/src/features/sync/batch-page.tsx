import { useQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { Notice } from '../../components/feedback/notice.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Page } from '../../components/page/page.js';
import { BatchActions } from '../../components/sync/batch-actions.js';
import { BatchStateBadge } from '../../components/sync/batch-state-badge.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { batchTitle, formatFraction, isOpen, progressFraction } from '../../lib/batch.js';
import { useLiveBusy, useLiveRefetch } from '../../lib/live/index.js';
import { BatchProblem } from './batch-problem.js';
import { BatchProgress } from './batch-progress.js';
import { FailedItems } from './failed-items.js';
import { GapReport } from './gap-report.js';
import { LedgerCard } from './ledger-card.js';
import { UndoReport } from './undo-report.js';

const query = graphql(`
  query Batch($id: ID!) {
    syncBatch(id: $id) {
      id
      kind
      state
      fileName
      integration {
        id
        sourceName
        accountEmail
      }
      progress {
        expectedItems
        listed
        done
      }
      ...BatchActions
      ...BatchProblem
      ...BatchProgress
      ...LedgerCard
      ...FailedItems
      ...GapReport
      ...UndoReport
    }
  }
`);

const route = getRouteApi('/shell/sync/batches/$batchId');

export function BatchPage() {
  const { batchId } = route.useParams();
  const { data, error, refetch } = useQuery(query, { variables: { id: batchId }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['batch'], () => refetch());
  const batch = data?.syncBatch;
  const live = batch ? isOpen(batch.state) : false;
  useLiveBusy(live);

  const back = <Breadcrumb to="/sync">Sync</Breadcrumb>;
  if (!batch) {
    return (
      <Page title="Batch" above={back}>
        <Card>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <EmptyState icon={<SearchX />} title="There is no such batch">
              It may belong to somebody else, or the address is mistyped. All of yours are under Sync.
            </EmptyState>
          ) : (
            <SkeletonRows rows={5} />
          )}
        </Card>
      </Page>
    );
  }
  const fraction = batch.state === 'UNDOING' ? null : progressFraction(batch.progress);
  const title = batchTitle(batch);
  return (
    <Page
      above={back}
      title={title}
      tabTitle={live && fraction !== null ? `${formatFraction(fraction)} imported` : title}
      description={`${batch.integration.sourceName}, ${batch.integration.accountEmail}`}
      actions={
        <>
          <BatchStateBadge state={batch.state} />
          <BatchActions batch={batch} />
          <Button asChild variant={live ? 'secondary' : 'primary'}>
            <Link to="/contacts">See people</Link>
          </Button>
        </>
      }
    >
      <div className="space-y-6">
        {error && (
          <Notice tone="warn" title="No fresh figures at the moment">
            What you see is the last known state. The import goes on without this page; it will be asked again.
          </Notice>
        )}
        <BatchProblem batch={batch} />
        <UndoReport batch={batch} />
        <BatchProgress batch={batch} />
        <GapReport batch={batch} />
        <LedgerCard batch={batch} />
        <FailedItems batch={batch} />
      </div>
    </Page>
  );
}

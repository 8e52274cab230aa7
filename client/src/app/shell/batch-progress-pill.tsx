import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Progress } from '../../components/feedback/progress.js';
import { graphql } from '../../gql/index.js';
import { formatFraction, isOpen, progressFraction } from '../../lib/batch.js';
import { formatDuration, formatNumber } from '../../lib/format.js';

const query = graphql(`
  query ShellBatches {
    syncBatches(first: 3) {
      edges {
        cursor
        node {
          id
          state
          progress {
            expectedItems
            listed
            done
            secondsLeft
          }
          integration {
            id
            sourceName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const busyMs = 2000;
const idleMs = 20_000;

/** A slim line on top of every page while an import runs, and a refresh of the lists when it ends. */
export function BatchProgressPill() {
  const client = useApolloClient();
  const { data, startPolling } = useQuery(query, { pollInterval: idleMs, fetchPolicy: 'cache-and-network' });
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const batch = data?.syncBatches.edges.map(({ node }) => node).find(({ state }) => isOpen(state));
  const wasBusy = useRef(false);
  const busy = batch !== undefined;

  useEffect(() => startPolling(busy ? busyMs : idleMs), [busy, startPolling]);
  useEffect(() => {
    if (wasBusy.current && !busy) void client.refetchQueries({ include: 'active' });
    wasBusy.current = busy;
  }, [busy, client]);

  if (!batch || pathname === `/sync/batches/${batch.id}`) return null;
  const fraction = progressFraction(batch.progress);
  return (
    <aside aria-label="Running import">
      <Link
        to="/sync/batches/$batchId"
        params={{ batchId: batch.id }}
        className="flex items-center gap-3 border-b border-line bg-accent-soft/60 px-4 py-2 text-[13px] hover:bg-accent-soft sm:px-8"
      >
        <span className="font-medium text-accent">Importing {batch.integration.sourceName}</span>
        <Progress label={`Importing ${batch.integration.sourceName}`} value={fraction} className="h-1.5 w-24 sm:w-48" />
        <span className="truncate text-ink-soft tabular-nums">
          {fraction === null ? `${formatNumber(batch.progress.listed)} found` : formatFraction(fraction)}
          {typeof batch.progress.secondsLeft === 'number' && `, ${formatDuration(batch.progress.secondsLeft)} left`}
        </span>
      </Link>
    </aside>
  );
}

import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Progress } from '../../components/feedback/progress.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { batchActivity, formatFraction, progressFraction } from '../../lib/batch.js';
import { formatDuration, formatNumber } from '../../lib/format.js';
import { setTitleProgress } from '../../lib/title.js';

const fragment = graphql(`
  fragment BatchProgressPill on Integration {
    id
    sourceName
    openBatches {
      id
      kind
      state
      progress {
        expectedItems
        listed
        done
        secondsLeft
      }
    }
  }
`);

/** A slim line on top of every page while an import is at work, which the tab's title follows; small looks stay unseen. */
export function BatchProgressPill({
  integrations: masked,
}: {
  integrations: readonly FragmentType<typeof fragment>[];
}) {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [batch] = readFragment(fragment, masked).flatMap(({ sourceName, openBatches }) =>
    openBatches.filter(({ kind }) => kind !== 'INCREMENTAL').map((each) => ({ ...each, sourceName })),
  );
  const fraction = batch && batch.state !== 'UNDOING' ? progressFraction(batch.progress) : null;
  const onItsPage = batch !== undefined && pathname === `/sync/batches/${batch.id}`;
  const title = batch && !onItsPage && fraction !== null ? formatFraction(fraction) : null;
  useEffect(() => {
    setTitleProgress(title);
    return () => setTitleProgress(null);
  }, [title]);

  if (!batch || onItsPage) return null;
  const activity = `${batchActivity(batch)} ${batch.sourceName}`;
  const { listed, secondsLeft } = batch.progress;
  return (
    <aside aria-label="Running import">
      <Link
        to="/sync/batches/$batchId"
        params={{ batchId: batch.id }}
        className="flex items-center gap-3 border-b border-line bg-accent-soft/60 px-4 py-2 text-[13px] hover:bg-accent-soft sm:px-8"
      >
        <span className="truncate font-medium text-accent">{activity}</span>
        <Progress label={activity} value={fraction} className="h-1.5 w-20 shrink-0 sm:w-48" />
        <span className="truncate text-ink-soft tabular-nums">
          {fraction !== null
            ? formatFraction(fraction)
            : batch.state === 'UNDOING'
              ? ''
              : `${formatNumber(listed)} found`}
          {typeof secondsLeft === 'number' && batch.state === 'RUNNING' && `, ${formatDuration(secondsLeft)} left`}
        </span>
      </Link>
    </aside>
  );
}

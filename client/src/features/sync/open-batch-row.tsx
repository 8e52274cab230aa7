import { Link } from '@tanstack/react-router';
import { Progress } from '../../components/feedback/progress.js';
import { BatchActions } from '../../components/sync/batch-actions.js';
import { BatchStateBadge } from '../../components/sync/batch-state-badge.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { batchTitle, formatFraction, progressFraction } from '../../lib/batch.js';
import { formatDuration, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment OpenBatchRow on SyncBatch {
    id
    kind
    state
    fileName
    progress {
      expectedItems
      listed
      done
      itemsPerMinute
      secondsLeft
    }
    ...BatchActions
  }
`);

/** A batch at work: how far it is, how fast, how long it will take, and the buttons that steer it. */
export function OpenBatchRow({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const batch = readFragment(fragment, masked);
  const { progress, state } = batch;
  const fraction = progressFraction(progress);
  const total = Math.max(progress.expectedItems ?? 0, progress.listed);
  const title = batchTitle(batch);
  return (
    <li className="rounded-lg border border-line bg-sunken px-3.5 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Link
          to="/sync/batches/$batchId"
          params={{ batchId: batch.id }}
          className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-[13px] font-medium hover:underline"
        >
          {title} <BatchStateBadge state={state} />
        </Link>
        <div className="flex flex-wrap gap-2">
          <BatchActions batch={batch} onlyControls />
        </div>
      </div>
      <Progress label={`${title}: items done`} value={state === 'UNDOING' ? null : fraction} className="mt-2.5 h-1.5" />
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-xs text-ink-mute tabular-nums">
        <span>
          {formatNumber(progress.done)} of {total === 0 ? '…' : formatNumber(total)}
          {fraction !== null && `, ${formatFraction(fraction)}`}
        </span>
        {state === 'RUNNING' && <span>{formatNumber(progress.itemsPerMinute)} / min</span>}
        {typeof progress.secondsLeft === 'number' && state !== 'PAUSED' && (
          <span>about {formatDuration(progress.secondsLeft)} left</span>
        )}
      </p>
    </li>
  );
}

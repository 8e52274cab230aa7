import { Progress } from '../../components/feedback/progress.js';
import { Card } from '../../components/ui/card.js';
import { Definition } from '../../components/ui/definition.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatFraction, isOpen, progressFraction } from '../../lib/batch.js';
import { formatDateTime, formatDuration, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment BatchProgress on SyncBatch {
    state
    createdAt
    startedAt
    finishedAt
    progress {
      expectedItems
      listed
      done
      normalized
      itemsPerMinute
      secondsLeft
    }
  }
`);

export function BatchProgress({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const { state, createdAt, startedAt, finishedAt, progress } = readFragment(fragment, masked);
  const live = isOpen(state) && state !== 'UNDOING';
  const fraction = progressFraction(progress);
  const total = Math.max(progress.expectedItems ?? 0, progress.listed);
  const seconds =
    startedAt && finishedAt ? (new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000 : null;
  return (
    <Card className="px-5 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-[28px] leading-9 font-semibold tracking-[-0.025em] tabular-nums">
          {!live && progress.listed === 0 ? 'Nothing new' : formatNumber(progress.done)}
          <span className="text-base font-normal tracking-normal text-ink-mute">
            {' '}
            {live
              ? `of ${total === 0 ? '…' : formatNumber(total)} items`
              : progress.listed === 0
                ? 'at the source'
                : 'items done'}
          </span>
        </p>
        <p className="text-[13px] text-ink-mute tabular-nums">
          {live && fraction !== null && formatFraction(fraction)}
          {live && typeof progress.secondsLeft === 'number' && `, about ${formatDuration(progress.secondsLeft)} left`}
          {seconds !== null && `in ${formatDuration(seconds)}`}
        </p>
      </div>
      {live && <Progress label="Items done" value={fraction} className="mt-3" />}
      <dl className="mt-5 grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-4">
        <Definition term={live ? 'Found so far' : 'Listed'}>{formatNumber(progress.listed)}</Definition>
        <Definition term="On the timeline">{formatNumber(progress.normalized)}</Definition>
        <Definition term={live ? 'Rate' : 'Finished'}>
          {live
            ? `${formatNumber(progress.itemsPerMinute)} / min`
            : finishedAt
              ? formatDateTime(finishedAt)
              : 'not finished'}
        </Definition>
        <Definition term={startedAt ? 'Started' : 'Approved'}>{formatDateTime(startedAt ?? createdAt)}</Definition>
      </dl>
      {live && (
        <p className="mt-5 border-t border-line pt-3 text-[13px] text-ink-mute">
          {state === 'PAUSED'
            ? 'It rests until you resume it. What is here already can be used.'
            : 'The newest come first, so the last 30 days can be used already. You may leave this page; the import goes on.'}
        </p>
      )}
    </Card>
  );
}

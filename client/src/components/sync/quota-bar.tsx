import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { Meter } from '../ui/meter.js';
import { formatNumber, formatTime } from '../../lib/format.js';

const fragment = graphql(`
  fragment QuotaBar on ProviderQuota {
    unitsPerMinute
    usedUnits
    remainingUnits
    pausedUntil
    state
    itemsPerMinute
  }
`);

/** How much of the provider's quota the last minute has used, and how fast items come in. */
export function QuotaBar({ quota: masked }: { quota: FragmentType<typeof fragment> }) {
  const quota = readFragment(fragment, masked);
  const used = Math.min(1, quota.usedUnits / Math.max(1, quota.unitsPerMinute));
  const trouble = quota.state !== 'OK';
  return (
    <div className="min-w-0 text-xs text-ink-mute">
      <Meter
        label="Google quota used in the last minute"
        value={quota.usedUnits}
        max={quota.unitsPerMinute}
        text={`${formatNumber(quota.usedUnits)} of ${formatNumber(quota.unitsPerMinute)} units`}
        filled={used}
        isLow={trouble}
        className="h-1.5"
      />
      <p className="mt-1 flex flex-wrap justify-between gap-x-3 tabular-nums">
        <span>
          {formatNumber(quota.usedUnits)} of {formatNumber(quota.unitsPerMinute)} quota units this minute,{' '}
          {formatNumber(quota.remainingUnits)} left
        </span>
        <span>{formatNumber(quota.itemsPerMinute)} items / min</span>
      </p>
      {trouble && (
        <p className="mt-0.5 text-warn">
          {quota.state === 'BROKEN'
            ? 'Google fails again and again, so it is left alone for a moment and then tried anew.'
            : `Google asked to wait${quota.pausedUntil ? ` until ${formatTime(quota.pausedUntil)}` : ''}. It goes on by itself.`}
        </p>
      )}
    </div>
  );
}

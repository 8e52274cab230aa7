import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { classNames } from '../../../lib/class-names.js';
import { formatDate, formatNumber } from '../../../lib/format.js';

const fragment = graphql(`
  fragment BudgetBar on AiCredits {
    limit
    spent
    reserved
    renewsAt
  }
`);

const WARN_AT = 0.8;
const shown = (credits: number) => formatNumber(Math.round(credits * 100) / 100);

/** How much of the month's credits is spent. */
export function BudgetBar({ credits: masked }: { credits: FragmentType<typeof fragment> }) {
  const { limit, spent, reserved, renewsAt } = readFragment(fragment, masked);
  const used = limit === 0 ? 1 : Math.min(1, spent / limit);
  const isLow = limit > 0 && used >= WARN_AT;
  return (
    <div className="text-[13px]">
      <div
        role="meter"
        aria-label="Credits spent this month"
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(spent, limit)}
        aria-valuetext={`${shown(spent)} of ${shown(limit)} credits`}
        className="h-2 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={classNames('h-full rounded-full', isLow ? 'bg-warn-fill' : 'bg-chart')}
          style={{ width: `${used * 100}%` }}
        />
      </div>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-3 text-ink-mute tabular-nums">
        <span>
          {shown(spent)} of {shown(limit)} credits spent
          {reserved > 0 && `, ${shown(reserved)} held for what is under way`}
        </span>
        <span>Renews on {formatDate(renewsAt)}</span>
      </p>
      {isLow && (
        <p className="mt-1 text-warn">
          {used >= 1
            ? 'The budget is used up. Models that cost something are not asked until it renews.'
            : 'Most of the budget is spent. When it is used up, models that cost something are not asked until it renews.'}
        </p>
      )}
    </div>
  );
}

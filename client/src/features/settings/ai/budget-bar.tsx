import { Meter } from '../../../components/ui/meter.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
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
      <Meter
        label="Credits spent this month"
        value={Math.min(spent, limit)}
        max={limit}
        text={`${shown(spent)} of ${shown(limit)} credits`}
        filled={used}
        isLow={isLow}
        className="h-2"
      />
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

import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDuration, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment PreviewTiles on SyncPreview {
    totalItems
    exact
    peopleTotal
    sampledItems
    estimatedSeconds
    estimatedQuotaUnits
    leftOut {
      count
    }
  }
`);

export function PreviewTiles({ preview: masked, unit }: { preview: FragmentType<typeof fragment>; unit: string }) {
  const preview = readFragment(fragment, masked);
  const leftOut = preview.leftOut.reduce((sum, { count }) => sum + count, 0);
  const tiles = [
    {
      term: 'Would come in',
      value: `${preview.exact ? '' : '≈ '}${formatNumber(preview.totalItems)}`,
      note: `${unit}s${preview.exact ? ', counted exactly' : ', counted in part'}`,
    },
    {
      term: 'People seen so far',
      value: formatNumber(preview.peopleTotal),
      note: `in a sample of ${formatNumber(preview.sampledItems)}`,
    },
    { term: 'Stays out', value: formatNumber(leftOut), note: 'with reasons below' },
    {
      term: 'Takes about',
      value: formatDuration(preview.estimatedSeconds),
      note:
        preview.estimatedQuotaUnits > 0
          ? `${formatNumber(preview.estimatedQuotaUnits)} of Google’s quota units`
          : 'nothing is asked of Google',
    },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      {tiles.map(({ term, value, note }) => (
        <li key={term} className="card-edge rounded-xl bg-surface px-4 py-4 sm:px-5">
          <p className="text-[13px] text-ink-mute">{term}</p>
          <p className="mt-1 text-[22px] leading-8 font-semibold tracking-[-0.02em] tabular-nums sm:text-2xl">
            {value}
          </p>
          <p className="text-xs text-ink-mute">{note}</p>
        </li>
      ))}
    </ul>
  );
}

import { Notice } from '../../components/feedback/notice.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatDateTime, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment GapReport on SyncBatch {
    gapReport {
      since
      noticedAt
      added
      changed
      deleted
    }
  }
`);

/** What had been missed while the provider no longer told what changed, and that it has been made up for. */
export function GapReport({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const { gapReport } = readFragment(fragment, masked);
  if (!gapReport) return null;
  const { since, noticedAt, added, changed, deleted } = gapReport;
  const missed = added + changed + deleted;
  return (
    <Notice tone="info" title={missed === 0 ? 'There was a gap, and nothing was missed in it' : 'A gap was closed'}>
      <p>
        Google no longer told what had changed{since ? ` since ${formatDateTime(since)}` : ''}; this was noticed on{' '}
        {formatDateTime(noticedAt)}, and everything was listed again.
        {missed > 0 &&
          ` In the gap ${formatCount(added, 'item')} had been added, ${formatNumber(changed)} changed and ${formatNumber(deleted)} deleted. All of it is here now.`}
      </p>
    </Notice>
  );
}

import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Progress } from '../../components/feedback/progress.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, type DocumentType } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query ErasedPeople {
    personErasures(first: 20) {
      id
      begunAt
      endedAt
      total
      done
      changed
      tables {
        table
        rows
      }
      hash
    }
  }
`);

type Erasure = DocumentType<typeof query>['personErasures'][number];

/** How often to look how far it is. */
const WHILE_UNDER_WAY_MS = 3_000;

/** People who were erased from the user's data: that it was done, and nothing of whom. Shown once there is one. */
export function ErasedPeople() {
  const { data, refetch, startPolling, stopPolling } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const erasures = data?.personErasures ?? [];
  const isUnderWay = erasures.some(({ endedAt }) => endedAt === null);
  useEffect(() => {
    if (isUnderWay) startPolling(WHILE_UNDER_WAY_MS);
    else stopPolling();
  }, [isUnderWay, startPolling, stopPolling]);
  useLiveRefetch(['data'], () => refetch());
  if (erasures.length === 0) return null;
  return (
    <div className="border-t border-line px-5 py-4">
      <h3 className="text-sm font-medium">People that were erased</h3>
      <ul className="mt-2 space-y-2 text-[13px]">
        {erasures.map((erasure) => (
          <li key={erasure.id}>
            <ErasedPerson erasure={erasure} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErasedPerson({ erasure: { endedAt, total, done, changed, tables, hash } }: { erasure: Erasure }) {
  if (endedAt === null)
    return (
      <>
        <span className="text-ink-mute">Looking through {formatCount(total, 'item')}</span>
        <Progress label="Erasing a person" value={total === 0 ? null : done / total} />
      </>
    );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    <details>
      <summary>
        Erased <RelativeTime value={endedAt} />: {formatCount(rows, 'row')} gone, {formatCount(changed, 'message')}{' '}
        changed
      </summary>
      <ul className="mt-1 pl-5 text-ink-mute">
        {tables.map(({ table, rows: gone }) => (
          <li key={table}>
            {table}: {formatCount(gone, 'row')}
          </li>
        ))}
        <li className="break-all">Certificate: {hash}</li>
      </ul>
    </details>
  );
}

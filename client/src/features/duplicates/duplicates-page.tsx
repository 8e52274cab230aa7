import { useQuery } from '@apollo/client/react';
import { UserCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { Kbd } from '../../components/ui/kbd.js';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { DuplicatePair } from './duplicate-pair.js';

const query = graphql(`
  query Duplicates($after: String) {
    duplicates(first: 20, after: $after) {
      totalCount
      edges {
        cursor
        node {
          left {
            id
          }
          right {
            id
          }
          ...DuplicatePair
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const pageSize = 20;

/** Contacts that may be one person, the likeliest first; one after another they are merged or kept apart. */
export function DuplicatesPage() {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useLiveRefetch(['data'], () => (data?.duplicates.edges.length ?? 0) <= pageSize && refetch());
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const pairs = data?.duplicates.edges.flatMap(({ node }) =>
    node.left && node.right ? [{ key: `${node.left.id} ${node.right.id}`, pair: node }] : [],
  );
  const current = pairs?.find(({ key }) => key === focused) ?? pairs?.[0];

  // Once the pair is gone, the keyboard goes on with the one that has taken its place.
  const decided = useRef<{ key: string; index: number } | null>(null);
  function goOn(): void {
    if (!decided.current || list.current?.querySelector(`li[data-key="${decided.current.key}"]`)) return;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-pair]');
    cards?.[Math.min(decided.current.index, cards.length - 1)]?.focus();
    decided.current = null;
  }
  useEffect(goOn);

  return (
    <Page
      title="Duplicates"
      description="Contacts that may be one person, where the evidence is too thin to decide for you. Nothing is merged until you say so, and a merge can be taken back."
      actions={
        <p role="status" className="text-[13px] text-ink-mute tabular-nums">
          {data && formatCount(data.duplicates.totalCount, 'pair')}
        </p>
      }
    >
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={4} />
      {pairs?.length === 0 && (
        <Card>
          <EmptyState icon={<UserCheck />} title="Everybody is there once">
            When two contacts look like one person, they are shown here for you to decide.
          </EmptyState>
        </Card>
      )}
      {pairs && pairs.length > 0 && (
        <>
          <p className="mb-3 hidden items-center gap-1.5 text-[13px] text-ink-mute sm:flex">
            <Kbd>m</Kbd> merges, <Kbd>k</Kbd> keeps apart, <Kbd>x</Kbd> shows the other one, <Kbd>z</Kbd> takes it back.
          </p>
          <ul ref={list} aria-label="Pairs" className="space-y-4">
            {pairs.map(({ key, pair }, index) => (
              <li key={key} data-key={key}>
                <DuplicatePair
                  pair={pair}
                  current={key === current?.key}
                  onFocus={() => setFocused(key)}
                  onDecided={() => {
                    decided.current = { key, index };
                    // It may be gone already.
                    requestAnimationFrame(goOn);
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {data && (
        <LoadMore
          hasMore={data.duplicates.pageInfo.hasNextPage}
          load={() => fetchMore({ variables: { after: data.duplicates.pageInfo.endCursor } })}
        />
      )}
    </Page>
  );
}

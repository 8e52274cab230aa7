import { Link } from '@tanstack/react-router';
import { LoadMore } from '../../components/feedback/load-more.js';
import { hitTarget } from '../../components/search/hit-target.js';
import { SearchHitLine, searchHitLine } from '../../components/search/search-hit-line.js';
import { groupByKind } from '../../components/search/search-kinds.js';
import type { FoundEdge } from '../../components/search/use-search.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import type { SearchKind } from '../../gql/graphql.js';
import { readFragment } from '../../gql/index.js';

interface FoundListProps {
  edges: readonly FoundEdge[];
  hasMore: boolean;
  loadMore: () => Promise<unknown>;
  /** What the search is narrowed down to. */
  kinds: readonly SearchKind[] | null;
  onOnly: (kind: SearchKind) => void;
}

/** What was found, by kind: people first. */
export function FoundList({ edges, hasMore, loadMore, kinds, onOnly }: FoundListProps) {
  return (
    <div className="space-y-5">
      {groupByKind(edges).map(({ kind, title, edges: own }) => (
        <section key={kind} aria-label={title}>
          <div className="mb-1.5 flex min-h-8 items-center justify-between px-1">
            <h2 className="text-xs font-medium text-ink-mute">{title}</h2>
            {kinds === null && (
              <Button
                size="small"
                variant="quiet"
                onClick={() => onOnly(kind)}
                aria-label={`Only ${title.toLowerCase()}`}
              >
                Only these
              </Button>
            )}
          </div>
          <Card className="overflow-hidden">
            <ul className="divide-y divide-line">
              {own.map(({ node }) => (
                <li key={node.id}>
                  <Found hit={node} />
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ))}
      <LoadMore hasMore={hasMore} load={loadMore} />
    </div>
  );
}

function Found({ hit }: { hit: FoundEdge['node'] }) {
  const target = hitTarget(readFragment(searchHitLine, hit));
  return (
    <Link
      to={target.to}
      search={target.search}
      className="block px-4 py-2.5 hover:bg-hover focus-visible:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
    >
      <SearchHitLine hit={hit} />
    </Link>
  );
}

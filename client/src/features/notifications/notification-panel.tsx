import { useQuery } from '@apollo/client/react';
import { Popover } from 'radix-ui';
import type { RefObject } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Button } from '../../components/ui/button.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { NotificationItem } from './notification-item.js';
import { useReadNotifications } from './use-read-notifications.js';

const query = graphql(`
  query NotificationPanel($after: String) {
    notifications(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...NotificationItem
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface NotificationPanelProps {
  anchor: RefObject<HTMLButtonElement | null>;
  unread: number;
  onClose: () => void;
}

export default function NotificationPanel({ anchor, unread, onClose }: NotificationPanelProps) {
  const { data, error, refetch, fetchMore } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['notification'], refetch);
  const { read, busy } = useReadNotifications();
  const page = data?.notifications;
  const close = () => {
    onClose();
    anchor.current?.focus();
  };
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLButtonElement>} />
      <Popover.Portal>
        <Popover.Content
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Notifications"
          // A click on the bell closes by itself.
          onInteractOutside={(event) => anchor.current?.contains(event.target as Node) && event.preventDefault()}
          className="z-50 flex max-h-[min(32rem,var(--radix-popover-content-available-height))] w-[min(24rem,calc(100vw-1.5rem))] animate-fade flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-float focus:outline-none"
        >
          <div className="flex h-12 shrink-0 items-center justify-between gap-4 border-b border-line pr-2 pl-4">
            <h2 className="text-sm font-semibold tracking-[-0.01em]">Notifications</h2>
            {unread > 0 && (
              <Button variant="quiet" size="small" busy={busy} onClick={() => void read(null)}>
                Mark all read
              </Button>
            )}
          </div>
          <div className="overflow-y-auto">
            {error && !page && <ErrorState error={error} onRetry={() => void refetch()} />}
            {!error && !page && <SkeletonRows rows={3} />}
            {page?.edges.length === 0 && (
              <p className="px-6 py-10 text-center text-[13px] text-ink-mute">
                Nothing yet. What happens while you look elsewhere is told here.
              </p>
            )}
            {page && page.edges.length > 0 && (
              <>
                <ul>
                  {page.edges.map(({ node }) => (
                    <NotificationItem
                      key={node.id}
                      notification={node}
                      onFollow={() => {
                        void read([node.id]);
                        onClose();
                      }}
                    />
                  ))}
                </ul>
                <LoadMore
                  hasMore={page.pageInfo.hasNextPage}
                  load={() => fetchMore({ variables: { after: page.pageInfo.endCursor } })}
                />
              </>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

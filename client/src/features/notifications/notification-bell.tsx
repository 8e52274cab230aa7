import { useQuery } from '@apollo/client/react';
import { Bell } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query NotificationBell {
    unreadNotifications
  }
`);

const NotificationPanel = lazy(() => import('./notification-panel.js'));

const most = 99;

/** The bell with the number of what is unread; what it opens is loaded when it is first wanted. */
export function NotificationBell() {
  const { data, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['notification'], refetch);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const unread = data?.unreadNotifications ?? 0;
  const label = unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`;
  return (
    <>
      <Button
        ref={button}
        variant="quiet"
        size="icon"
        className="relative"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Bell aria-hidden />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute -top-0.5 -right-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-primary px-1 text-[10px] leading-none font-semibold text-on-primary tabular-nums"
          >
            {unread > most ? `${most}+` : unread}
          </span>
        )}
      </Button>
      <span role="status" aria-live="polite" className="sr-only">
        {unread > 0 && `${unread} unread ${unread === 1 ? 'notification' : 'notifications'}`}
      </span>
      <Suspense fallback={null}>
        {open && <NotificationPanel anchor={button} unread={unread} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

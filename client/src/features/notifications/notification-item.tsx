import { Link } from '@tanstack/react-router';
import {
  Bell,
  CircleAlert,
  CircleCheck,
  FileX,
  PackageCheck,
  Plug,
  RadioTower,
  TriangleAlert,
  Undo2,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { notificationLink } from './notification-link.js';

const fragment = graphql(`
  fragment NotificationItem on Notification {
    kind
    title
    body
    subjectType
    subjectId
    createdAt
    readAt
  }
`);

const looks: Record<string, { Icon: LucideIcon; tone: string }> = {
  sync_done: { Icon: CircleCheck, tone: 'bg-good-soft text-good' },
  undo_done: { Icon: Undo2, tone: 'bg-good-soft text-good' },
  sync_failed: { Icon: CircleAlert, tone: 'bg-bad-soft text-bad' },
  import_failed: { Icon: FileX, tone: 'bg-bad-soft text-bad' },
  reconnect: { Icon: Plug, tone: 'bg-warn-soft text-warn' },
  anomaly: { Icon: TriangleAlert, tone: 'bg-warn-soft text-warn' },
  export: { Icon: PackageCheck, tone: 'bg-good-soft text-good' },
  disconnected: { Icon: Unplug, tone: 'bg-hover text-ink-soft' },
  push_lapsed: { Icon: RadioTower, tone: 'bg-warn-soft text-warn' },
};
const otherwise = { Icon: Bell, tone: 'bg-hover text-ink-soft' };

interface NotificationItemProps {
  notification: FragmentType<typeof fragment>;
  onFollow: () => void;
}

export function NotificationItem({ notification: masked, onFollow }: NotificationItemProps) {
  const notification = readFragment(fragment, masked);
  const { kind, title, body, createdAt, readAt } = notification;
  const { Icon, tone } = looks[kind] ?? otherwise;
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        {...notificationLink(notification)}
        onClick={onFollow}
        className={classNames('flex gap-3 px-4 py-3 -outline-offset-2 hover:bg-hover', !readAt && 'bg-accent-soft/40')}
      >
        <span
          aria-hidden
          className={classNames('flex size-7 shrink-0 items-center justify-center rounded-lg [&_svg]:size-4', tone)}
        >
          <Icon />
        </span>
        <span className="min-w-0 flex-1 text-[13px]">
          <span className={classNames('block text-pretty', readAt ? 'text-ink-soft' : 'font-medium')}>
            {!readAt && <span className="sr-only">Unread: </span>}
            {title}
          </span>
          {body && <span className="mt-0.5 block text-pretty text-ink-soft">{body}</span>}
          <RelativeTime value={createdAt} className="mt-0.5 block text-xs text-ink-mute" />
        </span>
        {!readAt && <span aria-hidden className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" />}
      </Link>
    </li>
  );
}

import { MonitorSmartphone } from 'lucide-react';
import { formatDate } from '../../lib/format.js';
import { describeUserAgent } from '../../lib/user-agent.js';
import { Badge } from './badge.js';
import { Button } from './button.js';
import { RelativeTime } from './relative-time.js';

interface SessionItemProps {
  session: { current: boolean; userAgent: string; createdAt: string; lastSeenAt: string };
  ending: boolean;
  onEnd: () => void;
}

/** One browser that somebody is signed in with, and the button that ends it unless it is the one in use. */
export function SessionItem({ session, ending, onEnd }: SessionItemProps) {
  const device = describeUserAgent(session.userAgent);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-ink-mute" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 font-medium" title={session.userAgent}>
          {device} {session.current && <Badge tone="good">This one</Badge>}
        </p>
        <p className="text-[13px] text-ink-mute">
          Signed in {formatDate(session.createdAt)}, last seen <RelativeTime value={session.lastSeenAt} />
        </p>
      </div>
      {!session.current && (
        <Button size="small" variant="danger" busy={ending} aria-label={`End the session in ${device}`} onClick={onEnd}>
          End
        </Button>
      )}
    </li>
  );
}

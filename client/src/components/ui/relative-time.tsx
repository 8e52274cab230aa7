import { formatDateTime } from '../../lib/format.js';
import { useNow } from '../../lib/hooks.js';
import { relativeTime } from '../../lib/relative-time.js';

/** "5 min ago", kept fresh, with the exact moment as its title. */
export function RelativeTime({ value, className }: { value: string; className?: string }) {
  const now = useNow(30_000);
  return (
    <time dateTime={value} title={formatDateTime(value)} className={className}>
      {relativeTime(value, now)}
    </time>
  );
}

import { Radio, Timer } from 'lucide-react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDateTime } from '../../lib/format.js';
import { useNow } from '../../lib/hooks.js';
import { relativeTime } from '../../lib/relative-time.js';

const fragment = graphql(`
  fragment PushLine on PushState {
    mode
    expiresAt
    lastPushAt
    lastLookAt
    nextLookAt
    message
  }
`);

/** How changes at the source become known: told by Google at once, or by looking now and then. */
export function PushLine({ push: masked }: { push: FragmentType<typeof fragment> }) {
  const { mode, expiresAt, lastPushAt, lastLookAt, nextLookAt, message } = readFragment(fragment, masked);
  const now = useNow(15_000);
  const live = mode === 'PUSH';
  const Icon = live ? Radio : Timer;
  const parts = [
    live
      ? `Google tells of changes at once${expiresAt ? `, until ${formatDateTime(expiresAt)}` : ''}`
      : 'Looks now and then',
    live && lastPushAt && `last told ${relativeTime(lastPushAt, now)}`,
    lastLookAt && `looked ${relativeTime(lastLookAt, now)}`,
    nextLookAt && new Date(nextLookAt).getTime() > now && `looks again ${relativeTime(nextLookAt, now)}`,
  ].filter(Boolean);
  return (
    <p className="flex gap-1.5 text-xs text-ink-mute">
      <Icon aria-hidden className={`mt-px size-3.5 shrink-0 ${live ? 'text-good' : ''}`} />
      <span>
        {parts.join('; ')}.{message && <span className="text-warn"> {message}</span>}
      </span>
    </p>
  );
}

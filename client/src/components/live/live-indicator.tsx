import { classNames } from '../../lib/class-names.js';
import { useLive, type LiveMode } from '../../lib/live/index.js';

const looks: Record<LiveMode, { label: string; title: string; dot: string }> = {
  live: { label: 'Live', title: 'Changes appear by themselves.', dot: 'bg-good-fill' },
  polling: {
    label: 'Polling',
    title: 'The live connection does not work at the moment. This page asks for changes now and then, and tries again.',
    dot: 'bg-warn-fill',
  },
  offline: {
    label: 'Offline',
    title: 'There is no network. What you see is the last known state.',
    dot: 'bg-bad-fill',
  },
};

/** Says how this page learns of changes; a change of that is announced. */
export function LiveIndicator() {
  const { mode } = useLive();
  const { label, title, dot } = looks[mode];
  return (
    <span
      role="status"
      aria-live="polite"
      title={title}
      className="inline-flex items-center gap-1.5 text-xs font-medium text-ink-mute"
    >
      <span aria-hidden className={classNames('size-1.5 rounded-full', dot)} />
      <span className="sr-only">Updates: </span>
      {label}
    </span>
  );
}

import { ArrowDownLeft, ArrowUpRight, CalendarDays } from 'lucide-react';
import type { InteractionDirection, InteractionKind } from '../../gql/graphql.js';
import { classNames } from '../../lib/class-names.js';

/** A meeting, or an e-mail that came in or went out. */
export function InteractionIcon({ kind, direction }: { kind: InteractionKind; direction: InteractionDirection }) {
  const sent = direction === 'OUTBOUND';
  const [Icon, label] =
    kind === 'MEETING' ? [CalendarDays, 'Meeting'] : sent ? [ArrowUpRight, 'Sent'] : [ArrowDownLeft, 'Received'];
  return (
    <span
      className={classNames(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-lg',
        kind === 'MEETING' ? 'bg-plum-soft text-plum' : sent ? 'bg-hover text-ink-soft' : 'bg-accent-soft text-accent',
      )}
    >
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{label}: </span>
    </span>
  );
}

import { ArrowDownLeft, ArrowUpRight, CalendarDays, NotebookPen, PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { InteractionDirection, InteractionKind } from '../../gql/graphql.js';
import { classNames } from '../../lib/class-names.js';

const received = 'bg-accent-soft text-accent';
const sent = 'bg-hover text-ink-soft';

const looks = {
  EMAIL: {
    INBOUND: { Icon: ArrowDownLeft, label: 'Received', className: received },
    OUTBOUND: { Icon: ArrowUpRight, label: 'Sent', className: sent },
  },
  CALL: {
    INBOUND: { Icon: PhoneIncoming, label: 'Call', className: received },
    OUTBOUND: { Icon: PhoneOutgoing, label: 'Call', className: sent },
  },
  MEETING: { Icon: CalendarDays, label: 'Meeting', className: 'bg-plum-soft text-plum' },
  NOTE: { Icon: NotebookPen, label: 'Note', className: 'bg-warn-soft text-warn' },
};

/** A meeting, a note, or an e-mail or call that came in or went out. */
export function InteractionIcon({ kind, direction }: { kind: InteractionKind; direction: InteractionDirection }) {
  const { Icon, label, className } = kind === 'EMAIL' || kind === 'CALL' ? looks[kind][direction] : looks[kind];
  return (
    <span className={classNames('inline-flex size-7 shrink-0 items-center justify-center rounded-lg', className)}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{label}: </span>
    </span>
  );
}

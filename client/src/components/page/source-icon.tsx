import { CalendarDays, CalendarPlus, ContactRound, FileInput, Mail, Plug } from 'lucide-react';
import { classNames } from '../../lib/class-names.js';

const looks = {
  google_gmail: { Icon: Mail, className: 'bg-accent-soft text-accent' },
  google_calendar: { Icon: CalendarDays, className: 'bg-plum-soft text-plum' },
  mail_file: { Icon: FileInput, className: 'bg-accent-soft text-accent' },
  contact_file: { Icon: ContactRound, className: 'bg-accent-soft text-accent' },
  calendar_file: { Icon: CalendarPlus, className: 'bg-plum-soft text-plum' },
};

/** The sign of a source, by its key; sources without one of their own get a plug. */
export function SourceIcon({ source, small }: { source: string; small?: boolean }) {
  const look =
    source in looks ? looks[source as keyof typeof looks] : { Icon: Plug, className: 'bg-hover text-ink-soft' };
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center',
        small ? 'size-7 rounded-lg [&_svg]:size-4' : 'size-9 rounded-[10px] [&_svg]:size-4.5',
        look.className,
      )}
    >
      <look.Icon />
    </span>
  );
}

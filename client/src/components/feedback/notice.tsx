import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.js';

const looks = {
  info: { Icon: Info, className: 'bg-accent-soft text-accent' },
  good: { Icon: CircleCheck, className: 'bg-good-soft text-good' },
  warn: { Icon: CircleAlert, className: 'bg-warn-soft text-warn' },
  bad: { Icon: CircleAlert, className: 'bg-bad-soft text-bad' },
};

interface NoticeProps {
  tone: keyof typeof looks;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** A message in the flow of the page; errors and warnings are announced. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  const { Icon, className } = looks[tone];
  return (
    <div
      role={tone === 'bad' || tone === 'warn' ? 'alert' : 'status'}
      className={classNames('flex animate-rise flex-wrap items-start gap-x-3 gap-y-3 rounded-xl px-4 py-3', className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="mt-0.5 text-[13px] text-ink-soft">{children}</div>}
      </div>
      {action}
    </div>
  );
}

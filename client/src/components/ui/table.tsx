import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.js';

/** Scrolls sideways inside itself on small screens, so that the page never does. */
export function Table({ className, label, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <table className={classNames('w-full border-collapse text-left text-[13px]', className)} {...props} />
    </div>
  );
}

export function Th({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={classNames(
        'h-9 border-b border-line px-3 text-xs font-medium whitespace-nowrap text-ink-mute first:pl-5 last:pr-5',
        className,
      )}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return (
    <td
      className={classNames('border-b border-line px-3 py-2.5 align-middle first:pl-5 last:pr-5', className)}
      {...props}
    />
  );
}

import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.js';

/** A text of several lines; it grows with what is typed where the browser can do that. */
export function TextArea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      className={classNames(
        'block field-sizing-content max-h-96 min-h-20 w-full resize-y rounded-lg border border-control/60 bg-surface px-3 py-2 text-sm leading-6 placeholder:text-ink-mute hover:border-control',
        'focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent aria-invalid:border-bad',
        className,
      )}
      {...props}
    />
  );
}

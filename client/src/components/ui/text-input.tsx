import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.js';

export function TextInput({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      autoComplete="off"
      className={classNames(
        'h-9 w-full rounded-lg border border-control/60 bg-surface px-3 text-sm placeholder:text-ink-mute hover:border-control',
        'focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent aria-invalid:border-bad',
        className,
      )}
      {...props}
    />
  );
}

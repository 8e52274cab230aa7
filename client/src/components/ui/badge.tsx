import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../../lib/class-names.js';

const tones = {
  neutral: 'bg-hover text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  plum: 'bg-plum-soft text-plum',
};

export type Tone = keyof typeof tones;

export function Badge({
  tone = 'neutral',
  icon,
  className,
  children,
  ...props
}: ComponentProps<'span'> & { tone?: Tone; icon?: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5.5 items-center gap-1 rounded-md px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
        tones[tone],
        className,
      )}
      {...props}
    >
      {icon}
      {children}
    </span>
  );
}

import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Slot } from 'radix-ui';
import { classNames } from '../../lib/class-names.js';

const variants = {
  primary: 'bg-primary text-on-primary shadow-card hover:bg-primary-strong',
  secondary: 'border border-line-strong bg-surface text-ink shadow-card hover:bg-hover',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'border border-line-strong bg-surface text-bad shadow-card hover:bg-bad-soft',
};

const sizes = {
  small: 'h-7 gap-1.5 px-2.5 text-[13px]',
  medium: 'h-8.5 gap-2 px-3.5',
  large: 'h-10.5 gap-2 px-4.5',
  icon: 'size-8',
};

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /** Renders the child (a link) with the look of a button. */
  asChild?: boolean;
  busy?: boolean;
  icon?: ReactNode;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  asChild,
  busy,
  icon,
  className,
  children,
  ...props
}: ButtonProps) {
  const look = classNames(
    'inline-flex shrink-0 items-center justify-center rounded-lg font-medium whitespace-nowrap transition-colors select-none',
    'disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={look} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type="button" className={look} aria-busy={busy || undefined} {...props} disabled={busy || props.disabled}>
      {busy ? <LoaderCircle className="animate-spin" aria-hidden /> : icon}
      {children}
    </button>
  );
}

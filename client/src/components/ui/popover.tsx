import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.js';

interface PopoverProps {
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
}

/** What a button opens beside itself; Escape closes it and gives the keyboard back to the button. */
export function Popover({ label, trigger, align = 'start', className, children, ...state }: PopoverProps) {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={classNames(
            'z-50 max-h-[min(30rem,var(--radix-popover-content-available-height))] max-w-[calc(100vw-1.5rem)] animate-fade overflow-y-auto rounded-xl border border-line bg-surface p-3 shadow-float focus:outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

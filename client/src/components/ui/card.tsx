import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../../lib/class-names.js';

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section className={classNames('card-edge rounded-xl bg-surface', className)} {...props} />;
}

interface CardHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
}

export function CardHeader({ title, description, actions, level = 2 }: CardHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 pt-4">
      <div className="min-w-0">
        <Heading className="text-[15px] font-semibold tracking-[-0.01em]">{title}</Heading>
        {description && <p className="mt-0.5 max-w-prose text-[13px] text-ink-mute">{description}</p>}
      </div>
      {actions && <div className="-my-1 flex items-center gap-2">{actions}</div>}
    </header>
  );
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={classNames('px-5 pt-3 pb-5', className)} {...props} />;
}

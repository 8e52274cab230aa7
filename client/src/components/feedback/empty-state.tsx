import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** Why it is empty and what to do next. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex animate-rise flex-col items-center px-6 py-14 text-center">
      <span
        aria-hidden
        className="mb-4 flex size-12 items-center justify-center rounded-2xl border border-line bg-sunken text-ink-mute [&_svg]:size-5.5"
      >
        {icon}
      </span>
      <p className="text-[15px] font-semibold tracking-[-0.01em]">{title}</p>
      <p className="mt-1 max-w-sm text-[13px] text-pretty text-ink-mute">{children}</p>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

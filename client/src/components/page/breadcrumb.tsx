import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';

/** The way back to the list that a page belongs to. */
export function Breadcrumb({ to, children }: { to: LinkProps['to']; children: string }) {
  return (
    <Link
      to={to}
      className="mb-3 -ml-1.5 inline-flex h-7 items-center gap-0.5 rounded-md pr-2 pl-1 text-[13px] text-ink-mute hover:bg-hover hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </Link>
  );
}

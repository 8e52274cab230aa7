import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.js';
import { usePageTitle } from '../../lib/hooks.js';

const widths = { reading: 'max-w-3xl', wide: 'max-w-6xl', full: 'max-w-[100rem]' };

interface PageProps {
  title: string;
  /** What the browser's tab says, when it is not the heading. */
  tabTitle?: string;
  description?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
  width?: keyof typeof widths;
  children: ReactNode;
}

export function Page({ title, tabTitle, description, actions, above, width = 'wide', children }: PageProps) {
  usePageTitle(tabTitle ?? title);
  return (
    <div className={classNames('mx-auto w-full px-4 pt-6 pb-16 sm:px-8 sm:pt-9', widths[width])}>
      {above}
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-[22px] leading-7 font-semibold tracking-[-0.02em]">{title}</h1>
          {description && <p className="mt-1 max-w-2xl text-pretty text-ink-mute">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

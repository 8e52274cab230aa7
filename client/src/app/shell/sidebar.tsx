import { Link } from '@tanstack/react-router';
import { Braces, Keyboard, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../../components/ui/avatar.js';
import { Kbd } from '../../components/ui/kbd.js';
import { Logo } from '../../components/ui/logo.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { adminPages, dataPages, settingsPage, workPages, type Destination } from './navigation.js';
import { NavigationCount } from './navigation-count.js';
import { ThemeButton } from './theme-button.js';

const fragment = graphql(`
  fragment SidebarViewer on Viewer {
    name
    email
    role
  }
`);

interface SidebarProps {
  viewer: FragmentType<typeof fragment> | null;
  onShowShortcuts: () => void;
  onSearch: () => void;
  /** What stands beside the name, where there is no header. */
  tools?: ReactNode;
  /** One line about the connection. */
  status?: ReactNode;
}

export function Sidebar({ viewer: masked, onShowShortcuts, onSearch, tools, status }: SidebarProps) {
  const viewer = readFragment(fragment, masked);
  return (
    <div className="flex h-full flex-col gap-6 overflow-y-auto p-3">
      <div className="flex items-center">
        <Link to="/" className="flex h-9 items-center gap-2.5 rounded-lg px-2">
          <Logo />
          <span className="text-[15px] font-semibold tracking-[-0.015em]">OmniCRM</span>
        </Link>
        {tools && <div className="ml-auto">{tools}</div>}
      </div>
      <button
        type="button"
        onClick={onSearch}
        aria-haspopup="dialog"
        className="-my-2 flex h-9 items-center gap-2.5 rounded-lg border border-control/60 bg-surface px-2.5 text-[13px] text-ink-mute hover:border-control"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Search</span>
        <span aria-hidden className="flex gap-1">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <nav aria-label="Main" className="flex-1 space-y-6">
        <Group pages={workPages} />
        <Group title="Your data" pages={dataPages} />
        {viewer?.role === 'ADMIN' && <Group title="This installation" pages={adminPages} />}
      </nav>
      <div className="space-y-0.5">
        {status && <div className="flex h-8 items-center px-2">{status}</div>}
        <a href="/graphiql" className={item}>
          <Braces aria-hidden className="size-4" /> GraphQL explorer
        </a>
        <div className="flex items-center gap-0.5">
          <button type="button" onClick={onShowShortcuts} className={`${item} flex-1`}>
            <Keyboard aria-hidden className="size-4" /> Shortcuts
          </button>
          <ThemeButton />
        </div>
        <Link
          to={settingsPage.to}
          activeProps={{ className: 'bg-hover' }}
          className="mt-2 flex items-center gap-2.5 rounded-lg border-t border-line px-2 py-2 hover:bg-hover"
        >
          <Avatar name={viewer?.name ?? '…'} seed={viewer?.email} />
          <span className="min-w-0 leading-tight">
            <span className="block truncate text-[13px] font-medium">{viewer?.name ?? 'Loading'}</span>
            <span className="block truncate text-xs text-ink-mute">{viewer?.email}</span>
            <span className="sr-only">, settings</span>
          </span>
        </Link>
      </div>
    </div>
  );
}

const item =
  'flex h-8 items-center gap-2.5 rounded-lg px-2 text-left text-[13px] font-medium text-ink-soft transition-colors hover:bg-hover hover:text-ink';

function Group({ title, pages }: { title?: string; pages: readonly Destination[] }) {
  return (
    <div>
      {title && <p className="mb-1.5 px-2 text-xs font-medium text-ink-mute">{title}</p>}
      <ul className="space-y-0.5">
        {pages.map(({ to, label, Icon, count }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ className: 'bg-surface text-ink shadow-card ring-1 ring-line [&_svg]:text-accent' }}
              className={item}
            >
              <Icon aria-hidden className="size-4" />
              {label}
              {count && <NavigationCount of={count} />}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

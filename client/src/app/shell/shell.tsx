import { useQuery } from '@apollo/client/react';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LiveIndicator } from '../../components/live/live-indicator.js';
import { Button } from '../../components/ui/button.js';
import { Logo } from '../../components/ui/logo.js';
import { NotificationBell } from '../../features/notifications/notification-bell.js';
import { graphql } from '../../gql/index.js';
import { useToasterWanted } from '../../lib/toaster-wanted.js';
import { LiveProvider } from '../../lib/live/index.js';
import { ShellNotices } from './shell-notices.js';
import { Sidebar } from './sidebar.js';
import { useShortcuts } from './use-shortcuts.js';

const query = graphql(`
  query ShellViewer {
    viewer {
      id
      role
      ...SidebarViewer
    }
  }
`);

// What is not seen at first is not loaded at first.
const ShortcutsDialog = lazy(() => import('./shortcuts-dialog.js'));
const CommandPalette = lazy(() => import('./palette/command-palette.js'));
const SidebarSheet = lazy(() => import('./sidebar-sheet.js'));
const Toaster = lazy(() => import('../../components/feedback/toaster.js'));

/** What stands around every page once somebody is signed in. */
export function Shell() {
  const { data, error, refetch } = useQuery(query);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const toasterWanted = useToasterWanted();
  const main = useRef<HTMLElement>(null);
  const firstPath = useRef(pathname);
  useShortcuts(
    () => setHelpOpen(true),
    () => setPaletteOpen(true),
  );

  // After a change of page the keyboard starts at its top, as it would after a full page load.
  useEffect(() => {
    setMenuOpen(false);
    if (firstPath.current !== pathname) main.current?.focus({ preventScroll: true });
    firstPath.current = pathname;
  }, [pathname]);

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data && !data.viewer) return <Navigate to="/sign-in" search={{ returnTo: pathname }} replace />;

  const signedIn = Boolean(data?.viewer);
  const bell = signedIn && <NotificationBell />;
  const status = signedIn && <LiveIndicator />;
  const sidebar = {
    viewer: data?.viewer ?? null,
    onShowShortcuts: () => setHelpOpen(true),
    onSearch: () => {
      setMenuOpen(false);
      setPaletteOpen(true);
    },
  };
  return (
    <LiveProvider enabled={signedIn}>
      <div className="flex min-h-dvh">
        <a
          href="#main"
          className="sr-only z-50 rounded-lg bg-primary px-4 py-2 font-medium text-on-primary focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          Skip to the content
        </a>
        <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 border-r border-line bg-rail lg:block">
          <Sidebar {...sidebar} tools={bell} status={status} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="sticky top-0 z-30 flex h-13 items-center gap-2 border-b border-line bg-canvas/90 px-3 backdrop-blur lg:hidden">
            <Button
              variant="quiet"
              size="icon"
              aria-label="Open the menu"
              icon={<Menu />}
              onClick={() => setMenuOpen(true)}
            />
            <Logo className="size-5.5" />
            <span className="font-semibold tracking-[-0.01em]">OmniCRM</span>
            <div className="ml-auto flex items-center gap-2">
              {status}
              {bell}
            </div>
          </header>
          {data?.viewer && <ShellNotices />}
          <main id="main" ref={main} tabIndex={-1} className="min-w-0 flex-1">
            {data?.viewer && <Outlet />}
          </main>
        </div>
        <Suspense fallback={null}>
          {menuOpen && (
            <SidebarSheet open={menuOpen} onOpenChange={setMenuOpen}>
              <Sidebar {...sidebar} />
            </SidebarSheet>
          )}
          {paletteOpen && signedIn && (
            <CommandPalette
              open={paletteOpen}
              onOpenChange={setPaletteOpen}
              isAdmin={data?.viewer?.role === 'ADMIN'}
              onShowShortcuts={() => setHelpOpen(true)}
            />
          )}
          {helpOpen && <ShortcutsDialog open={helpOpen} onOpenChange={setHelpOpen} />}
          {toasterWanted && <Toaster />}
        </Suspense>
      </div>
    </LiveProvider>
  );
}

import {
  Building2,
  CalendarClock,
  FileInput,
  House,
  ListTodo,
  MessagesSquare,
  Merge,
  Plug,
  RefreshCw,
  ScrollText,
  Search,
  Settings,
  ShieldCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';

export interface Destination {
  to:
    | '/'
    | '/contacts'
    | '/companies'
    | '/search'
    | '/duplicates'
    | '/tasks'
    | '/chat'
    | '/timeline'
    | '/connect'
    | '/import'
    | '/sync'
    | '/audit'
    | '/settings'
    | '/admin';
  label: string;
  Icon: LucideIcon;
  /** The key after `g` that leads there. */
  key: string;
  /** What of `NavigationCounts` is shown beside it. */
  count?: 'duplicates' | 'tasks';
}

export const workPages: readonly Destination[] = [
  { to: '/', label: 'Home', Icon: House, key: 'h' },
  { to: '/contacts', label: 'Contacts', Icon: Users, key: 'c' },
  { to: '/companies', label: 'Companies', Icon: Building2, key: 'm' },
  { to: '/search', label: 'Search', Icon: Search, key: 'f' },
  { to: '/timeline', label: 'Timeline', Icon: CalendarClock, key: 't' },
  { to: '/tasks', label: 'Tasks', Icon: ListTodo, key: 'k', count: 'tasks' },
  { to: '/chat', label: 'Ask', Icon: MessagesSquare, key: 'q' },
  { to: '/duplicates', label: 'Duplicates', Icon: Merge, key: 'd', count: 'duplicates' },
];

export const dataPages: readonly Destination[] = [
  { to: '/connect', label: 'Accounts', Icon: Plug, key: 'o' },
  { to: '/import', label: 'Import a file', Icon: FileInput, key: 'i' },
  { to: '/sync', label: 'Sync', Icon: RefreshCw, key: 's' },
  { to: '/audit', label: 'Audit log', Icon: ScrollText, key: 'a' },
];

/** For administrators; others are not led there, and the server refuses them. */
export const adminPages: readonly Destination[] = [
  { to: '/admin', label: 'Administration', Icon: ShieldCheck, key: 'r' },
];

export const settingsPage: Destination = { to: '/settings', label: 'Settings', Icon: Settings, key: 'e' };

export const destinations: readonly Destination[] = [...workPages, ...dataPages, settingsPage];

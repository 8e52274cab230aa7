import { useRouter } from '@tanstack/react-router';
import { Braces, Keyboard, Moon, Search, Zap } from 'lucide-react';
import { useState } from 'react';
import { hitTarget } from '../../../components/search/hit-target.js';
import { SearchHitLine, searchHitLine } from '../../../components/search/search-hit-line.js';
import { groupByKind } from '../../../components/search/search-kinds.js';
import { useSearch } from '../../../components/search/use-search.js';
import { readFragment } from '../../../gql/index.js';
import { useDebounced } from '../../../lib/hooks.js';
import { setTheme, useDark } from '../../../lib/theme.js';
import { adminPages, destinations } from '../navigation.js';
import { pageActions } from './page-actions.js';
import { matching, type PaletteGroup, type PaletteItem } from './palette-items.js';

const debounceMs = 100;
const mostFound = 12;
const mostPages = 6;

interface Asked {
  text: string;
  isAdmin: boolean;
  onShowShortcuts: () => void;
}

/** What the palette offers for what was typed: people, then other things that were found, then pages and actions. */
export function usePaletteGroups({ text, isAdmin, onShowShortcuts }: Asked): { groups: PaletteGroup[]; busy: boolean } {
  const router = useRouter();
  const dark = useDark();
  // Of the page beneath, as it was when the palette opened.
  const [ofPage] = useState(pageActions);
  const asked = useDebounced(text.trim(), debounceMs);
  const { found, loading } = useSearch(text.trim() === '' ? '' : asked, null, mostFound);
  const go = (to: string, search?: Record<string, string>) => void router.navigate({ to, search });

  const pages = [...destinations, ...(isAdmin ? adminPages : [])].map(({ to, label, Icon, key }): PaletteItem => ({
    id: `page-${to}`,
    label: `Go to ${label}`,
    hint: `g ${key}`,
    Icon,
    run: () => go(to),
  }));
  const actions: PaletteItem[] = [
    ...ofPage.map(({ label, key, press }) => ({ id: `page-action-${key}`, label, hint: key, Icon: Zap, run: press })),
    {
      id: 'theme',
      label: dark ? 'Use the light theme' : 'Use the dark theme',
      Icon: Moon,
      run: () => setTheme(dark ? 'light' : 'dark'),
    },
    { id: 'shortcuts', label: 'Show keyboard shortcuts', hint: '?', Icon: Keyboard, run: onShowShortcuts },
    {
      id: 'graphiql',
      label: 'Open the GraphQL explorer',
      Icon: Braces,
      run: () => window.location.assign('/graphiql'),
    },
  ];
  const hits = groupByKind(found?.edges ?? []).map(({ title, edges }) => ({
    title,
    items: edges.map(({ node }): PaletteItem => {
      const hit = readFragment(searchHitLine, node);
      const target = hitTarget(hit);
      return {
        id: hit.id,
        label: hit.title,
        content: <SearchHitLine hit={node} brief />,
        run: () => go(target.to, target.search),
      };
    }),
  }));
  const everywhere: PaletteItem = {
    id: 'search',
    label: text.trim() ? `Search everything for “${text.trim()}”` : 'Search everything',
    Icon: Search,
    run: () => go('/search', text.trim() ? { q: text.trim() } : {}),
  };
  const groups = [
    ...hits,
    { title: 'Pages', items: matching(pages, text).slice(0, text ? mostPages : undefined) },
    { title: 'Actions', items: [everywhere, ...matching(actions, text)] },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), busy: loading || asked !== text.trim() };
}

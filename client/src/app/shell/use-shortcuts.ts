import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isTyping, pressShortcut, shortcutsEnabled } from '../../lib/shortcuts.js';
import { takeUndoOffer } from '../../lib/undo-offer.js';
import { destinations } from './navigation.js';

const sequenceMs = 1200;

/**
 * `g` and a letter lead to a page, `/` to the search field of the page (or to search), `?` to the list of all of them, `z`
 * takes back what was just done, Ctrl+K or ⌘K opens the palette; any other key presses the button of the page that names it in `aria-keyshortcuts`.
 */
export function useShortcuts(showHelp: () => void, showPalette: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let leaderAt = -Infinity;
    function onKeyDown(event: KeyboardEvent): void {
      // Not a single key, so it works while somebody types, and where those are switched off.
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        if (!document.querySelector('[role="dialog"]')) showPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || !shortcutsEnabled() || document.querySelector('[role="dialog"]')) return;
      const afterLeader = event.timeStamp - leaderAt < sequenceMs;
      leaderAt = -Infinity;
      const destination = afterLeader ? destinations.find(({ key }) => key === event.key) : undefined;
      if (destination) {
        event.preventDefault();
        void navigate({ to: destination.to });
      } else if (event.key === 'g') {
        leaderAt = event.timeStamp;
      } else if (event.key === '?') {
        event.preventDefault();
        showHelp();
      } else if (event.key === '/') {
        event.preventDefault();
        const search = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (search) search.focus();
        else void navigate({ to: '/search' });
      } else if ((event.key === 'z' && takeUndoOffer()) || pressShortcut(event.key)) {
        event.preventDefault();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, showHelp, showPalette]);
}

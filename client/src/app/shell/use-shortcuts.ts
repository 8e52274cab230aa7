import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isTyping, pressShortcut, shortcutsEnabled } from '../../lib/shortcuts.js';
import { takeUndoOffer } from '../../lib/undo-offer.js';
import { destinations } from './navigation.js';

const sequenceMs = 1200;

/**
 * `g` and a letter lead to a page, `/` to the search field of the page (or to contacts), `?` to the list of all of them, `z`
 * takes back what was just done; any other key presses the button of the page that names it in `aria-keyshortcuts`.
 */
export function useShortcuts(showHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let leaderAt = -Infinity;
    function onKeyDown(event: KeyboardEvent): void {
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
        else void navigate({ to: '/contacts' });
      } else if ((event.key === 'z' && takeUndoOffer()) || pressShortcut(event.key)) {
        event.preventDefault();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, showHelp]);
}

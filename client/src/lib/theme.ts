import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

// The key is also read by public/theme.js, which runs before the first paint.
const key = 'omnicrm.theme';
const listeners = new Set<() => void>();
const systemDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

function stored(): Theme {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

function apply(): void {
  const theme = stored();
  document.documentElement.classList.toggle('dark', theme === 'dark' || (theme === 'system' && systemDark.matches));
  for (const listener of listeners) listener();
}

/** Follows the system from now on; call once at start. */
export function watchSystemTheme(): void {
  systemDark.addEventListener('change', apply);
}

export function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Without storage the choice cannot be kept, and the page goes on following the system.
  }
  apply();
}

/** The user's choice, not what it comes out as. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, stored);
}

/** Is the page dark right now? */
export function useDark(): boolean {
  const theme = useTheme();
  return theme === 'dark' || (theme === 'system' && systemDark.matches);
}

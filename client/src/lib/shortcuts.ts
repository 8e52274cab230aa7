import { useSyncExternalStore } from 'react';

const key = 'omnicrm.shortcuts';
const listeners = new Set<() => void>();

/** Single-key shortcuts can be switched off: people who dictate would set them off by speaking. */
export function shortcutsEnabled(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function setShortcutsEnabled(enabled: boolean): void {
  try {
    localStorage.setItem(key, enabled ? 'on' : 'off');
  } catch {
    // Without storage the shortcuts stay as they are.
  }
  for (const listener of listeners) listener();
}

export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shortcutsEnabled);
}

/** Is somebody typing into the element, so that its keys are text? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Presses the first button or link of the page that names the key in `aria-keyshortcuts`. @returns whether there is one */
export function pressShortcut(key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false;
  const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]:not(:disabled)`);
  target?.click();
  return target !== null;
}

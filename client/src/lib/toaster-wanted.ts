import { useSyncExternalStore } from 'react';

let wanted = false;
const listeners = new Set<() => void>();
let mounted: () => void;
const ready = new Promise<void>((resolve) => {
  mounted = resolve;
});

/** Asks for the place where messages are shown, and waits until it is there: a message before that would be lost. */
export function wantToaster(): Promise<void> {
  wanted = true;
  for (const listener of listeners) listener();
  return ready;
}

/** Said by the toaster itself, once it listens. */
export function toasterMounted(): void {
  mounted();
}

/** Has a message been due yet? Until then nothing of the toaster is loaded. */
export function useToasterWanted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
  );
}

/** What a connection needs of the browser. */
export interface Surroundings {
  open(url: string): EventSource;
  isOnline(): boolean;
  isVisible(): boolean;
  /** Calls back when one of the two may have changed. @returns ends it */
  watch(changed: () => void): () => void;
}

export const browserSurroundings: Surroundings = {
  open: (url) => new EventSource(url),
  isOnline: () => navigator.onLine,
  isVisible: () => document.visibilityState === 'visible',
  watch: (changed) => {
    document.addEventListener('visibilitychange', changed);
    for (const type of ['online', 'offline', 'pageshow']) window.addEventListener(type, changed);
    return () => {
      document.removeEventListener('visibilitychange', changed);
      for (const type of ['online', 'offline', 'pageshow']) window.removeEventListener(type, changed);
    };
  },
};

import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveConnection } from './connection.js';
import { Refetcher } from './refetcher.js';
import type { LiveMode, LiveTopic } from './topics.js';

export const LiveContext = createContext<LiveConnection | null>(null);

const never = () => () => undefined;

/** How this page learns of changes at the moment. */
export function useLive(): { mode: LiveMode } {
  const live = useContext(LiveContext);
  const mode = useSyncExternalStore(
    (listener) => live?.onMode(listener) ?? never(),
    () => live?.mode ?? 'polling',
  );
  return { mode };
}

/**
 * Asks again when something of these topics has changed, when something may have been missed, and now and then while
 * there is no stream. Bursts become one; nothing is asked twice at a time when `refetch` gives its promise.
 */
export function useLiveRefetch(topics: readonly Exclude<LiveTopic, 'reset'>[], refetch: () => unknown): void {
  const live = useContext(LiveContext);
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  const wanted = topics.join(' ');
  useEffect(() => {
    if (!live) return undefined;
    const refetcher = new Refetcher(() => latest.current());
    const unsubscribe = live.subscribe((topic) => {
      if (topic === 'reset' || wanted.split(' ').includes(topic)) refetcher.trigger();
    });
    return () => {
      unsubscribe();
      refetcher.close();
    };
  }, [live, wanted]);
}

/** Says that something shown is moving, so that without a stream it is asked for every few seconds. */
export function useLiveBusy(busy: boolean): void {
  const live = useContext(LiveContext);
  useEffect(() => (busy ? live?.markBusy() : undefined), [live, busy]);
}

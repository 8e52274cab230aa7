import { useEffect, useState } from 'react';
import { setTitle } from './title.js';

/** The value as it was when it last stood still for `delayMs`. */
export function useDebounced<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

/** Sets the page title while the component is shown. */
export function usePageTitle(title: string | null | undefined): void {
  useEffect(() => setTitle(title ?? ''), [title]);
}

/** The current time, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

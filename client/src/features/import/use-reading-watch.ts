import { useEffect } from 'react';

const everyMs = 1000;

/** While a file is read its counts grow by the second, which no event tells; so they are asked for. */
export function useReadingWatch(reading: boolean, start: (everyMs: number) => void, stop: () => void): void {
  useEffect(() => {
    if (reading) start(everyMs);
    return stop;
  }, [reading, start, stop]);
}

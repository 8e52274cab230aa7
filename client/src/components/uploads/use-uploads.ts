import { useCallback, useEffect, useRef, useState } from 'react';
import { UploadError, uploadFile } from '../../lib/upload.js';

export interface Upload {
  key: number;
  name: string;
  size: number;
  /** 0…1 while it is sent. */
  fraction: number;
  problem: string | null;
}

let nextKey = 1;

/**
 * Sends the chosen files one after another and keeps what is to be shown of each; one that has arrived leaves the list, for
 * from then on the server tells of it. Leaving the page stops what is still being sent.
 * @param targetOf the path and query that a file is posted to
 */
export function useUploads(targetOf: (file: File) => string, onArrived: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const aborts = useRef(new Map<number, AbortController>());
  const queue = useRef(Promise.resolve());
  const latest = useRef({ targetOf, onArrived });
  useEffect(() => {
    latest.current = { targetOf, onArrived };
  });
  useEffect(() => {
    const running = aborts.current;
    return () => running.forEach((abort) => abort.abort());
  }, []);

  const change = (key: number, fields: Partial<Upload>) =>
    setUploads((list) => list.map((upload) => (upload.key === key ? { ...upload, ...fields } : upload)));
  const dismiss = useCallback((key: number) => setUploads((list) => list.filter((upload) => upload.key !== key)), []);

  const send = useCallback(
    async (file: File, key: number, signal: AbortSignal) => {
      if (signal.aborted) return;
      try {
        await uploadFile(latest.current.targetOf(file), file, (fraction) => change(key, { fraction }), signal);
        dismiss(key);
        latest.current.onArrived();
      } catch (error) {
        if (error instanceof UploadError && error.code === 'ABORTED') dismiss(key);
        else change(key, { problem: error instanceof Error ? error.message : 'The file could not be sent.' });
      } finally {
        aborts.current.delete(key);
      }
    },
    [dismiss],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = nextKey++;
        const abort = new AbortController();
        aborts.current.set(key, abort);
        setUploads((list) => [...list, { key, name: file.name, size: file.size, fraction: 0, problem: null }]);
        queue.current = queue.current.then(() => send(file, key, abort.signal));
      }
    },
    [send],
  );

  const stop = useCallback(
    (key: number) => {
      aborts.current.get(key)?.abort();
      dismiss(key);
    },
    [dismiss],
  );

  return { uploads, add, stop, dismiss };
}

import { useEffect, useState, type ReactNode } from 'react';
import { LiveConnection } from './connection.js';
import { LiveContext } from './hooks.js';
import { browserSurroundings } from './surroundings.js';

interface LiveProviderProps {
  /** Whether somebody is signed in; nobody else is told anything. */
  enabled: boolean;
  children: ReactNode;
}

/** The one connection of the page, for everything inside. */
export function LiveProvider({ enabled, children }: LiveProviderProps) {
  const [connection] = useState(() => new LiveConnection(browserSurroundings));
  useEffect(() => {
    if (!enabled) return undefined;
    connection.start();
    return () => connection.stop();
  }, [connection, enabled]);
  return <LiveContext value={connection}>{children}</LiveContext>;
}

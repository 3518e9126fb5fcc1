import { useEffect, useState } from 'react';

/** What `GET /healthz` says of the server behind this page. */
export type ServerMode = {
  readonly version: string;
  readonly decidesWith: readonly string[];
  readonly wordedBy: string;
  readonly account: 'live' | 'file' | 'demo' | 'none';
};

/** The mode of the server: null until it is known, `unreachable` when nothing answers. */
export const useServerMode = (): ServerMode | 'unreachable' | null => {
  const [mode, setMode] = useState<ServerMode | 'unreachable' | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch('healthz', { signal: leaving.signal })
      .then((response) => response.json())
      .then((health: ServerMode) => setMode(health))
      .catch(() => leaving.signal.aborted || setMode('unreachable'));
    return () => leaving.abort();
  }, []);
  return mode;
};

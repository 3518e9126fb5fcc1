import { useEffect, useState } from 'react';
import { askServer } from '../identity/ask-server.ts';
import { finishSignIn } from '../identity/sign-in.ts';

/** What `GET /healthz` says of the server behind this page. */
export type ServerMode = {
  readonly version: string;
  readonly decidesWith: readonly string[];
  readonly wordedBy: string;
  readonly account: 'live' | 'file' | 'demo' | 'none';
};

/** The mode of the server: null until it is known, `unreachable` when nothing answers, `locked` when it wants somebody signed in. */
export const useServerMode = (): ServerMode | 'unreachable' | 'locked' | null => {
  const [mode, setMode] = useState<ServerMode | 'unreachable' | 'locked' | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    // Somebody who comes back from signing in brings a code for a token.
    finishSignIn()
      .catch(() => undefined)
      .then(() => askServer('healthz', { signal: leaving.signal }))
      .then(async (response) => setMode(response.status === 401 ? 'locked' : await response.json()))
      .catch(() => leaving.signal.aborted || setMode('unreachable'));
    return () => leaving.abort();
  }, []);
  return mode;
};

import { useEffect, useState } from 'react';

const address = '#architecture';

/** Whether the page is in the room of whole templates, and with which files it was entered; Back leaves it. */
export const useArchitectureRoom = () => {
  const [isThere, setThere] = useState(location.hash === address);
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    addEventListener('popstate', () => setThere(location.hash === address), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return {
    files: isThere ? files : null,
    enter: (given: readonly File[]): void => {
      // The conversation that it was entered from is gone back to.
      history.pushState({ from: location.hash }, '', address);
      setFiles(given);
      setThere(true);
    },
    leave: (): void => {
      const from: unknown = history.state?.from;
      history.pushState(null, '', typeof from === 'string' && from !== '' ? from : location.pathname);
      // As Back does it: whoever listens opens what the address names.
      dispatchEvent(new PopStateEvent('popstate'));
    },
  };
};

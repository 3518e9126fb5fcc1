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
      history.pushState(null, '', address);
      setFiles(given);
      setThere(true);
    },
    leave: (): void => {
      history.pushState(null, '', location.pathname);
      setThere(false);
    },
  };
};

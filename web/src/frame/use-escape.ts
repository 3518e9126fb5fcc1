import { useEffect } from 'react';

/** Escape does this while it is of use, wherever the focus is. */
export const useEscape = (isOfUse: boolean, react: () => void): void => {
  useEffect(() => {
    if (!isOfUse) return;
    const leaving = new AbortController();
    const onKey = ({ key }: KeyboardEvent): void => void (key === 'Escape' && react());
    document.addEventListener('keydown', onKey, { signal: leaving.signal });
    return () => leaving.abort();
  }, [isOfUse, react]);
};

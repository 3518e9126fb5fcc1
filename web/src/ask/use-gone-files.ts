import { useEffect, useState } from 'react';

/** Names of files that were here before the page was loaded anew, which keeps no file; none once others are here. */
export const useGoneFiles = (place: string, names: readonly string[]): readonly string[] => {
  const [gone, setGone] = useState(() =>
    namesIn(sessionStorage.getItem(place)).filter((name) => !names.includes(name)),
  );
  const now = JSON.stringify(names);
  useEffect(() => {
    // What is gone is named until others come, however often the page is loaded.
    if (now === '[]') return gone.length > 0 ? undefined : sessionStorage.removeItem(place);
    setGone([]);
    sessionStorage.setItem(place, now);
  }, [place, now, gone.length]);
  return gone;
};

const namesIn = (kept: string | null): readonly string[] => {
  try {
    const names: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // Another page of this address wrote there.
    return [];
  }
};

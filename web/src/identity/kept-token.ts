const place = 'whydenied:token';

type Kept = { readonly token: string; readonly until: number };

/** The token of this tab, as long as it counts; it goes with the tab. */
export const keptToken = (): string | null => {
  try {
    const { token, until } = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Kept>;
    return typeof token === 'string' && typeof until === 'number' && Date.now() < until ? token : null;
  } catch {
    return null;
  }
};

export const keepToken = (token: string, seconds: number): void =>
  sessionStorage.setItem(place, JSON.stringify({ token, until: Date.now() + seconds * 1000 } satisfies Kept));

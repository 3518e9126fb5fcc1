/** Calls once, as soon as somebody sets about to ask: a letter, a paste, a file, or the pointer on what asks. Returns what gives up waiting. */
export const whenAsking = (call: () => void): (() => void) => {
  const begun = new AbortController();
  const { signal } = begun;
  const begin = (): void => {
    begun.abort();
    call();
  };
  for (const act of ['input', 'paste', 'dragenter']) addEventListener(act, begin, { signal });
  const isAtWhatAsks = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('form button, .examples button') !== null;
  for (const act of ['pointerover', 'pointerdown', 'focusin'])
    addEventListener(act, (event) => isAtWhatAsks(event) && begin(), { signal });
  return () => begun.abort();
};

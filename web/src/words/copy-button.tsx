import { type ReactNode, useEffect, useState } from 'react';

/** Copies a text, says that it did, and says so too when the browser refuses. */
export const CopyButton = ({ text, what }: { readonly text: string; readonly what: string }): ReactNode => {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2_500);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return (
    <button type="button" className="copy" aria-label={`Copy ${what}`} onClick={copy}>
      <span aria-live="polite">{labels[state]}</span>
    </button>
  );
};

const labels = { idle: 'Copy', copied: 'Copied ✓', refused: 'Select it and copy by hand' } as const;

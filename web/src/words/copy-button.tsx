import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  readonly text: string;
  readonly what: string;
  /** Names in it are still to be filled in. */
  readonly isUnfinished?: boolean;
};

/** Copies a text, says that it did, and says so too when the browser refuses. */
export const CopyButton = ({ text, what, isUnfinished = false }: Props): ReactNode => {
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
    <button
      type="button"
      className={isUnfinished ? 'copy unfinished' : 'copy'}
      aria-label={isUnfinished ? `Copy ${what}, not ready` : `Copy ${what}`}
      onClick={copy}
    >
      <span aria-live="polite">
        {labels[state]}
        {isUnfinished && state !== 'refused' ? <span className="not-yet">, not ready</span> : null}
      </span>
    </button>
  );
};

const labels = { idle: 'Copy', copied: 'Copied ✓', refused: 'Select it and copy by hand' } as const;

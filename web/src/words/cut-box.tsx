import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

type Props = {
  readonly children: ReactNode;
  /** What stands in the box: another text is measured anew. */
  readonly of: string;
};

/** A box of lines that is cut where a line ends, with the way to all of them. */
export const CutBox = ({ children, of }: Props): ReactNode => {
  const [isWhole, setWhole] = useState(false);
  const [isCut, setCut] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another height
  useLayoutEffect(() => {
    const lines = box.current?.querySelector('pre');
    if (lines == null) return;
    const look = (): void => setCut(lines.scrollHeight > lines.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(lines);
    return () => observer.disconnect();
  }, [of]);
  return (
    <div ref={box} className={isWhole ? 'cut-box whole' : 'cut-box'}>
      {children}
      {isCut || isWhole ? (
        <button type="button" className="show-all" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all of it'}
        </button>
      ) : null}
    </div>
  );
};

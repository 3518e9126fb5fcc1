import type { ReactNode } from 'react';
import { hangingBelow } from './hanging-below.ts';
import { Indented } from './indented.tsx';

/** Code line by line: what does not fit goes on below where its line began, a little further in. */
export const CodeLines = ({ text }: { readonly text: string }): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
  <pre className="breaks" tabIndex={0}>
    {text.split('\n').map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines only change where they stand
      <span key={at} className="code-line" style={hangingBelow(line)}>
        {line === '' ? '\u200a' : <Indented text={line} />}
      </span>
    ))}
  </pre>
);

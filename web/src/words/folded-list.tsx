import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { Ticked } from './ticked.tsx';

/** A sentence of ours, its long lists of names folded behind the first. */
export const FoldedList = ({ text }: { readonly text: string }): ReactNode => {
  const [list] = lists.exec(text) ?? [];
  if (list === undefined) return <Ticked text={text} />;
  const at = text.indexOf(list);
  const names = list.split('`').filter((_, index) => index % 2 === 1);
  return (
    <>
      <Ticked text={text.slice(0, at)} />
      <Code text={names[0] ?? ''} />{' '}
      <details className="folded-list">
        <summary>and {names.length - 1} more</summary>
        <ul>
          {names.slice(1).map((name) => (
            <li key={name}>
              <Code text={name} />
            </li>
          ))}
        </ul>
      </details>
      <Ticked text={text.slice(at + list.length)} />
    </>
  );
};

// Four names in a row or more; behind a comma and an "and" another clause begins.
const lists = /`[^`]+`(?:, `[^`]+`){2,}(?:, `[^`]+`| and `[^`]+`)/;

import { diffLines } from 'diff';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { hangingBelow } from '../words/hanging-below.ts';
import { Indented } from '../words/indented.tsx';

type Kind = 'added' | 'removed' | 'same';
type Line = { readonly id: string; readonly kind: Kind; readonly text: string };

/** Two texts, line by line, the first changed one in view. Selecting it all gives the text after the change, and nothing else. */
export const DiffLines = ({ before, after }: { readonly before: string; readonly after: string }): ReactNode => {
  const lines = useMemo(() => linesOf(before, after), [before, after]);
  const box = useRef<HTMLPreElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another place to look at
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('.added, .removed');
    if (box.current !== null && first != null)
      box.current.scrollTop = Math.max(0, first.offsetTop - above * lineOf(box.current));
  }, [lines]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
    <pre ref={box} className="diff" tabIndex={0}>
      {lines.map(({ id, kind, text }) => (
        <span key={id} className={`diff-line ${kind}`} style={hangingBelow(text)}>
          <span className="diff-sign" aria-hidden="true">
            {signs[kind]}
          </span>
          {kind === 'same' ? null : <span className="for-ears diff-sign">{kind}: </span>}
          <span className="diff-text">
            <Indented {...{ text }} />
          </span>
        </span>
      ))}
    </pre>
  );
};

// Lines of what stands before the first change.
const above = 2;
const lineOf = (box: HTMLElement): number => Number.parseFloat(getComputedStyle(box).lineHeight);

const signs: Readonly<Record<Kind, string>> = { added: '+', removed: '−', same: ' ' };

// A policy that is new is no change line by line: nothing in it is coloured.
const linesOf = (before: string, after: string): readonly Line[] => {
  if (before === '') return after.split('\n').map((text, index) => ({ id: `${index}`, kind: 'same', text }));
  return changesBetween(ended(before), ended(after)).flatMap(({ added, removed, value }, chunk) => {
    const kind: Kind = added ? 'added' : removed ? 'removed' : 'same';
    const texts = value.replace(/\n$/, '').split('\n');
    return texts.map((text, index) => ({ id: `${chunk} ${index}`, kind, text }));
  });
};

// Two long documents with nothing in common would take minutes: then all of one goes and all of the other comes.
const changesBetween = (before: string, after: string) =>
  diffLines(before, after, { timeout: 300 }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];

// A last line without its end would count as changed when another follows it.
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

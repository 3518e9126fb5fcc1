import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { CodeLines } from './code-lines.tsx';
import { CopyButton } from './copy-button.tsx';
import { InPieces } from './in-pieces.tsx';
import { withoutMarks } from './without-marks.ts';

type Props = { readonly text: string; readonly what: string };

/** A text to send, whole: its sentences set as sentences, what it quotes as code; copied as a mail takes it, without marks. */
export const TextToSend = ({ text, what }: Props): ReactNode => (
  <div className="to-send">
    <CopyButton text={withoutMarks(text)} {...{ what }} />
    <blockquote className="owner-text">
      <div className="words">
        {passagesOf(withoutMarks(text)).map(({ isCode, text: passage }, at) =>
          isCode ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one text stay where they are
            <CodeLines key={at} text={passage} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one text stay where they are
            <p key={at}>{drawNames(passage)}</p>
          ),
        )}
      </div>
    </blockquote>
  </div>
);

export type Passage = { readonly isCode: boolean; readonly text: string };

/** A text line by line, the lines of a policy or of commands together. */
export const passagesOf = (text: string): readonly Passage[] => {
  const passages: Passage[] = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '' && depth === 0) continue;
    const isCode = depth > 0 || /^\s*[[{]\s*$|^\s*[[{]"|^aws [a-z]/.test(line);
    depth = isCode ? Math.max(0, depth + bracketsIn(line)) : 0;
    const last = passages.at(-1);
    if (isCode && last?.isCode === true) passages[passages.length - 1] = { isCode, text: `${last.text}\n${line}` };
    else passages.push({ isCode, text: line });
  }
  return passages;
};

const bracketsIn = (line: string): number => {
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*(?:"|$)/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
};

// ARNs, actions and keys: what is said by its own name.
const names = /(\barn:aws[\w-]*:[^\s"'()]*[\w*/}]|(?<![\w-])[a-z][a-z\d-]{0,40}:[A-Z]\w*\*?)/;

const drawNames = (line: string): ReactNode =>
  line.split(names).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line stay where they are
      <Code key={at} text={part} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line stay where they are
      <InPieces key={at} text={part} />
    ),
  );

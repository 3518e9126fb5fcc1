import type { Finding } from '@whydenied/core/architecture';
import type { ReactNode } from 'react';
import { CopyButton } from '../words/copy-button.tsx';
import { CutBox } from '../words/cut-box.tsx';
import { DiffText } from '../words/diff-text.tsx';
import { FoldedList } from '../words/folded-list.tsx';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';

type Props = { readonly finding: Finding; readonly apply: (finding: Finding) => void };

/** What was found at a place of the person's files, and the change of their own lines that mends it. */
export const FindingItem = ({ finding, apply }: Props): ReactNode => {
  const { rule, level, message, at, related, fix } = finding;
  return (
    <li className={`finding ${level}`}>
      <div title={`${rule}, ${level}`}>
        <strong>{levels[level]}</strong> <FoldedList text={sentence(message)} />{' '}
        <span className="quiet">{sayPlaces([at, ...related.map((each) => each.at)])}</span>
      </div>
      {related.filter(isToDo).map((each) => (
        <ToDo key={each.message} message={each.message} />
      ))}
      {fix === null ? null : (
        <>
          <CutBox of={fix.diff}>
            <DiffText diff={fix.diff} />
          </CutBox>
          <p className="proof-line" role="note" aria-label="Proof in one line">
            {sayProof(fix.proof)}
          </p>
          <span className="picture-actions">
            <button type="button" onClick={() => apply(finding)}>
              Apply here and scan again
            </button>
            <CopyButton text={fix.diff} what="the diff" />
          </span>
        </>
      )}
    </li>
  );
};

/** Code that stands in a file which is not edited here: the configuration of a plan, the constructs of a generated template. */
const isToDo = ({ message }: Finding['related'][number]): boolean => message.includes('\n');

const ToDo = ({ message }: { readonly message: string }): ReactNode => {
  const [first = '', ...lines] = message.split('\n');
  return (
    <>
      <p>
        <FoldedList text={sentence(first)} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre className="breaks" tabIndex={0}>
        {lines.map(showMarks).join('\n')}
      </pre>
      <CopyButton text={lines.join('\n')} what="the code" />
    </>
  );
};

const sayPlaces = (places: readonly Finding['at'][]): string =>
  [...new Set(places.map(({ file, line }) => showMarks(`${file}:${line}`)))].join(', ');

const levels: Readonly<Record<Finding['level'], string>> = {
  error: 'Will fail:',
  warning: 'Wider or dead:',
  note: 'Note:',
};

const sayProof = ({ brokenBefore, brokenAfter, newlyAllowed }: NonNullable<Finding['fix']>['proof']): string => {
  const opened = newlyAllowed.length === 0 ? 'opens nothing else' : `opens ${newlyAllowed.length} more`;
  const broken = brokenBefore === brokenAfter ? 'breaks no arrow' : `broken arrows: ${brokenBefore} → ${brokenAfter}`;
  return `Your file, edited and read again · ${broken} · ${opened}`;
};

import { type ReactNode, useRef, useState } from 'react';
import { focusOn } from '../frame/focus-on.ts';
import { Code } from '../words/code.tsx';
import { showMarks } from '../words/show-marks.ts';
import { CorrectFact } from './correct-fact.tsx';
import { sayCorrection } from './correction.ts';
import type { KeptFact } from './fact.ts';
import { factWords } from './fact-words.ts';
import { asFact, type ShownFile } from './kept-facts.ts';

type Props = {
  readonly facts: readonly KeptFact[];
  readonly files: readonly ShownFile[];
  readonly isBusy: boolean;
  readonly say: (message: string) => void;
};

/** The facts kept so far, folded: the answer says them and its picture takes corrections; correcting or removing one is a turn. */
export const FactsList = ({ facts, files, isBusy, say }: Props): ReactNode =>
  facts.length === 0 && files.length === 0 ? null : (
    <aside className="facts" aria-labelledby="facts-title">
      <details>
        <summary>
          <h2 id="facts-title">Facts so far</h2>
          <span className="quiet">{sayNames(facts, files)}</span>
        </summary>
        <ul>
          {facts.map((fact) => (
            <FactItem key={`${fact.name} ${fact.value}`} {...{ fact, isBusy, say }} />
          ))}
          {files.map(({ name, isPolicy }) => (
            <li key={name}>
              <span className="fact-name">shown</span>
              <Code text={name} />
              {isPolicy && (
                <span className="fact-actions">
                  <button
                    type="button"
                    disabled={isBusy}
                    aria-label={`Remove ${name}`}
                    onClick={() => say(sayCorrection(asFact(name), null))}
                  >
                    Remove
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );

const sayNames = (facts: readonly KeptFact[], files: readonly ShownFile[]): string =>
  [
    ...new Set([...facts.map(({ name }) => showMarks(factWords(name))), ...files.map(({ name }) => showMarks(name))]),
  ].join(', ');

type ItemProps = Pick<Props, 'isBusy' | 'say'> & { readonly fact: KeptFact };

const FactItem = ({ fact, isBusy, say }: ItemProps): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  const name = showMarks(factWords(fact.name));
  // The button that opened the field was drawn anew: the keyboard goes back to it.
  const isLeft = useRef(false);
  const close = (): void => {
    isLeft.current = true;
    setOpen(false);
  };
  if (isOpen)
    return (
      <li>
        <CorrectFact {...{ fact, say, close }} />
      </li>
    );
  return (
    <li>
      <span className="fact-name">{name}</span>
      <button
        ref={isLeft.current ? focusOn : undefined}
        type="button"
        className="fact-value"
        disabled={isBusy}
        aria-label={`Correct the ${name}: ${showMarks(fact.value ?? '')}`}
        onClick={() => setOpen(true)}
      >
        <Code text={fact.value ?? ''} />
      </button>
    </li>
  );
};

import { type ReactNode, useId } from 'react';
import { Code } from '../words/code.tsx';
import { type FillIn, isName, sayFillIn } from './fill-ins.ts';

type Props = {
  readonly missing: readonly FillIn[];
  readonly given: Readonly<Record<string, string>>;
  readonly give: (name: string, value: string) => void;
};

/** A field for each name that nobody stated: it stands in the form as soon as it is typed. */
export const FillInFields = ({ missing, given, give }: Props): ReactNode =>
  missing.map(({ name, finder }) => (
    <FillInField key={name} {...{ name, finder }} value={given[name] ?? ''} give={(value) => give(name, value)} />
  ));

type FieldProps = FillIn & { readonly value: string; readonly give: (value: string) => void };

const FillInField = ({ name, finder, value, give }: FieldProps): ReactNode => {
  const id = useId();
  const isWrong = value !== '' && !isName(value);
  return (
    <div className="fill-in">
      <label htmlFor={id}>The {sayFillIn(name)} is</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => give(target.value.trim())}
      />
      <span id={`${id}-hint`} className="quiet">
        {isWrong ? (
          'No name that AWS takes: letters, digits and + = , . @ - _ only.'
        ) : finder === null ? (
          'Your text does not say it.'
        ) : (
          <>
            <Code text={finder} /> prints it.
          </>
        )}
      </span>
    </div>
  );
};

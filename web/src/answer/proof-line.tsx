import type { Answer } from '@whydenied/core';
import { Fragment, type ReactNode } from 'react';
import { Code } from '../words/code.tsx';
import { CodeLines } from '../words/code-lines.tsx';
import { CopyButton } from '../words/copy-button.tsx';
import { policiesCommand } from './policies-command.ts';
import { policyTypeWords } from './policy-type-words.ts';

type Props = {
  readonly diagnosis: Pick<Answer, 'fix' | 'notEvaluated' | 'requests'>;
  /** What the answer says that it was decided on. */
  readonly basis: string | null;
  /** Whether the question below asks for what would prove it. */
  readonly isAsked?: boolean;
};

/** The proof in one line: before, after, what it opens, what it was decided on; or that there is none, and what would bring it. */
export const ProofLine = ({ diagnosis: { fix, notEvaluated, requests }, basis, isAsked = false }: Props): ReactNode => {
  const { steps, verification } = fix;
  if (steps.length === 0) return null;
  const { before, after, newlyAllowed } = verification;
  const isProven = after === 'allowed';
  const unseen = notEvaluated.map(({ policyType }) => policyTypeWords(policyType));
  const left = leftDenied(fix, requests);
  const command = before === null && !isAsked ? policiesCommand(steps) : null;
  return (
    <div className={isProven ? 'proof-line' : 'proof-line unproven'} role="note" aria-label="Proof in one line">
      <p>
        {before === null ? null : (
          <>
            <span className="mark denied">was denied</span>
            <span aria-hidden="true"> → </span>
            <span className="for-ears"> and </span>
          </>
        )}
        {isProven ? (
          <>
            <span className="mark allowed">now allowed</span> · {sayOpened(newlyAllowed.length)}
            {basis?.startsWith('decided') ? ` · ${basis}` : null}
          </>
        ) : (
          <>
            <span className="mark unseen">{before === null ? 'fix not proven yet:' : 'not proven yet:'}</span>{' '}
            {before === null ? (isAsked ? askedBelow : command === null ? nothingSeen : commandShows) : layerUnseen}
          </>
        )}
      </p>
      {isProven && unseen.length > 0 ? <p className="quiet">Not seen: {unseen.join(', ')}.</p> : null}
      {left.length === 0 ? null : (
        <p className="quiet">
          Denied next, and not in this fix:{' '}
          {left.map((action, at) => (
            <Fragment key={action}>
              {at === 0 ? '' : ', '}
              <Code text={action} />
            </Fragment>
          ))}
          , where the call needs it.
        </p>
      )}
      {command === null ? null : (
        <div className="block one-line">
          <CodeLines text={command} />
          <CopyButton text={command} what="the command" />
        </div>
      )}
    </div>
  );
};

/** What the call may need besides, which nothing allows and the fix leaves out: it is in the picture as denied. */
const leftDenied = ({ actions }: Answer['fix'], requests: Answer['requests']): readonly string[] => [
  ...new Set(
    requests.flatMap(({ action, decision, from }) =>
      from === 'derived' && decision?.endsWith('Deny') === true && action !== null && !actions.includes(action)
        ? [action]
        : [],
    ),
  ),
];

const nothingSeen = 'no policy was shown. Paste the policies of the caller below, and it is decided.';
const askedBelow = 'no policy was shown.';
const commandShows = 'no policy was shown. Paste what this prints below, or add it as a file, and it is decided:';
const layerUnseen = 'needed, and perhaps not enough, for a policy that could still deny was not shown.';

const sayOpened = (count: number): string => {
  if (count === 0) return 'opens nothing else';
  return count === 1 ? 'opens 1 thing more' : `opens ${count} things more`;
};

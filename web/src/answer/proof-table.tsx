import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sayDecision, sayEngine } from '../chain/say-decision.ts';
import { Code } from '../words/code.tsx';

/** The proof: decided before, decided after, and what else the fix opens. */
export const ProofTable = ({ fix, denial }: Pick<Answer, 'fix' | 'denial'>): ReactNode => {
  const { verification, steps } = fix;
  if (steps.length === 0) return null;
  return (
    <section className="proof" aria-label="The proof">
      <h3>{verification.after === 'allowed' ? 'The proof' : 'What is proven'}</h3>
      <table>
        <tbody>
          <Row term="Before">
            {verification.before === null && denial.kind !== 'unknown' ? (
              <span className="mark denied">✕ denied, as AWS’s sentence says</span>
            ) : (
              decided(verification.before)
            )}
          </Row>
          <Row term="After">{decided(verification.after)}</Row>
          <Row term="Opens besides">
            <NewlyAllowed {...verification} />
          </Row>
          <Row term="Narrowest">{narrowness(verification)}</Row>
          <Row term="Decided by">
            {verification.engines.map(sayEngine).join(' and ') || 'nobody: nothing to decide with'}
          </Row>
        </tbody>
      </table>
      {verification.after === null && (
        <p className="quiet">The fix is necessary. It is not shown to be enough, because a layer was not seen.</p>
      )}
    </section>
  );
};

const Row = ({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode => (
  <tr>
    <th scope="row">{term}</th>
    <td>{children}</td>
  </tr>
);

const decided = (decision: Answer['fix']['verification']['before']): ReactNode => {
  if (decision === null) return <span className="mark unseen">? not decided</span>;
  return decision === 'allowed' ? (
    <span className="mark allowed">✓ allowed</span>
  ) : (
    <span className="mark denied" title={decision}>
      ✕ {sayDecision(decision)}
    </span>
  );
};

const NewlyAllowed = ({ newlyAllowed, after }: Answer['fix']['verification']): ReactNode => {
  if (newlyAllowed.length === 0) return after === null ? 'not decided' : 'nothing';
  return (
    <ul>
      {newlyAllowed.map((each) => (
        <li key={each}>
          <Code text={each} />
        </li>
      ))}
    </ul>
  );
};

const narrowness = ({ narrowest, after }: Answer['fix']['verification']): string => {
  if (narrowest) return 'yes: nothing in it can be left out';
  return after === null ? 'not decided' : 'no: it allows more than this one call needs';
};

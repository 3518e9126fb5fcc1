import type { Answer, AnswerRequest } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sayCitation } from '../answer/say-citation.ts';
import { Code } from '../words/code.tsx';
import { showMarks } from '../words/show-marks.ts';
import type { Arrow } from './chain.ts';
import { sayDecision, sayEngine } from './say-decision.ts';

type Props = {
  readonly arrow: Arrow;
  readonly diagnosis: Answer;
  readonly policies: ReadonlyMap<string, string>;
  readonly showCitation: (index: number) => void;
};

/** What an arrow stands for: each request, its decision, and the statement that concerns it. */
export const ArrowDetails = ({ arrow, diagnosis, policies, showCitation }: Props): ReactNode => (
  <div className={`arrow-details ${arrow.state}`}>
    {arrow.requests.map((request) => (
      <div key={`${request.action} ${request.resource}`}>
        <dl>
          <Row term="Who" value={request.principal} />
          <Row term="Action" value={request.action} />
          <Row term="Resource" value={request.resource} />
          {Object.entries(request.context).map(([key, value]) => (
            <Row key={key} term={showMarks(key)} value={String(value)} />
          ))}
          <div>
            <dt>Decision</dt>
            <dd title={request.decision ?? undefined}>
              {sayDecision(request.decision)}
              {request.decidedBy === null ? '' : `, by ${sayEngine(request.decidedBy)}`}
              {request.from === 'message' ? '; stated in your text' : '; this call needs it too'}
            </dd>
          </div>
        </dl>
        <Statement {...{ request, diagnosis }} />
      </div>
    ))}
    {arrow.state === 'denied' &&
      diagnosis.citations.map((citation, index) =>
        citation.policy === null || citation.pointer === null || !policies.has(citation.policy) ? null : (
          <button key={`${citation.label} ${citation.pointer}`} type="button" onClick={() => showCitation(index)}>
            Show {showMarks(sayCitation(citation))}
          </button>
        ),
      )}
  </div>
);

const Row = ({ term, value }: { readonly term: string; readonly value: string | null }): ReactNode => (
  <div>
    <dt>{term}</dt>
    <dd>{value === null ? <span className="quiet">not stated</span> : <Code text={value} />}</dd>
  </div>
);

const Statement = ({ request, diagnosis }: { request: AnswerRequest; diagnosis: Answer }): ReactNode => {
  const step = diagnosis.fix.steps.find(({ statement }) => namesAction(statement, request.action));
  return step === undefined ? null : (
    <>
      <p>The statement of the fix for it:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{showMarks(JSON.stringify(step.statement, null, 2))}</pre>
    </>
  );
};

const namesAction = (statement: Readonly<Record<string, unknown>> | null, action: string | null): boolean =>
  action !== null && [statement?.['Action']].flat().some((each) => String(each).toLowerCase() === action.toLowerCase());

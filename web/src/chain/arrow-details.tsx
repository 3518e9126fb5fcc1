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

/** What an arrow stands for: each request, its decision, and the statement that concerns it; what differs in the resource only is told together. */
export const ArrowDetails = ({ arrow, diagnosis, policies, showCitation }: Props): ReactNode => (
  <div className={`arrow-details ${arrow.state}`}>
    {alike(arrow.requests).map((requests) => (
      <Requests
        key={`${requests[0].action} ${requests[0].resource}`}
        {...{ requests, diagnosis }}
        arrow={arrow.state}
      />
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

type Alike = readonly [AnswerRequest, ...AnswerRequest[]];

const alike = (requests: readonly AnswerRequest[]): readonly Alike[] => {
  const groups = Map.groupBy(requests, ({ principal, action, decision, decidedBy, from }) =>
    JSON.stringify([principal, action, decision, decidedBy, from]),
  );
  return [...groups.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [[first, ...more] as const]));
};

type RequestsProps = { readonly requests: Alike; readonly diagnosis: Answer; readonly arrow: Arrow['state'] };

const Requests = ({ requests, diagnosis, arrow }: RequestsProps): ReactNode => {
  const [{ principal, action, decision, decidedBy, from }] = requests;
  const keys = [...new Set(requests.flatMap(({ context }) => Object.keys(context)))];
  return (
    <div>
      <dl>
        <Row term="Who" values={[principal]} />
        <Row term="Action" values={[action]} />
        <Row
          term={requests.length === 1 ? 'Resource' : `${requests.length} resources`}
          values={requests.map(({ resource }) => resource)}
        />
        {keys.map((key) => (
          <Row
            key={key}
            term={showMarks(key)}
            values={requests.flatMap(({ context }) => (context[key] === undefined ? [] : [String(context[key])]))}
          />
        ))}
        <div>
          <dt>Decision</dt>
          <dd title={decision ?? undefined}>
            {decision === null && arrow === 'denied' && from === 'message'
              ? 'denied, as AWS’s sentence says; no policy was seen'
              : sayDecision(decision)}
            {decidedBy === null ? '' : `, by ${sayEngine(decidedBy)}`}
            {from === 'message' ? '; stated in your text' : '; this call needs it too'}
          </dd>
        </div>
      </dl>
      <Statement request={requests[0]} {...{ diagnosis }} />
    </div>
  );
};

const Row = ({ term, values }: { readonly term: string; readonly values: readonly (string | null)[] }): ReactNode => (
  <div>
    <dt>{term}</dt>
    {[...new Set(values)].map((value) => (
      <dd key={value}>{value === null ? <span className="quiet">not stated</span> : <Code text={value} />}</dd>
    ))}
  </div>
);

const Statement = ({ request, diagnosis }: { request: AnswerRequest; diagnosis: Answer }): ReactNode => {
  const fitting = diagnosis.fix.steps.filter(({ statement }) => namesAction(statement, request.action));
  const step = fitting.find(({ statement }) => namesResource(statement, request.resource)) ?? fitting[0];
  return step === undefined ? null : (
    <>
      <p>The statement of the fix for it:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre className="breaks" tabIndex={0}>
        {showMarks(JSON.stringify(step.statement, null, 2))}
      </pre>
    </>
  );
};

const namesAction = (statement: Readonly<Record<string, unknown>> | null, action: string | null): boolean =>
  action !== null && [statement?.['Action']].flat().some((each) => String(each).toLowerCase() === action.toLowerCase());

const namesResource = (statement: Readonly<Record<string, unknown>> | null, resource: string | null): boolean =>
  resource !== null && [statement?.['Resource']].flat().includes(resource);

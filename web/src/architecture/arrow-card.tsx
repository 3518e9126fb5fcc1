import type { ScannedArrow, ScannedRequest, ScanResult } from '@whydenied/core/architecture';
import type { ReactNode } from 'react';
import { sayDecision } from '../chain/say-decision.ts';
import { signs } from '../picture/drawable.ts';
import { Code } from '../words/code.tsx';
import { showMarks } from '../words/show-marks.ts';
import { verdicts } from './architecture-drawing.ts';
import { FindingItem } from './finding-item.tsx';
import type { Project } from './project-file.ts';

type Props = {
  readonly arrow: ScannedArrow;
  readonly result: ScanResult;
  readonly project: Project;
  readonly apply: Parameters<typeof FindingItem>[0]['apply'];
};

/** An arrow: the lines that need it, its requests with their decisions, and its fix. */
export const ArrowCard = ({ arrow, result, project, apply }: Props): ReactNode => {
  const { tone, words } = verdicts[arrow.verdict];
  const name = (id: string): string => showMarks(result.nodes.find((node) => node.id === id)?.label ?? id);
  const findings = result.findings.filter(({ id }) => arrow.findings.includes(id));
  return (
    <section className={`arrow-card ${tone}`} aria-label="The chosen arrow">
      <h3>
        <bdi>{name(arrow.from)}</bdi> → <bdi>{name(arrow.to)}</bdi>{' '}
        <span className={`mark ${tone}`}>
          {signs[tone]} {words}
        </span>
      </h3>
      {arrow.when === null ? null : <p>{showMarks(arrow.when)}</p>}
      {findings.length === 0 ? null : (
        <ul className="findings">
          {findings.map((finding) => (
            <FindingItem key={finding.id} {...{ finding, apply }} />
          ))}
        </ul>
      )}
      <h4>Why it is there</h4>
      <ul className="reasons">
        {arrow.because.map(({ kind, at, text }) => (
          <li key={`${at.file} ${at.line} ${text}`}>
            <span className="quiet">
              {reasons[kind]} {showMarks(`${at.file}:${at.line}`)}
            </span>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
            <pre className="breaks" tabIndex={0}>
              {showMarks(lineOf(project, at) ?? text)}
            </pre>
          </li>
        ))}
      </ul>
      <details open={arrow.requests.length <= mostOpen}>
        <summary>
          <h4>{arrow.requests.length === 1 ? 'Its request' : `Its ${arrow.requests.length} requests`}</h4>
        </summary>
        <Requests requests={arrow.requests} />
      </details>
    </section>
  );
};

const mostOpen = 2;

const reasons = { code: 'your code,', resource: 'your template,', implied: 'comes with it,' } as const;

const lineOf = ({ template, files }: Project, { file, line }: { file: string; line: number }): string | null => {
  const text = files.find(({ path }) => path === file)?.text ?? (file === template.path ? template.text : null);
  return text?.split('\n')[line - 1]?.trim() ?? null;
};

const Requests = ({ requests }: { readonly requests: readonly ScannedRequest[] }): ReactNode => (
  <table className="arrow-table requests-table">
    <tbody>
      {requests.map(({ action, resource, decision }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same request may come twice
        <tr key={index}>
          <td>
            <Code text={action} />
          </td>
          <td>{resource === null ? <span className="quiet">not known</span> : <Code text={resource} />}</td>
          <td className={`mark ${decision === 'allowed' ? 'allowed' : decision === null ? 'unseen' : 'denied'}`}>
            {sayDecision(decision as Parameters<typeof sayDecision>[0])}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

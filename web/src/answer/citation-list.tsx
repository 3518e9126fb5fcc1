import type { Answer } from '@whydenied/core';
import type { ReactNode, RefObject } from 'react';
import { Code } from '../words/code.tsx';
import { isAwsPage } from '../words/is-aws-page.ts';
import { showMarks } from '../words/show-marks.ts';
import { AwsLink } from '../words/words.tsx';
import { PolicyView } from './policy-view.tsx';
import { sayCitation } from './say-citation.ts';

type Props = {
  readonly citations: Answer['citations'];
  readonly policies: ReadonlyMap<string, string>;
  readonly shown: number | null;
  readonly show: (index: number) => void;
  readonly view: RefObject<HTMLDivElement | null>;
};

/** What the answer was read from: a click shows the statement in its policy, highlighted. */
export const CitationList = ({ citations, policies, shown, show, view }: Props): ReactNode => {
  if (citations.length === 0) return null;
  const cited = shown === null ? undefined : citations[shown];
  const text = cited?.policy == null ? undefined : policies.get(cited.policy);
  return (
    <section className="citations" aria-label="Sources">
      <h3>Sources</h3>
      <ol>
        {citations.map((citation, index) => (
          <li key={`${citation.label} ${citation.pointer} ${citation.url}`}>
            <Citation {...{ citation, policies }} isShown={index === shown} show={() => show(index)} />
          </li>
        ))}
      </ol>
      {cited !== undefined && text !== undefined && (
        <PolicyView key={shown} name={cited.policy ?? ''} text={text} pointer={cited.pointer ?? ''} view={view} />
      )}
      {cited !== undefined && text === undefined && (
        <p className="quiet" role="status">
          The text of <Code text={cited.policy ?? cited.label} /> is not on this page: it was read where the server read
          it.
        </p>
      )}
    </section>
  );
};

type CitationProps = {
  readonly citation: Answer['citations'][number];
  readonly policies: ReadonlyMap<string, string>;
  readonly isShown: boolean;
  readonly show: () => void;
};

const Citation = ({ citation: { label, policy, pointer, url }, policies, isShown, show }: CitationProps): ReactNode => (
  <>
    {policy !== null && pointer !== null && policies.has(policy) ? (
      <button type="button" className="cite" title={pointer} aria-pressed={isShown} onClick={show}>
        {showMarks(sayCitation({ label, policy, pointer, url }))}
      </button>
    ) : (
      <bdi>{showMarks(sayCitation({ label, policy, pointer, url }))}</bdi>
    )}
    {url !== null && isAwsPage(url) ? <AwsLink href={url}>{pageName(url)}</AwsLink> : null}
  </>
);

const pageName = (url: string): string =>
  `AWS: ${(url.split('/').at(-1) ?? url).replace(/\.html.*$/, '').replaceAll(/[-_]/g, ' ')}`;

import { printMarkdown, type ScanResult } from '@whydenied/core/architecture';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type TabSign, useTabSign } from '../frame/use-tab-sign.ts';
import { Picture } from '../picture/picture.tsx';
import { saveFile } from '../picture/save-file.ts';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';
import { Ticked } from '../words/ticked.tsx';
import { architectureDrawing, verdicts } from './architecture-drawing.ts';
import { ArrowCard } from './arrow-card.tsx';
import { ArrowTable } from './arrow-table.tsx';
import { filesInDrop } from './files-in-drop.ts';
import { FindingItem } from './finding-item.tsx';
import { ProjectInput } from './project-input.tsx';
import { type ScanState, useScan } from './use-scan.ts';

/** The room of a whole template: dropped, drawn, each arrow decided before anything is deployed. */
export const ArchitectureView = ({ given }: { readonly given: readonly File[] }): ReactNode => {
  const scan = useScan(given);
  const { project, settings, setSettings, state, add } = scan;
  useFilesDropped(add);
  useTabSign(...signOf(state));
  return (
    <main className="architecture">
      <h1 className={project === null ? 'hero' : 'for-ears'}>What will AWS say no to?</h1>
      <ProjectInput {...{ project, settings, setSettings, add }} />
      <div role="status">
        {state.kind === 'scanning' && <p className="progress">Reading the template and deciding each arrow…</p>}
        {state.kind === 'scanned' && <span className="for-ears">{sayVerdicts(state.result)}</span>}
      </div>
      {state.kind === 'failed' && (
        <p className="failure" role="alert">
          {showMarks(sentence(state.because))}
        </p>
      )}
      {state.kind === 'scanned' && <Scanned result={state.result} {...{ scan }} />}
    </main>
  );
};

const signOf = (state: ScanState): [TabSign, string] => {
  if (state.kind === 'scanning') return ['busy', '… whydenied'];
  if (state.kind !== 'scanned') return ['idle', 'whydenied'];
  const broken = state.result.arrows.filter(({ verdict }) => verdict === 'broken').length;
  return broken === 0 ? ['fixed', '✓ nothing denied · whydenied'] : ['open', `✕ ${broken} denied · whydenied`];
};

const useFilesDropped = (add: (files: Iterable<File>) => void): void =>
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        if (event.dataTransfer !== null) void filesInDrop(event.dataTransfer).then(add);
      },
      { signal },
    );
    return () => leaving.abort();
  });

type ScannedProps = { readonly result: ScanResult; readonly scan: ReturnType<typeof useScan> };

const Scanned = ({ result, scan: { project, apply } }: ScannedProps): ReactNode => {
  const drawing = useMemo(() => architectureDrawing(result), [result]);
  const [chosen, choose] = useState<string | null>(
    () => result.arrows.find(({ verdict }) => verdict === 'broken')?.id ?? null,
  );
  const arrow = result.arrows.find(({ id }) => id === chosen);
  const apart = result.findings.filter((finding) => finding.arrow === null && finding.rule !== 'WD013');
  return (
    <article className="answer scanned" aria-label="The architecture">
      <h2 className="verdict-line">{sayVerdicts(result)}</h2>
      <section className="chain" aria-label="The picture">
        <Picture
          {...{ drawing, chosen, choose }}
          title="The architecture"
          file="whydenied-architecture"
          mayScroll
          actions={
            <button
              type="button"
              onClick={() => saveFile('whydenied-architecture.md', 'text/markdown', printMarkdown(result))}
            >
              Save as Markdown
            </button>
          }
        />
      </section>
      <section className="beside" aria-label="All arrows">
        <ArrowTable {...{ result, chosen, choose }} />
      </section>
      {arrow === undefined || project === null ? null : <ArrowCard {...{ arrow, result, project, apply }} />}
      {apart.length === 0 ? null : (
        <section aria-label="Also found">
          <h3>Also found</h3>
          <ul className="findings">
            {apart.map((finding) => (
              <FindingItem key={finding.id} {...{ finding, apply }} />
            ))}
          </ul>
        </section>
      )}
      {result.notDecided.length === 0 ? null : (
        <details className="more">
          <summary>Not decided: {result.notDecided.length}</summary>
          <ul className="findings">
            {result.notDecided.map(({ what, because }) => (
              <li key={`${what} ${because}`}>
                <strong>
                  <Ticked text={what} />
                </strong>
                : <Ticked text={because} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
};

const sayVerdicts = ({ arrows }: ScanResult): string => {
  if (arrows.length === 0) return 'Nothing in this template calls anything that IAM decides.';
  const counts = Map.groupBy(arrows, ({ verdict }) => verdict);
  const told = Object.entries(verdicts).flatMap(([verdict, { words }]) => {
    const count = counts.get(verdict as keyof typeof verdicts)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? words : (several[words] ?? words)}`];
  });
  return `${arrows.length === 1 ? '1 arrow' : `${arrows.length} arrows`}: ${told.join(', ')}`;
};

const several: Readonly<Record<string, string>> = { depends: 'depend', works: 'work' };

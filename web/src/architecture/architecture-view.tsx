import { printMarkdown, type ScanResult } from '@whydenied/core/architecture';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useGoneFiles } from '../ask/use-gone-files.ts';
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
import { pastedFile } from './project-file.ts';
import { ProjectInput } from './project-input.tsx';
import type { ScanState } from './scan-project.ts';
import { SeenInTemplate } from './seen-in-template.tsx';
import { useScan } from './use-scan.ts';

/** The room of a whole template: dropped, drawn, each arrow decided before anything is deployed. */
export const ArchitectureView = ({ given }: { readonly given: readonly File[] }): ReactNode => {
  const scan = useScan(given);
  const { project, settings, setSettings, state, refused, add } = scan;
  const gone = useGoneFiles('whydenied:project', project === null ? [] : [project.template.path]);
  useFilesDropped(add);
  useTabSign(...signOf(state));
  return (
    <main className="architecture">
      <h1 className={project === null ? 'hero' : 'for-ears'}>What will AWS say no to?</h1>
      <ProjectInput {...{ project, settings, setSettings, add, gone }} />
      <div role="status">
        {state.kind === 'scanning' && <p className="progress">Reading the template and deciding each arrow…</p>}
        {state.kind === 'scanned' && <span className="for-ears">{sayVerdicts(state.result)}</span>}
      </div>
      <Failure because={refused} />
      <Failure because={state.kind === 'failed' ? state.because : null} />
      {state.kind === 'scanned' && <Scanned result={state.result} {...{ scan }} />}
    </main>
  );
};

const Failure = ({ because }: { readonly because: string | null }): ReactNode =>
  because === null ? null : (
    <p className="failure" role="alert">
      {showMarks(sentence(because))}
    </p>
  );

const signOf = (state: ScanState): [TabSign, string] => {
  if (state.kind === 'scanning') return ['busy', '… whydenied'];
  if (state.kind !== 'scanned') return ['idle', 'whydenied'];
  const broken = state.result.arrows.filter(({ verdict }) => verdict === 'broken').length;
  if (broken > 0) return ['open', `✕ ${broken} denied · whydenied`];
  const isOpen = state.result.notDecided.length > 0;
  return isOpen ? ['open', '? not all decided · whydenied'] : ['fixed', '✓ nothing denied · whydenied'];
};

const useFilesDropped = (add: (files: Iterable<File>) => void): void =>
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener(
      'paste',
      ({ target, clipboardData }) => {
        const text = clipboardData?.getData('text/plain') ?? '';
        const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
        if (!isField && text.trim() !== '') add([pastedFile(text)]);
      },
      { signal },
    );
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

const Scanned = ({ result, scan: { project, apply, edited, undo } }: ScannedProps): ReactNode => {
  const card = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | null>(
    () => result.arrows.find(({ verdict }) => verdict === 'broken')?.id ?? null,
  );
  const arrow = result.arrows.find(({ id }) => id === chosen);
  const { drawing, toggle } = useDrawn(result, chosen);
  // What an arrow opens may stand below the screen; one that is open already is shown, not closed.
  const chooseAndShow = (id: string | null): void => {
    choose(id ?? chosen);
    requestAnimationFrame(() => {
      if ((card.current?.getBoundingClientRect().top ?? 0) > innerHeight - 96)
        card.current?.scrollIntoView({ block: 'start' });
    });
  };
  const apart = result.findings.filter((finding) => finding.arrow === null && finding.rule !== 'WD013');
  return (
    <article className="answer scanned" aria-label="The architecture">
      <h2 className="verdict-line">{sayVerdicts(result)}</h2>
      {edited && project !== null ? (
        <p className="edited">
          <button
            type="button"
            className="primary"
            onClick={() =>
              saveFile(project.template.path.split('/').at(-1) ?? 'template', 'text/plain', project.template.text)
            }
          >
            Save the changed template
          </button>{' '}
          <button type="button" onClick={undo}>
            Take the change back
          </button>
        </p>
      ) : null}
      <NotDecided {...{ result }} />
      {project !== null && result.arrows.length === 0 ? <SeenInTemplate {...{ result, project }} /> : null}
      {result.arrows.length === 0 ? null : (
        <>
          <section className="chain" aria-label="The picture">
            <Picture
              {...{ drawing, chosen }}
              choose={chooseAndShow}
              title="The architecture"
              file="whydenied-architecture"
              mayScroll
              actions={
                <>
                  {toggle}
                  <button
                    type="button"
                    onClick={() => saveFile('whydenied-architecture.md', 'text/markdown', printMarkdown(result))}
                  >
                    Save as Markdown
                  </button>
                </>
              }
            />
          </section>
          <section className="beside" aria-label="All arrows">
            <ArrowTable {...{ result, chosen }} choose={chooseAndShow} />
          </section>
        </>
      )}
      <div ref={card}>
        {arrow === undefined || project === null ? null : <ArrowCard {...{ arrow, result, project, apply }} />}
      </div>
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
    </article>
  );
};

/** What is drawn, and the button for the rest of it. */
const useDrawn = (result: ScanResult, chosen: string | null) => {
  const [isWhole, setWhole] = useState(false);
  const drawing = useMemo(
    () => architectureDrawing(isWhole ? result : { ...result, arrows: withoutWorks(result, chosen) }),
    [result, isWhole, chosen],
  );
  const left = worksInLarge(result).length;
  const toggle = left > 0 && (
    <button type="button" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
      {isWhole ? 'Leave out what works' : `Show the ${left} that work`}
    </button>
  );
  return { drawing, toggle };
};

/** Of many arrows those that work hide the ones that do not: they are drawn when they are asked for. */
const worksInLarge = ({ arrows }: ScanResult): ScanResult['arrows'] => {
  const works = arrows.filter(({ verdict }) => verdict === 'works');
  return arrows.length > mostDrawn && works.length < arrows.length ? works : [];
};

const mostDrawn = 12;

const withoutWorks = (result: ScanResult, chosen: string | null): ScanResult['arrows'] => {
  const left = new Set(worksInLarge(result).map(({ id }) => id));
  return result.arrows.filter(({ id }) => id === chosen || !left.has(id));
};

/** What nobody looked at stands where the verdict is: all green is no yes while it is there. */
const NotDecided = ({ result: { notDecided } }: Pick<ScannedProps, 'result'>): ReactNode =>
  notDecided.length === 0 ? null : (
    <details className="more undecided" open={notDecided.length <= mostOpen}>
      <summary>Not decided: {notDecided.length}</summary>
      <ul className="findings">
        {notDecided.map(({ what, because }) => (
          <li key={`${what} ${because}`}>
            <strong>
              <Ticked text={what} />
            </strong>
            : <Ticked text={because} />
          </li>
        ))}
      </ul>
    </details>
  );

const mostOpen = 3;

const sayVerdicts = ({ arrows, notDecided }: ScanResult): string => {
  const left =
    notDecided.length === 0
      ? ''
      : `; ${notDecided.length === 1 ? 'one part' : `${notDecided.length} parts`} not decided`;
  if (arrows.length === 0)
    return left === '' ? 'Nothing in this template calls anything that IAM decides.' : `No arrow is known yet${left}`;
  const counts = Map.groupBy(arrows, ({ verdict }) => verdict);
  const told = Object.entries(verdicts).flatMap(([verdict, { words }]) => {
    const count = counts.get(verdict as keyof typeof verdicts)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? words : (several[words] ?? words)}`];
  });
  return `${arrows.length === 1 ? '1 arrow' : `${arrows.length} arrows`}: ${told.join(', ')}${left}`;
};

const several: Readonly<Record<string, string>> = { depends: 'depend', works: 'work' };

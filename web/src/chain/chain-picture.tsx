import type { Answer } from '@whydenied/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { ArrowDetails } from './arrow-details.tsx';
import type { Chain } from './chain.ts';
import { chainOf } from './chain-of.ts';
import { Graph } from './graph.tsx';
import { layOut } from './lay-out.ts';
import { layOutNarrow } from './lay-out-narrow.ts';
import { saveSvg } from './save-svg.ts';
import { useWidth } from './use-width.ts';

type Props = {
  readonly diagnosis: Answer;
  readonly policies: ReadonlyMap<string, string>;
  readonly showCitation: (index: number) => void;
};

/** The chain of the call as a graph: which arrow broke, which would break next. */
export const ChainPicture = ({ diagnosis, policies, showCitation }: Props): ReactNode => {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const chain = useMemo(() => chainOf(diagnosis), [diagnosis]);
  const laidOut = useMemo(() => {
    const inARow = layOut(chain);
    return inARow.width <= width ? inARow : layOutNarrow(chain);
  }, [chain, width]);
  const [chosen, setChosen] = useState<string | null>(null);
  const arrow = laidOut.arrows.find(({ id }) => id === chosen) ?? null;
  if (laidOut.arrows.length === 0 || isUntold(chain)) return null;
  return (
    <section className="chain" aria-label="The chain of the call">
      <div className="section-head">
        <h3>The chain of the call</h3>
        <button type="button" onClick={() => saveSvg(laidOut)}>
          Save as SVG
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reachable by keyboard */}
      <figure ref={frame} className="graph-frame" tabIndex={0} aria-label="Arrows of the chain">
        {width > 0 && <Graph {...{ laidOut, chosen }} choose={(id) => setChosen(id === chosen ? null : id)} />}
      </figure>
      <div aria-live="polite">
        {arrow === null ? (
          <p className="quiet">Choose an arrow to see its request, its decision and its statement.</p>
        ) : (
          <ArrowDetails {...{ arrow, diagnosis, policies, showCitation }} />
        )}
      </div>
    </section>
  );
};

/** One arrow of which a part is not stated: there is nothing to draw yet. */
const isUntold = ({ arrows }: Chain): boolean =>
  arrows.length === 1 &&
  arrows[0]?.requests.every(
    ({ principal, action, resource }) => principal === null || action === null || resource === null,
  ) === true;

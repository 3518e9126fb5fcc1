import type { Answer } from '@whydenied/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Picture } from '../picture/picture.tsx';
import { ArrowDetails } from './arrow-details.tsx';
import type { Chain } from './chain.ts';
import { chainDrawing } from './chain-drawing.ts';
import { chainOf } from './chain-of.ts';

type Props = {
  readonly diagnosis: Answer;
  readonly policies: ReadonlyMap<string, string>;
  readonly showCitation: (index: number) => void;
};

/** The chain of the call as a graph: which arrow broke, which would break next. */
export const ChainPicture = ({ diagnosis, policies, showCitation }: Props): ReactNode => {
  const chain = useMemo(() => chainOf(diagnosis), [diagnosis]);
  const drawing = useMemo(() => chainDrawing(chain), [chain]);
  const [chosen, choose] = useState<string | null>(null);
  const arrow = chain.arrows.find(({ id }) => id === chosen) ?? null;
  if (chain.arrows.length === 0 || isUntold(chain)) return null;
  return (
    <section className="chain" aria-label="The chain of the call">
      <Picture {...{ drawing, chosen, choose }} title="The chain of the call" file="whydenied-chain" />
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

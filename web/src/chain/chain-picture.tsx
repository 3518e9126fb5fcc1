import type { Answer } from '@whydenied/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { CorrectFact } from '../facts/correct-fact.tsx';
import type { KeptFact } from '../facts/fact.ts';
import { factWords } from '../facts/fact-words.ts';
import { statedFacts } from '../facts/kept-facts.ts';
import { Picture } from '../picture/picture.tsx';
import { ArrowDetails } from './arrow-details.tsx';
import type { Chain } from './chain.ts';
import { chainDrawing } from './chain-drawing.ts';
import { chainOf } from './chain-of.ts';
import { askerPlace, resourcePlace } from './place-of.ts';

type Props = {
  readonly diagnosis: Answer;
  readonly policies: ReadonlyMap<string, string>;
  readonly showCitation: (index: number) => void;
  /** Says a correction as the person; null where nothing can be corrected any more. */
  readonly say: ((message: string) => void) | null;
};

/** The chain of the call as a graph: which arrow broke, which would break next. */
export const ChainPicture = ({ diagnosis, policies, showCitation, say }: Props): ReactNode => {
  const chain = useMemo(() => chainOf(diagnosis), [diagnosis]);
  const drawing = useMemo(() => chainDrawing(chain), [chain]);
  const [chosen, choose] = useState<string | null>(null);
  const [correcting, correct] = useState<KeptFact | null>(null);
  const details = useRef<HTMLDivElement>(null);
  // What an arrow opens may stand below the screen.
  useEffect(() => {
    if (chosen !== null) details.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const arrow = chain.arrows.find(({ id }) => id === chosen) ?? null;
  if (chain.arrows.length === 0 || isUntold(chain)) return null;
  return (
    <section className="chain" aria-label="The chain of the call">
      <Picture
        {...{ drawing, chosen, choose }}
        title="The chain of the call"
        file="whydenied-chain"
        {...(say === null ? {} : { places: doorsOf(diagnosis, chain, correct) })}
      />
      {correcting === null || say === null ? null : (
        <CorrectFact key={correcting.name} fact={correcting} {...{ say }} close={() => correct(null)} />
      )}
      <div ref={details} aria-live="polite">
        {arrow === null ? (
          <p className="quiet">
            Choose an arrow to see its request and its decision{say === null ? '' : ', or a box to correct it'}.
          </p>
        ) : (
          <ArrowDetails {...{ arrow, diagnosis, policies, showCitation }} />
        )}
      </div>
    </section>
  );
};

/** The two places of the request that is denied first, to be corrected where they stand. */
const doorsOf = (diagnosis: Answer, { arrows: [broken] }: Chain, correct: (fact: KeptFact) => void) => {
  const facts = new Map(statedFacts(diagnosis).map((fact) => [fact.name, fact]));
  const { principal, action, resource } = diagnosis.requests[0] ?? { principal: null, action: null, resource: null };
  // What nobody stated stands where the broken arrow has it completed.
  const placeOf = {
    principal: principal === null ? broken?.from : askerPlace(principal).id,
    resource: resource === null ? broken?.to : resourcePlace(resource, action).id,
  };
  return new Map(
    Object.entries(placeOf).flatMap(([name, place]) => {
      const fact = facts.get(name);
      if (fact === undefined || place === undefined) return [];
      const label = `Correct the ${factWords(name)}: ${fact.value ?? 'not stated'}`;
      return [[place, { label, open: () => correct(fact) }] as const];
    }),
  );
};

/** One arrow of which a part is not stated: there is nothing to draw yet. */
const isUntold = ({ arrows }: Chain): boolean =>
  arrows.length === 1 &&
  arrows[0]?.requests.every(
    ({ principal, action, resource }) => principal === null || action === null || resource === null,
  ) === true;

import { Fragment, type ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { isCut, type LaidOut, labelLines, labelSize, placeSize, signs, tones } from './drawable.ts';

type Props = {
  readonly laidOut: LaidOut;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  /** What a click on a place does, and how it is called, by the id of the place; others are only looked at. */
  readonly places?: ReadonlyMap<string, { readonly label: string; readonly open: () => void }>;
};

/** A laid out picture, drawn at its own size: type stays readable, a picture too wide scrolls. */
export const Graph = ({ laidOut, chosen, choose, places: doors }: Props): ReactNode => {
  const { width, height, places, arrows } = laidOut;
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return (
    <div className="graph" style={{ width, height }}>
      <svg aria-hidden="true" width={width} height={height}>
        <defs>{tones.map(drawHead)}</defs>
        {worstLast(arrows).map(({ id, way, tone }) => (
          // Its label is a button that says the same, and more.
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone
          <g key={id} className={id === chosen ? 'arrow chosen' : 'arrow'} onClick={() => choose(id)}>
            <path className={`way ${tone}`} d={way} markerEnd={`url(#head-${tone})`} />
            <path className="way-target" d={way} />
          </g>
        ))}
      </svg>
      {inReadingOrder(laidOut).map((part) =>
        part.kind === 'place' ? (
          <PlaceBox key={part.place.id} place={part.place} door={doors?.get(part.place.id)} />
        ) : (
          <ArrowLabel
            key={part.arrow.id}
            arrow={part.arrow}
            isChosen={part.arrow.id === chosen}
            choose={() => choose(part.arrow.id)}
            ends={[names.get(part.arrow.from) ?? part.arrow.from, names.get(part.arrow.to) ?? part.arrow.to]}
          />
        ),
      )}
    </div>
  );
};

type Part =
  | { readonly kind: 'place'; readonly place: LaidOut['places'][number] }
  | { readonly kind: 'arrow'; readonly arrow: LaidOut['arrows'][number] };

/** Who asks, then the arrow, then what is asked for: the keyboard goes as the eye does. */
const inReadingOrder = ({ places, arrows }: LaidOut): readonly Part[] => {
  const byId = new Map(places.map((place) => [place.id, place]));
  const parts: Part[] = [];
  const add = (id: string): void => {
    const place = byId.get(id);
    if (place === undefined) return;
    byId.delete(id);
    parts.push({ kind: 'place', place });
  };
  for (const arrow of arrows) {
    add(arrow.from);
    parts.push({ kind: 'arrow', arrow });
    add(arrow.to);
  }
  for (const id of [...byId.keys()]) add(id);
  return parts;
};

type LabelProps = {
  readonly arrow: LaidOut['arrows'][number];
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly ends: readonly [string, string];
};

const ArrowLabel = ({ arrow, isChosen, choose, ends: [from, to] }: LabelProps): ReactNode => (
  <button
    type="button"
    className={`arrow-label ${arrow.tone}`}
    aria-pressed={isChosen}
    style={{ maxWidth: labelSize(arrow).width, left: arrow.at.x, top: arrow.at.y }}
    onClick={choose}
  >
    {arrow.label === '' ? null : (
      <span className="arrow-action">
        {labelLines(arrow.label).map((line) => (
          <span key={line}>{showMarks(line)}</span>
        ))}
      </span>
    )}
    <span className="arrow-state">
      <span aria-hidden="true">{signs[arrow.tone]}</span> {showMarks(arrow.words)}
      <span className="for-ears"> {showMarks(`from ${from} to ${to}`)}</span>
    </span>
  </button>
);

type BoxProps = {
  readonly place: LaidOut['places'][number];
  readonly door: { readonly label: string; readonly open: () => void } | undefined;
};

const PlaceBox = ({ place, door }: BoxProps): ReactNode => {
  const { kind, name, where, x, y } = place;
  const { width, height } = placeSize(place);
  // Whole when it is pointed at, touched or reached by keyboard: what a hint shows only to a mouse is no part of the picture.
  const box = {
    className: isCut(place) ? 'place cut' : 'place',
    style: { left: x, top: y, width, ...(isCut(place) ? { minHeight: height } : { height }) },
  };
  const words = (
    <>
      <span className="place-kind">
        {showMarks(kind)}
        {door === undefined ? null : <span aria-hidden="true"> ✎</span>}
        {where === '' ? null : <span className="place-where">{showMarks(where)}</span>}
      </span>
      <bdi className="place-name">{breakable(name)}</bdi>
    </>
  );
  if (door !== undefined)
    return (
      <button type="button" {...box} onClick={door.open}>
        {words}
        <span className="for-ears"> {showMarks(door.label)}</span>
      </button>
    );
  if (!isCut(place)) return <div {...box}>{words}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the rest of a long name must be reachable by keyboard
    <div {...box} role="note" aria-label={showMarks(`${kind} ${name}`)} tabIndex={0}>
      {words}
    </div>
  );
};

/** A name that may go on in another line behind its signs, not in the middle of a word. */
const breakable = (name: string): ReactNode =>
  showMarks(name)
    .split(/(?<=[.:/_])/)
    .map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a name never change places
      <Fragment key={at}>
        {part}
        <wbr />
      </Fragment>
    ));

// Where ways meet, the broken one is seen.
const worstLast = (arrows: LaidOut['arrows']): LaidOut['arrows'] =>
  arrows.toSorted((one, other) => tones.indexOf(other.tone) - tones.indexOf(one.tone));

const drawHead = (tone: (typeof tones)[number]): ReactNode => (
  <marker
    key={tone}
    id={`head-${tone}`}
    className={`head ${tone}`}
    viewBox="0 0 10 10"
    refX="10"
    refY="5"
    markerWidth="11"
    markerHeight="11"
    markerUnits="userSpaceOnUse"
    orient="auto-start-reverse"
  >
    <path d="M0,0 L10,5 L0,10 Z" />
  </marker>
);

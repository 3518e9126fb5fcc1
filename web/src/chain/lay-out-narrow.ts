import type { Arrow, Chain } from './chain.ts';
import { type LaidOut, labelSize, placeSize, wayOf } from './lay-out.ts';
import type { Place } from './place-of.ts';

const indent = 26;
const gap = 14;
const margin = 2;

type Drawing = { places: LaidOut['places'][number][]; arrows: LaidOut['arrows'][number][]; bottom: number };

/** Lays the chain out as an indented list from top to bottom, for a page too narrow for a row. */
export const layOutNarrow = (chain: Chain): LaidOut => {
  const drawing: Drawing = { places: [], arrows: [], bottom: margin };
  const asked = new Set(chain.arrows.map(({ to }) => to));
  const heads = chain.places.filter(({ id }) => !asked.has(id));
  for (const place of [...heads, ...chain.places])
    if (!isDrawn(drawing, place.id)) draw(place, { chain, drawing, x: margin });
  const rights = [
    ...drawing.places.map(({ x }) => x + placeSize.width),
    ...drawing.arrows.map((arrow) => arrow.label.x + labelSize(arrow).width / 2),
  ];
  return { width: Math.max(...rights) + margin, height: drawing.bottom, ...drawing };
};

type Where = { readonly chain: Chain; readonly drawing: Drawing; readonly x: number };

const draw = (place: Place, { chain, drawing, x }: Where): void => {
  const y = drawing.bottom;
  const isAgain = isDrawn(drawing, place.id);
  // A place that another arrow reached already is drawn once more, as an end.
  const id = isAgain ? `${place.id} again ${drawing.places.length}` : place.id;
  drawing.places.push({ ...place, id, x, y });
  drawing.bottom += placeSize.height + gap;
  if (isAgain) return;
  for (const arrow of chain.arrows.filter(({ from }) => from === place.id)) {
    const to = chain.places.find((each) => each.id === arrow.to);
    if (to !== undefined) drawArrow({ arrow, to, y: y + placeSize.height }, { chain, drawing, x });
  }
};

type Drawn = { readonly arrow: Arrow; readonly to: Place; readonly y: number };

const drawArrow = ({ arrow, to, y }: Drawn, { chain, drawing, x }: Where): void => {
  const size = labelSize(arrow);
  const label = { x: x + indent + size.width / 2, y: drawing.bottom + size.height / 2 - 4 };
  drawing.bottom += size.height;
  const stem = x + indent / 2;
  const middle = drawing.bottom + placeSize.height / 2;
  const at = drawing.places.length;
  draw(to, { chain, drawing, x: x + indent });
  const points = [
    { x: stem, y },
    { x: stem, y: middle - 12 },
    { x: stem, y: middle },
    { x: x + indent, y: middle },
  ];
  drawing.arrows.push({ ...arrow, to: drawing.places[at]?.id ?? arrow.to, way: wayOf(points), label });
};

const isDrawn = ({ places }: Drawing, id: string): boolean => places.some((place) => place.id === id);

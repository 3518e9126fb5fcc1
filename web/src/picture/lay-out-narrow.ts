import { type Drawable, type Drawing, type LaidOut, labelSize, type Place, placeSize, placeWidth } from './drawable.ts';

const indent = 26;
const gap = 14;
const margin = 2;

type Sheet = { places: LaidOut['places'][number][]; arrows: LaidOut['arrows'][number][]; bottom: number };
type Page = {
  readonly sheet: Sheet;
  readonly placeOf: ReadonlyMap<string, Place>;
  readonly after: ReadonlyMap<string, readonly Drawable[]>;
  readonly drawn: Set<string>;
};

/** Lays a picture out as an indented list from top to bottom, for a page too narrow for columns. */
export const layOutNarrow = ({ places, arrows }: Drawing): LaidOut => {
  const sheet: Sheet = { places: [], arrows: [], bottom: margin };
  const page: Page = {
    sheet,
    placeOf: new Map(places.map((place) => [place.id, place])),
    after: Map.groupBy(arrows, ({ from }) => from),
    drawn: new Set(),
  };
  const asked = new Set(arrows.map(({ to }) => to));
  for (const place of [...places.filter(({ id }) => !asked.has(id)), ...places])
    if (!page.drawn.has(place.id)) draw(place, margin, page);
  const right = Math.max(
    0,
    ...sheet.places.map(({ x }) => x + placeWidth),
    ...sheet.arrows.map((arrow) => arrow.at.x + labelSize(arrow).width / 2),
  );
  return { width: right + margin, height: sheet.bottom, places: sheet.places, arrows: sheet.arrows };
};

const draw = (place: Place, x: number, page: Page): void => {
  const { sheet, drawn } = page;
  const y = sheet.bottom;
  const isAgain = drawn.has(place.id);
  // A place that another arrow reached already is drawn once more, as an end.
  const id = isAgain ? `${place.id} again ${sheet.places.length}` : place.id;
  drawn.add(id);
  sheet.places.push({ ...place, id, x, y });
  sheet.bottom += placeSize(place).height + gap;
  if (isAgain) return;
  const arrows = page.after.get(place.id) ?? [];
  // The one that goes furthest down is the furthest out: none lies on another.
  const step = Math.min(5, (indent - 8) / Math.max(1, arrows.length));
  for (const [at, arrow] of arrows.entries()) {
    const to = page.placeOf.get(arrow.to);
    const stem = x + 4 + step * (arrows.length - 1 - at) + (arrows.length === 1 ? indent / 2 - 4 : 0);
    if (to !== undefined) drawArrow({ arrow, to, x, y: y + placeSize(place).height, stem }, page);
  }
};

type Drawn = {
  readonly arrow: Drawable;
  readonly to: Place;
  readonly x: number;
  readonly y: number;
  readonly stem: number;
};

const drawArrow = ({ arrow, to, x, y, stem }: Drawn, page: Page): void => {
  const { sheet } = page;
  const size = labelSize(arrow);
  const at = { x: x + indent + size.width / 2, y: sheet.bottom + size.height / 2 - 4 };
  sheet.bottom += size.height;
  const middle = sheet.bottom + placeSize(to).height / 2;
  const index = sheet.places.length;
  // Far down a line of calls the list goes no further to the right: the page is not wider for it.
  draw(to, Math.min(x + indent, margin + deepest * indent), page);
  const way = `M${stem},${y} L${stem},${middle - 12} Q${stem},${middle} ${x + indent},${middle}`;
  sheet.arrows.push({ ...arrow, to: sheet.places[index]?.id ?? arrow.to, way, at });
};

const deepest = 4;

import type { Place } from '../picture/drawable.ts';
import type { Arrow, Chain } from './chain.ts';

/** The same thing in several Regions, asked for by the same caller with the same outcome, as one place: the picture tells the kind, a click tells each. */
export const mergeRegions = ({ places, arrows }: Chain): Chain => {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const groups = Map.groupBy(arrows, (arrow) => keyOf(arrow, placeOf.get(arrow.to)));
  const merged = [...groups.values()].flatMap((group): readonly Merged[] => {
    const targets = group.flatMap(({ to }) => placeOf.get(to) ?? []);
    const [first, ...more] = group;
    const [place] = targets;
    if (first === undefined || place === undefined || more.length === 0)
      return group.map((arrow) => ({ arrow, place: null }));
    const id = `${place.kind} ${place.name} ${first.state} in Regions`;
    const requests = group.flatMap((arrow) => arrow.requests);
    const arrow: Arrow = { ...first, id: `${first.from} ${id}`, to: id, requests };
    return [{ arrow, place: { ...place, id, where: `${targets.length} Regions` } }];
  });
  const kept = new Set(merged.flatMap(({ arrow }) => [arrow.from, arrow.to]));
  return {
    places: [...places.filter(({ id }) => kept.has(id)), ...merged.flatMap(({ place }) => place ?? [])],
    arrows: merged.map(({ arrow }) => arrow),
  };
};

type Merged = { readonly arrow: Arrow; readonly place: Place | null };

const keyOf = ({ id, from, state }: Arrow, to: Place | undefined): string =>
  to === undefined || to.where === '' ? id : JSON.stringify([from, to.kind, to.name, state]);

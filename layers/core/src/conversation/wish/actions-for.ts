import { actionInfo } from '../../catalog/index.ts';
import { type ThingRow, thingRows } from './things.data.ts';
import { type Verb, verbs } from './verbs.data.ts';

/** The actions of AWS that do this to that, by the table or by their names; none: AWS has none. */
export const actionsFor = (verb: Verb, thing: ThingRow): readonly string[] => thing.does?.[verb] ?? byName(verb, thing);

/** What is denied for it: what else comes to the same as well. */
export const deniedActionsFor = (verb: Verb, thing: ThingRow): readonly string[] =>
  thing.denied?.[verb] ?? actionsFor(verb, thing);

/** All that doing this to that could mean: what is not to be done is not done to what lies in it either. */
export const anyActionsFor = (verb: Verb, thing: ThingRow): readonly string[] => {
  const inside = thingRows.find(({ id }) => id === thing.inside);
  return [
    ...new Set([
      ...actionsFor(verb, thing),
      ...byName(verb, thing),
      ...(inside === undefined ? [] : [...actionsFor(verb, inside), ...byName(verb, inside)]),
    ]),
  ];
};

const byName = (verb: Verb, { service, nouns }: ThingRow): readonly string[] => [
  ...new Set(
    verbs[verb].begins.flatMap((begin) =>
      nouns.flatMap((noun) => actionInfo(`${service}:${begin}${noun}`)?.action ?? []),
    ),
  ),
];

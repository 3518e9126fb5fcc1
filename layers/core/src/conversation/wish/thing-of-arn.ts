import { readArn } from '../../arn/index.ts';
import { type ActionInfo, actionInfo, actionsOf, type ResourceTypeInfo } from '../../catalog/index.ts';
import { inPattern } from '../told/in-pattern.ts';
import type { ThingRow } from './things.data.ts';
import { type Verb, verbs } from './verbs.data.ts';

/** What an ARN that a wish states is of, by AWS's own patterns, and the actions that are done to it; null: AWS has no such pattern, or only names of that service's actions. */
export const thingOfArn = (arn: string): ThingRow | null => {
  const { service } = readArn(arn);
  const known = actionsOf(service).flatMap((action) => actionInfo(action) ?? []);
  const types = known.flatMap(({ resourceTypes }) => resourceTypes);
  const type = types.find((each) => isOfType(arn, each, '[^:/]+')) ?? types.find((each) => isOfType(arn, each, '.+'));
  if (type === undefined) return null;
  const own = known.filter(({ resourceTypes }) => resourceTypes.some(({ name }) => name === type.name));
  return {
    id: `${service} ${type.name}`,
    service,
    words: /(?!)/g,
    nouns: [],
    arn: type.arns[0] ?? null,
    does: doesTo(own),
  };
};

/** The last of its names may hold what parts the others, as the name of a secret does. */
const isOfType = (arn: string, { arns }: ResourceTypeInfo, lastName: string): boolean =>
  arns.some((pattern) => {
    const parts = pattern.split(/\{\w+\}/).map(inPattern);
    const before = parts.slice(0, -1).join('[^:/]+');
    return new RegExp(`^${before}${parts.length > 1 ? lastName : ''}${parts.at(-1) ?? ''}$`).test(arn);
  });

const doesTo = (actions: readonly ActionInfo[]): Partial<Record<Verb, readonly string[]>> =>
  Object.fromEntries(
    (Object.keys(verbs) as Verb[]).flatMap((verb) => {
      const done = actions.filter(({ action }) =>
        beginsWith(action.slice(action.indexOf(':') + 1), verbs[verb].begins),
      );
      return done.length === 0 ? [] : [[verb, done.map(({ action }) => action)]];
    }),
  );

const beginsWith = (name: string, begins: readonly string[]): boolean =>
  begins.some((begin) => name === begin || (name.startsWith(begin) && /[A-Z]/.test(name[begin.length] ?? '')));

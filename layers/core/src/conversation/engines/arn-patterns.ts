import { actionInfo, actionsOf } from '../../catalog/index.ts';
import { thingWords } from '../told/thing-words.data.ts';

/** An ARN as AWS writes it for a kind of resource, with what people call the parts that vary. */
export type ArnPattern = {
  readonly arn: string;
  readonly slots: readonly { readonly placeholder: string; readonly noun: string }[];
};

/** The ARNs that an action is asked on. */
export const patternsOf = (action: string): readonly ArnPattern[] =>
  (actionInfo(action)?.resourceTypes ?? []).flatMap(({ name, arns }) =>
    arns.map((arn) => ({ arn, slots: slotsIn(arn, name) })),
  );

const slotsIn = (arn: string, type: string): ArnPattern['slots'] =>
  (arn.match(/\{\w+\}/g) ?? [])
    .filter((placeholder) => !/^\{(?:Partition|Region|Account(?:Id)?)\}$/.test(placeholder))
    .map((placeholder) => ({ placeholder, noun: nounOf(placeholder, type) }));

/** `{TableName}`: table; where it says no more than that it is an id, the type. */
const nounOf = (placeholder: string, type: string): string =>
  placeholder === '{ResourceId}'
    ? type.replaceAll('-', ' ')
    : placeholder
        .slice(1, -1)
        .replace(/(?:WithoutLeadingSlash|WithPath)$/, '')
        .replace(/(?:Id|Name|Arn|Number)$/, '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase();

const known = new Map<string, readonly string[]>();

/** The kinds of things of a service that people have words for. */
export const nounsOf = (service: string): readonly string[] => {
  const found = known.get(service);
  if (found !== undefined) return found;
  const all = new Set(
    actionsOf(service)
      .flatMap((action) => patternsOf(action).flatMap(({ slots }) => slots))
      .map(({ noun }) => noun),
  );
  const nouns = [...all].filter((noun) => noun in thingWords);
  known.set(service, nouns);
  return nouns;
};

/** What stands for each part in an ARN of that kind, by the placeholder; null: it is of another kind. */
export const valuesIn = ({ arn, slots }: ArnPattern, written: string): ReadonlyMap<string, string> | null => {
  const names = [...arn.matchAll(/\{(\w+)\}/g)].map(([, placeholder = '']) => placeholder);
  const last = names.at(-1);
  const source = arn
    .replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replaceAll(/\{(\w+)\}/g, (_, placeholder: string) => (placeholder === last ? '(.*)' : '([^:/]*)'));
  const found = new RegExp(`^${source}$`, 's').exec(written);
  return found === null || slots.length === 0
    ? null
    : new Map(names.map((placeholder, index) => [`{${placeholder}}`, found[index + 1] ?? '']));
};

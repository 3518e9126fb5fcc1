import { entriesOf, functionOf, itemsOf, type TemplateModel, type TemplateNode, textOf } from '../../template/index.ts';

/** What has to be so for a condition to turn out one way: parameters' values, the Region, and what a parameter is not. */
export type Pins = {
  readonly parameters: Readonly<Record<string, string>>;
  readonly region: string | null;
  readonly excluded: readonly (readonly [parameter: string, value: string])[];
};

const none: Pins = { parameters: {}, region: null, excluded: [] };

/** The values that a condition's outcome leaves no choice about: `!Equals [!Ref Stage, prod]` is true for `prod` alone. */
export const conditionPins = (model: TemplateModel, name: string, isTrue: boolean): Pins =>
  pinsOf(model, { node: model.conditions.get(name), isTrue, depth: 0, seen: new Set() });

/** The parameters that a condition asks about, also through the conditions that it names. */
export const conditionParameters = (model: TemplateModel, name: string): readonly string[] => [
  ...new Set(parametersIn(model, { node: model.conditions.get(name), depth: 0, seen: new Set() })),
];

const parametersIn = (model: TemplateModel, { node, depth, seen }: Followed): readonly string[] => {
  const call = functionOf(node);
  if (call === null || depth > deepest) return [];
  const name = textOf(call.argument) ?? '';
  if (call.name === 'Condition' && !isNew(name, seen)) return [];
  if (call.name === 'Ref') return model.parameters.has(name) ? [name] : [];
  const inner = call.name === 'Condition' ? [model.conditions.get(name)] : itemsOf(call.argument);
  return inner.flatMap((each) => parametersIn(model, { node: each, depth: depth + 1, seen }));
};

/** `seen` is what was followed: what a condition says is the same wherever it is named. */
type Followed = { readonly node: TemplateNode | undefined; readonly depth: number; readonly seen: Set<string> };

const deepest = 12;

// More conditions than these behind one leave its values open
const mostSeen = 100;

const isNew = (key: string, seen: Set<string>): boolean => {
  if (seen.has(key) || seen.size >= mostSeen) return false;
  seen.add(key);
  return true;
};

const pinsOf = (model: TemplateModel, asked: Followed & { readonly isTrue: boolean }): Pins => {
  const { node, isTrue, depth, seen } = asked;
  const call = functionOf(node);
  if (call === null || depth > deepest) return none;
  const parts = itemsOf(call.argument);
  const each = (outcome: boolean): Pins =>
    joined(parts.map((part) => pinsOf(model, { node: part, isTrue: outcome, depth: depth + 1, seen })));
  switch (call.name) {
    case 'Condition': {
      const name = textOf(call.argument) ?? '';
      if (!isNew(`${name} ${isTrue}`, seen)) return none;
      return pinsOf(model, { node: model.conditions.get(name), isTrue, depth: depth + 1, seen });
    }
    case 'Fn::Not':
      return each(!isTrue);
    case 'Fn::And':
      return isTrue ? each(true) : none;
    case 'Fn::Or':
      return isTrue ? none : each(false);
    case 'Fn::Equals':
      return equalPins(parts, isTrue);
    default:
      return none;
  }
};

const equalPins = (parts: readonly TemplateNode[], isTrue: boolean): Pins => {
  const references = parts.flatMap((part) => (part.kind === 'map' ? entriesOf(part) : []));
  const [reference] = references.flatMap(({ key, value }) => (key === 'Ref' ? (textOf(value) ?? []) : []));
  const literal = parts.find(({ kind }) => kind === 'scalar');
  if (reference === undefined || literal === undefined || references.length > 1) return none;
  const value = textOf(literal) ?? '';
  if (reference === 'AWS::Region') return isTrue ? { ...none, region: value } : none;
  if (reference.startsWith('AWS::')) return none;
  return isTrue ? { ...none, parameters: { [reference]: value } } : { ...none, excluded: [[reference, value]] };
};

const joined = (all: readonly Pins[]): Pins => ({
  parameters: Object.assign({}, ...all.map(({ parameters }) => parameters)),
  region: all.find(({ region }) => region !== null)?.region ?? null,
  excluded: all.flatMap(({ excluded }) => excluded),
});

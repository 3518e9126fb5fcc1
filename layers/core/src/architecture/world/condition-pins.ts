import { entriesOf, functionOf, itemsOf, type TemplateModel, type TemplateNode, textOf } from '../../template/index.ts';

/** What has to be so for a condition to turn out one way: parameters' values, the Region. */
export type Pins = { readonly parameters: Readonly<Record<string, string>>; readonly region: string | null };

const none: Pins = { parameters: {}, region: null };

/** The values that a condition's outcome leaves no choice about: `!Equals [!Ref Stage, prod]` is true for `prod` alone. */
export const conditionPins = (model: TemplateModel, name: string, isTrue: boolean): Pins =>
  pinsOf(model, { node: model.conditions.get(name), isTrue, depth: 0 });

/** The parameters that a condition asks about, also through the conditions that it names. */
export const conditionParameters = (model: TemplateModel, name: string): readonly string[] => [
  ...new Set(parametersIn(model, model.conditions.get(name), 0)),
];

const parametersIn = (model: TemplateModel, node: TemplateNode | undefined, depth: number): readonly string[] => {
  const call = functionOf(node);
  if (call === null || depth > deepest) return [];
  const name = textOf(call.argument) ?? '';
  if (call.name === 'Ref') return model.parameters.has(name) ? [name] : [];
  const inner = call.name === 'Condition' ? [model.conditions.get(name)] : itemsOf(call.argument);
  return inner.flatMap((each) => parametersIn(model, each, depth + 1));
};

type Asked = { readonly node: TemplateNode | undefined; readonly isTrue: boolean; readonly depth: number };

const deepest = 12;

const pinsOf = (model: TemplateModel, { node, isTrue, depth }: Asked): Pins => {
  const call = functionOf(node);
  if (call === null || depth > deepest) return none;
  const parts = itemsOf(call.argument);
  const each = (outcome: boolean): Pins =>
    joined(parts.map((part) => pinsOf(model, { node: part, isTrue: outcome, depth: depth + 1 })));
  switch (call.name) {
    case 'Condition':
      return pinsOf(model, { node: model.conditions.get(textOf(call.argument) ?? ''), isTrue, depth: depth + 1 });
    case 'Fn::Not':
      return each(!isTrue);
    case 'Fn::And':
      return isTrue ? each(true) : none;
    case 'Fn::Or':
      return isTrue ? none : each(false);
    case 'Fn::Equals':
      return isTrue ? equalPins(parts) : none;
    default:
      return none;
  }
};

const equalPins = (parts: readonly TemplateNode[]): Pins => {
  const references = parts.flatMap((part) => (part.kind === 'map' ? entriesOf(part) : []));
  const [reference] = references.flatMap(({ key, value }) => (key === 'Ref' ? (textOf(value) ?? []) : []));
  const literal = parts.find(({ kind }) => kind === 'scalar');
  if (reference === undefined || literal === undefined || references.length > 1) return none;
  const value = textOf(literal) ?? '';
  if (reference === 'AWS::Region') return { parameters: {}, region: value };
  return reference.startsWith('AWS::') ? none : { parameters: { [reference]: value }, region: null };
};

const joined = (all: readonly Pins[]): Pins => ({
  parameters: Object.assign({}, ...all.map(({ parameters }) => parameters)),
  region: all.find(({ region }) => region !== null)?.region ?? null,
});

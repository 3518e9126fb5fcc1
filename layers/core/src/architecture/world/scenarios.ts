import { childOf, conditionNames, itemsOf, scopeOf, type TemplateModel, textOf } from '../../template/index.ts';
import type { ScanInput } from '../scan-input.ts';

/** One way the template may be deployed; `when` says what is other than in the first. */
export type Scenario = {
  readonly when: string | null;
  readonly region: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, boolean>>;
  readonly kind: 'first' | 'region' | 'parameter' | 'condition';
};

// More ways than these are not tried: each is a whole reading of the template
const mostWays = 24;

/** The ways to deploy: each Region asked for, each allowed value and each open condition the other way, one at a time. */
export const scenariosOf = (model: TemplateModel, input: ScanInput): readonly Scenario[] => {
  const [region = null, ...otherRegions] = input.regions ?? [];
  const parameters = input.parameters ?? {};
  const first: Scenario = { when: null, region, parameters, choices: {}, kind: 'first' };
  const byRegion = otherRegions.map(
    (other): Scenario => ({ ...first, when: `in ${other}`, region: other, kind: 'region' }),
  );
  const byParameter = [...model.parameters].flatMap(([name, node]) => {
    if (parameters[name] !== undefined) return [];
    const standard = textOf(childOf(node, 'Default'));
    return itemsOf(childOf(node, 'AllowedValues'))
      .map((value) => textOf(value) ?? '')
      .filter((value) => value !== (standard ?? ''))
      .filter(() => isUsed(model, name))
      .map(
        (value): Scenario => ({
          ...first,
          when: `with ${name} = ${value}`,
          parameters: { ...parameters, [name]: value },
          kind: 'parameter',
        }),
      );
  });
  const byCondition = openConditions(model, first, input).map(
    (name): Scenario => ({ ...first, when: `where ${name} is false`, choices: { [name]: false }, kind: 'condition' }),
  );
  return [first, ...byRegion, ...byCondition, ...byParameter].slice(0, mostWays);
};

// A value that nothing but a tag or a description takes changes no arrow
const isUsed = (model: TemplateModel, name: string): boolean => model.text === '' || model.text.includes(name);

const openConditions = (
  model: TemplateModel,
  { region, parameters }: Scenario,
  input: ScanInput,
): readonly string[] => {
  const open = new Set<string>();
  const scope = scopeOf(model, {
    region,
    account: input.account ?? null,
    parameters,
    undecided: (name) => void open.add(name),
  });
  for (const name of conditionNames(model)) scope.resolve(conditionNode(name), scope);
  return [...open];
};

const conditionNode = (name: string) =>
  ({
    kind: 'map',
    entries: [
      {
        key: 'Condition',
        keySpan: { start: -1, end: -1 },
        value: { kind: 'scalar', value: name, span: { start: -1, end: -1 } },
      },
    ],
    isFlow: true,
    isTag: true,
    span: { start: -1, end: -1 },
  }) as const;

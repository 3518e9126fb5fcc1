import {
  childOf,
  conditionNames,
  itemsOf,
  scopeOf,
  symbolOf,
  type TemplateModel,
  textOf,
} from '../../template/index.ts';
import type { ScanInput } from '../scan-input.ts';
import { conditionParameters, conditionPins, type Pins } from './condition-pins.ts';
import { toldElsewhere } from './told-elsewhere.ts';

/** One way the template may be deployed; `when` says what is other than in the first. */
export type Scenario = {
  readonly when: string | null;
  readonly region: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, boolean>>;
  readonly kind: 'first' | 'region' | 'parameter' | 'condition';
};

/** The ways that are left: how many, and the first of them. */
export type Untried = { readonly count: number; readonly next: Scenario | null };

// More ways than these are not tried: each is a whole reading of the template
const mostWays = 24;

/** The ways to deploy: each Region asked for, each allowed value and each open condition the other way, one at a time. */
export const scenariosOf = (
  model: TemplateModel,
  input: ScanInput,
): { readonly scenarios: readonly Scenario[]; readonly untried: Untried } => {
  const [region = null, ...otherRegions] = input.regions ?? [];
  const parameters = { ...toldElsewhere(model, input), ...input.parameters };
  const first: Scenario = { when: null, region, parameters, choices: {}, kind: 'first' };
  const byRegion = otherRegions.map(
    (other) => (): Scenario => ({ ...first, when: `in ${other}`, region: other, kind: 'region' }),
  );
  const byParameter = [...model.parameters].flatMap(([name, node]) => {
    if (parameters[name] !== undefined) return [];
    const standard = textOf(childOf(node, 'Default'));
    return itemsOf(childOf(node, 'AllowedValues'))
      .map((value) => textOf(value) ?? '')
      .filter((value) => value !== (standard ?? ''))
      .filter(() => isUsed(model, name))
      .map(
        (value) => (): Scenario => ({
          ...first,
          when: `with ${name} = ${value}`,
          parameters: { ...parameters, [name]: value },
          kind: 'parameter',
        }),
      );
  });
  const outcomes = outcomesOf(model, first, input);
  const usual = Object.fromEntries(
    outcomes.filter(({ isOpen }) => isOpen).map(({ name }) => [name, usualOutcome(model, name)]),
  );
  const byCondition = outcomes
    .filter(({ name, isOpen }) => isOpen || isByDefault(model, name, parameters))
    .map(
      ({ name, holds }) =>
        () =>
          turned(model, { ...first, choices: usual }, { name, holds }),
    );
  // Each holds every choice, so only those that are tried are made
  const all = [() => first, ...byRegion, ...byCondition, ...byParameter].map((make) => () => {
    const way = make();
    return { ...way, choices: { ...usual, ...way.choices } };
  });
  const scenarios = all.slice(0, mostWays).map((make) => make());
  return { scenarios, untried: { count: all.length - scenarios.length, next: all[mostWays]?.() ?? null } };
};

/** An open condition holds, but where that would mean one certain value and its opposite would not. */
const usualOutcome = (model: TemplateModel, name: string): boolean =>
  !isPinned(conditionPins(model, name, true)) || isPinned(conditionPins(model, name, false));

const isPinned = ({ parameters, region }: Pins): boolean => region !== null || Object.keys(parameters).length > 0;

/** Decided by nothing but what parameters are when nobody gives them; allowed values are tried each by themselves. */
const isByDefault = (model: TemplateModel, name: string, given: Readonly<Record<string, unknown>>): boolean => {
  const names = conditionParameters(model, name);
  return (
    names.length > 0 &&
    names.every(
      (each) => given[each] === undefined && itemsOf(childOf(model.parameters.get(each), 'AllowedValues')).length === 0,
    )
  );
};

type Outcome = { readonly name: string; readonly holds: boolean };

/** One condition the other way, with the values that it turns out so for; a parameter that leaves its default may be anything. */
const turned = (model: TemplateModel, usual: Scenario, { name, holds }: Outcome): Scenario => {
  const outcome = !(usual.choices[name] ?? holds);
  const pins = conditionPins(model, name, outcome);
  const free = conditionParameters(model, name).map((each) => [each, symbolOf(each)]);
  return {
    when: `where ${name} is ${outcome}`,
    region: usual.region ?? pins.region,
    parameters: { ...usual.parameters, ...Object.fromEntries(free), ...pins.parameters },
    choices: { ...usual.choices, [name]: outcome },
    kind: 'condition',
  };
};

// A value that nothing but a tag or a description takes changes no arrow
const isUsed = (model: TemplateModel, name: string): boolean => model.text === '' || model.text.includes(name);

const outcomesOf = (
  model: TemplateModel,
  { region, parameters }: Scenario,
  input: ScanInput,
): readonly (Outcome & { readonly isOpen: boolean })[] => {
  const open = new Set<string>();
  const scope = scopeOf(model, {
    region,
    account: input.account ?? null,
    parameters,
    undecided: (name) => void open.add(name),
  });
  const all = conditionNames(model).map((name) => ({
    name,
    holds: scope.resolve(conditionNode(name), scope) === true,
  }));
  return all.map((each) => ({ ...each, isOpen: open.has(each.name) }));
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

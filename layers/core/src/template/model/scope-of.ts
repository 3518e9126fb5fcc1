import { partitionOf } from '../../arn/index.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import type { TemplateModel } from './template-model.ts';

/** A scope with what is given; everything else is open. */
export const scopeOf = (model: TemplateModel, given: Partial<Omit<Scope, 'model'>> = {}): Scope => ({
  model,
  region: null,
  account: null,
  partition: partitionOf(given.region ?? null),
  undecided: () => undefined,
  resolve,
  known: new Map(),
  depth: 0,
  ...given,
  ...ownWordsOnly(given),
});

/** What is looked up by the names of a template: `constructor` may be one of them. */
const ownWordsOnly = ({ parameters, choices, own, names }: Partial<Omit<Scope, 'model'>>) => ({
  parameters: bare(parameters),
  choices: bare(choices),
  own: bare(own),
  names: bare(names),
});

const bare = <Value>(table: Readonly<Record<string, Value>> | undefined): Readonly<Record<string, Value>> =>
  Object.assign<Record<string, Value>, Readonly<Record<string, Value>>>(Object.create(null), table ?? {});

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
  parameters: {},
  choices: {},
  own: {},
  names: {},
  undecided: () => undefined,
  resolve,
  known: new Map(),
  depth: 0,
  ...given,
});

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

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
const partitionOf = (region: string | null): string => {
  if (region?.startsWith('us-gov-') === true) return 'aws-us-gov';
  return region?.startsWith('cn-') === true ? 'aws-cn' : 'aws';
};

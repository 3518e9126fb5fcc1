import type { Grant } from '../../playbook/index.ts';
import { exactResource, isWholeArn } from '../document/exact-resource.ts';
import { fillable } from '../document/fill-in.ts';

/** The grant with a named part to fill in for whatever was blacked out in the text: a mask is never copied into a policy. */
export const fillableGrant = (grant: Grant): Grant => ({
  ...grant,
  resources: exactResources(grant),
  principal: grant.principal === null ? null : mapValues(grant.principal, fillable),
  condition:
    grant.condition === null
      ? null
      : Object.fromEntries(
          Object.entries(grant.condition).map(([operator, keys]) => [operator, mapValues(keys, fillable)]),
        ),
});

// A piece of an ARN that stands beside the whole one says nothing more.
const exactResources = ({ actions, resources, policyType }: Grant): readonly string[] => {
  if (policyType === 'dataAccess') return resources;
  const whole = resources.filter(isWholeArn);
  const pieces = resources.filter((resource) => !isWholeArn(resource) && !whole.some((arn) => arn.endsWith(resource)));
  return [...new Set([...pieces, ...whole].map((resource) => exactResource(actions[0] ?? '', resource)))];
};

type Values = Readonly<Record<string, string | readonly string[]>>;

const mapValues = (values: Values, change: (text: string) => string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? change(value) : value.map(change)]),
  );

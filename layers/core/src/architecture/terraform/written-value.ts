import type { Fields } from './plan.ts';
import { isTold, nameOf, onceEach, type Standing, type Target, targetsOf } from './references.ts';
import { resourceTypes } from './resource-types.data.ts';

// A dot would end a logical id inside a reference
export const dot = '\u2024';
export const idOf = (address: string): string => address.replaceAll('.', dot);

/** What nobody knows before it is applied: equal to itself alone. */
export const unknownAt = (place: string): Fields => ({ Ref: idOf(place) });

/** The end of a text of which only the beginning is known. */
export const openEnd = (value: unknown, place: string): Fields => ({
  'Fn::Join': ['', [value, { Ref: `?${idOf(place)}` }]],
});

/** The value of an attribute that the plan leaves out: what it refers to, where that is one thing; else an unknown of its own. */
export const writtenValue = (expression: Fields, standing: Standing, place: string): unknown => {
  const all = onceEach(targetsOf(expression, standing));
  if (all.length === 0) return undefined;
  const [first, ...others] = all.some((target) => !isTold(target)) ? all.filter((target) => !isTold(target)) : all;
  const value = first === undefined || others.length > 0 ? undefined : written(first, takesArn(place));
  return value ?? unknownAt(place);
};

/** Whether an attribute takes an ARN, by its name. */
const takesArn = (place: string): boolean => /(^|[._])(arn|endpoint|lambda|source|target|enrichment)$/.test(place);

/** As the template writes it: the ARN, the URL, the name of what is named; undefined for what no template makes. `isArnWanted` where the reference does not say its attribute. */
export const written = (target: Target, isArnWanted = false): unknown => {
  switch (target.kind) {
    case 'value':
      return target.value;
    case 'data':
      return pseudo[`${target.type}.${target.attribute}`];
    case 'unknown':
      return undefined;
    case 'resource': {
      const { resource, attribute } = target;
      if (resourceTypes[resource.type] === undefined) return undefined;
      return attributeOf(target, attribute ?? (isArnWanted ? 'arn' : 'id'));
    }
  }
};

const pseudo: Readonly<Record<string, Fields>> = {
  __proto__: null as never,
  'aws_caller_identity.account_id': { Ref: 'AWS::AccountId' },
  'aws_caller_identity.id': { Ref: 'AWS::AccountId' },
  'aws_region.name': { Ref: 'AWS::Region' },
  'aws_region.region': { Ref: 'AWS::Region' },
  'aws_region.id': { Ref: 'AWS::Region' },
  'aws_partition.partition': { Ref: 'AWS::Partition' },
};

const attributeOf = (target: Extract<Target, { kind: 'resource' }>, attribute: string): unknown => {
  const id = idOf(target.resource.address);
  // A policy is read by its reference
  if (target.resource.type === 'aws_iam_policy') return { Ref: id };
  if (attribute === 'stream_arn') return { 'Fn::GetAtt': [id, 'StreamArn'] };
  // A stage, a path or a version stands behind these
  if (attribute === 'execution_arn' || attribute === 'qualified_arn')
    return openEnd({ 'Fn::GetAtt': [id, 'Arn'] }, nameOf(target));
  if (isArn(attribute)) return { 'Fn::GetAtt': [id, 'Arn'] };
  return ['id', 'url', 'bucket'].includes(attribute) || attribute.endsWith('_id')
    ? { Ref: id }
    : { 'Fn::GetAtt': [id, 'Name'] };
};

export const isArn = (attribute: string): boolean => /(^|_)arn$/.test(attribute);

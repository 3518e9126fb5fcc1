import { type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';
import { referenceOf } from './reader.ts';

/** The policy document of an attribute: its text where the plan knows it, else the data source that it is made of. */
export const policyDocument = (plan: Plan, resource: PlannedResource, attribute: string): unknown => {
  const known = resource.values[attribute];
  if (typeof known === 'string') return parse(known);
  const expression = fields(plan.expressions.get(resource.address.replace(/\[[^\]]*\]/g, ''))?.[attribute]);
  const source = list(expression['references'])
    .map(String)
    .find((reference) => reference.startsWith('data.aws_iam_policy_document.'));
  const address = source?.split('.').slice(0, 3).join('.');
  const read = plan.data.get(address ?? '')?.['json'];
  if (typeof read === 'string') return parse(read);
  const declared = plan.expressions.get(address ?? '');
  if (declared === undefined) return undefined;
  const statements = list(declared['statement']).map((each) => statementOf(plan, fields(each), resource.address));
  return { Version: '2012-10-17', Statement: statements };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
const statementOf = (plan: Plan, statement: Fields, from: string): Fields => {
  const constant = (key: string): unknown => fields(statement[key])['constant_value'];
  const resources = fields(statement['resources']);
  const references = list(resources['references']).map(String);
  // Each resource is listed twice, with its attribute and without: the longer one is the value
  const named = references.filter((reference) => !references.some((other) => other.startsWith(`${reference}.`)));
  const values =
    resources['constant_value'] ??
    named.flatMap((reference) => referenceOf(plan, { references: [reference] }, from) ?? []);
  const principals = list(statement['principals']).map(fields);
  const conditions = list(statement['condition']).map(fields);
  return {
    Sid: constant('sid'),
    Effect: constant('effect') ?? 'Allow',
    Action: constant('actions'),
    ...(statement['resources'] === undefined ? {} : { Resource: values }),
    ...(principals.length === 0
      ? {}
      : {
          Principal: Object.fromEntries(
            principals.map((each) => [
              String(fields(each['type'])['constant_value']),
              fields(each['identifiers'])['constant_value'],
            ]),
          ),
        }),
    ...(conditions.length === 0 ? {} : { Condition: conditionOf(plan, conditions, from) }),
  };
};

const conditionOf = (plan: Plan, conditions: readonly Fields[], from: string): Fields =>
  Object.fromEntries(
    conditions.map((each) => [
      String(fields(each['test'])['constant_value']),
      { [String(fields(each['variable'])['constant_value'])]: referenceOf(plan, fields(each['values']), from) ?? '' },
    ]),
  );

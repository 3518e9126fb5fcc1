import { resourceShape } from '../../template/index.ts';
import { routesInside } from './network-properties.ts';
import { type Fields, fields, type Plan } from './plan.ts';
import { policyWithin } from './policy-properties.ts';
import { properties } from './properties.ts';
import { reader } from './reader.ts';
import { resourceTypes } from './resource-types.data.ts';
import { dot, idOf } from './written-value.ts';

/** A plan as the template that would make the same: known values as they are, the rest as references between its resources. */
// What the plan does not know is left out, not written as nothing
export const toTemplate = (plan: Plan): Fields =>
  JSON.parse(JSON.stringify({ Resources: resourcesOf(plan) })) as Fields;

/** Ids that AWS has made already, of resources that are named by nothing else. */
export const knownNames = (plan: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    plan.planned.flatMap(({ address, type, values }) => {
      const made = resourceTypes[type] ?? '';
      const isNameless = resourceShape(made)?.name === '' || made.startsWith('AWS::EC2::');
      const id = isNameless ? (idAttributes.map((key) => values[key]).find(isText) ?? null) : null;
      return id === null ? [] : [[idOf(address), id]];
    }),
  );

const idAttributes = ['agent_alias_id', 'data_source_id', 'key_id', 'id'];

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.startsWith('arn:');

const resourcesOf = (plan: Plan): Fields =>
  Object.fromEntries(
    plan.planned.flatMap((resource) => {
      const [Type, make] = [resourceTypes[resource.type], properties[resource.type]];
      if (Type === undefined || make === undefined) return [];
      const [id, read] = [idOf(resource.address), reader(plan, resource)];
      const routes = resource.type === 'aws_route_table' ? routesInside(read, id) : [];
      return [
        [id, { Type, Properties: fields(make(read)) }],
        ...routes.map((route, index) => [`${id}${dot}route${index}`, { Type: 'AWS::EC2::Route', Properties: route }]),
        ...policyWithin(read),
      ];
    }),
  );

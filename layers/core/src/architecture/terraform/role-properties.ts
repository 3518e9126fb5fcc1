import { expressionsOf, type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';
import { documentIn, policyDocument } from './policy-document.ts';
import { type Reader, reader } from './reader.ts';
import { idOf, unknownAt } from './written-value.ts';

/** A role with what is attached to it by others. */
export const roleProperties = ({ plan, resource, value, name, allOf }: Reader): Fields => ({
  RoleName: name('name'),
  Path: value('path'),
  AssumeRolePolicyDocument: policyDocument(plan, resource, 'assume_role_policy'),
  Policies: inlineOf(plan, resource),
  ManagedPolicyArns: [...managedOf(resource, allOf), ...attachedTo(plan, resource)],
  PermissionsBoundary: value('permissions_boundary'),
});

const inlineOf = (plan: Plan, { address, values }: PlannedResource): readonly Fields[] => {
  const [own, said] = [list(values['inline_policy']).map(fields), list(expressionsOf(plan, address)['inline_policy'])];
  const { standing } = reader(plan, { address, values, type: 'aws_iam_role' });
  return Array.from({ length: Math.max(own.length, said.length) }, (_, index) => {
    const place = `${address}.inline_policy${index}`;
    const { name, policy } = own[index] ?? {};
    const expression = own.length > said.length ? {} : fields(fields(said[index])['policy']);
    // A block without a policy takes those away that others made
    const document = documentIn({ known: policy, expression, standing, place });
    return { PolicyName: name ?? place, PolicyDocument: document ?? { Version: '2012-10-17', Statement: [] } };
  });
};

const managedOf = ({ values }: PlannedResource, allOf: Reader['allOf']): readonly unknown[] => {
  const own = list(values['managed_policy_arns']);
  const told = own.filter((each) => each !== null);
  return own.length > 0 && told.length === own.length ? told : [...told, ...allOf('managed_policy_arns')];
};

const attachedTo = (plan: Plan, role: PlannedResource): readonly unknown[] =>
  plan.planned
    .filter(({ type }) => type === 'aws_iam_role_policy_attachment' || type === 'aws_iam_policy_attachment')
    .flatMap((attachment) => {
      const read = reader(plan, attachment);
      const isOne = attachment.type === 'aws_iam_role_policy_attachment';
      const attached = belongsTo(read, isOne ? 'role' : 'roles', role);
      if (attached === 'no') return [];
      if (attached === 'unknown') return [unknownAt(attachment.address)];
      const own = read.refersTo('policy_arn');
      return [own === null ? (read.value('policy_arn') ?? unknownAt(attachment.address)) : { Ref: idOf(own) }];
    });

/** Whether an attribute names the role; nobody knows where it names something that the plan does not tell. */
export const belongsTo = (read: Reader, attribute: string, role: PlannedResource): 'yes' | 'no' | 'unknown' => {
  const names = list(read.resource.values[attribute]);
  if (names.some((name) => name !== null && name === role.values['name'])) return 'yes';
  const owner = read.refersTo(attribute);
  if (owner !== null) return owner === role.address ? 'yes' : 'no';
  const referred = read.allOf(attribute).map((each) => fields(each)['Ref']);
  if (referred.includes(idOf(role.address))) return 'yes';
  const isTold = names.length > 0 && !names.includes(null);
  return isTold || (referred.length > 0 && !referred.includes(undefined)) ? 'no' : 'unknown';
};

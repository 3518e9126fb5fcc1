import { expressionsOf, type Fields, fields } from './plan.ts';
import type { Reader } from './reader.ts';
import { isTold, nameOf, onceEach, type Target, targetsOf } from './references.ts';
import { idOf, isArn, openEnd, written } from './written-value.ts';

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission */
export const permission = (read: Reader): Fields => {
  const { value } = read;
  const qualifier = value('qualifier');
  const target = value('function_name');
  return {
    Action: value('action'),
    FunctionName: qualifier === undefined ? target : { 'Fn::Join': [':', [target, qualifier]] },
    Principal: value('principal'),
    SourceArn: sourceArn(read),
    SourceAccount: value('source_account'),
    PrincipalOrgID: value('principal_org_id'),
    FunctionUrlAuthType: value('function_url_auth_type'),
  };
};

/** An ARN that is put together of several things begins with the one that is an ARN; of others only applying the plan tells what they make. */
const sourceArn = ({ value, plan, resource, standing }: Reader): unknown => {
  const expression = fields(expressionsOf(plan, resource.address)['source_arn']);
  const left = onceEach(targetsOf(expression, standing)).filter((target) => !isTold(target));
  if (typeof resource.values['source_arn'] === 'string' || left.length === 0) return value('source_arn');
  const [first, ...others] = left.filter((target) => target.kind === 'resource' && isArn(target.attribute ?? ''));
  const beginning = first === undefined || others.length > 0 ? undefined : written(first);
  if (first === undefined || beginning === undefined) return { Ref: `?${idOf(`${resource.address}.source_arn`)}` };
  return left.length === 1 || isOpen(first) ? beginning : openEnd(beginning, nameOf(first));
};

/** A stage and a path stand behind it already. */
const isOpen = (target: Target): boolean => target.kind === 'resource' && target.attribute === 'execution_arn';

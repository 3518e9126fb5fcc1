import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, nothing, record, unknown } from '../follow/things.ts';
import { meetCall, ownRegion } from './client.ts';
import type { RuleEntry } from './rule.ts';

/** What stands between CloudFormation and the functions that make a resource of the person's own. */
export const customResourceRules: readonly RuleEntry[] = [
  { at: /^crhelper(\.resource_helper)?\.CfnResource$/, rule: (follower) => helper(follower) },
];

const helper = (follower: Follower): Thing =>
  native('crhelper', {
    member: (name) => native(name, { call: (called) => handler(follower, name, called) }),
    call: () => unknown('it is what the resource answers'),
  });

/** A function is handed over, and stays itself. */
const handler = (follower: Follower, name: string, called: Called): Thing => {
  const [given = nothing] = called.arguments;
  if (/^poll_(create|update|delete)$/.test(name)) poll(follower, called);
  follower.escape(given, '`crhelper`', called.place);
  return given;
};

/**
 * A function that is to be asked again is asked by a rule, which is made for it and taken away again.
 * https://github.com/aws-cloudformation/custom-resource-helper
 */
const poll = (follower: Follower, { place }: Called): void => {
  const rule = unknown('it is made up');
  const own = follower.environment('AWS_LAMBDA_FUNCTION_NAME') ?? unknown('it is the function itself');
  for (const [service, operation, parameter, value] of [
    ['events', 'PutRule', 'Name', rule],
    ['lambda', 'AddPermission', 'FunctionName', own],
    ['events', 'PutTargets', 'Rule', rule],
    ['events', 'RemoveTargets', 'Rule', rule],
    ['lambda', 'RemovePermission', 'FunctionName', own],
    ['events', 'DeleteRule', 'Name', rule],
  ] as const)
    meetCall(
      follower,
      { service, region: ownRegion, as: null },
      { operation, parameters: record([[parameter, value]]), place },
    );
};

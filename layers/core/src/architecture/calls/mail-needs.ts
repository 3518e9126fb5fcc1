import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { callActions } from './call-actions.ts';
import { atRuntime, textIn } from './given.ts';
import { type AwsCall, needOf, type Reached } from './reach.ts';

/**
 * A mail is sent as an identity, the address or its domain, and through the configuration set that the call names; null for other calls.
 * https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html
 */
export const mailNeeds = (world: World, call: AwsCall): readonly Reached[] | null => {
  const [action] = callActions(call.service, call.operation).required;
  if (action === undefined || !/^ses:Send\w*Email$/.test(action)) return null;
  const identity = textIn(call.parameters, 'FromEmailAddressIdentityArn', 'SourceArn');
  const from = textIn(call.parameters, 'FromEmailAddress', 'Source');
  const identities =
    identity === undefined ? named(from).map((name) => mailArn(world, `identity/${name}`)) : [identity];
  const set = textIn(call.parameters, 'ConfigurationSetName');
  const sets = set === undefined ? [] : [mailArn(world, `configuration-set/${set}`)];
  return [
    {
      to: 'service:ses',
      label: 'ses',
      type: 'service ses',
      needs: [
        ...identities.map((resource) => ({ ...needOf(call, { action, resource }), anyOf: `${action} identity` })),
        ...sets.map((resource) => needOf(call, { action, resource })),
      ],
    },
  ];
};

const mailArn = (world: World, rest: string): string => localArn(world, 'ses', rest);

/** `Shop <orders@example.com>` is the address or `example.com`: whichever of both is verified. */
const named = (from: string | undefined): readonly string[] => {
  const address = /<([^<>]+)>\s*$/.exec(from ?? '')?.[1] ?? from;
  const domain = address?.split('@')[1];
  return address === undefined ? [atRuntime('identity')] : domain === undefined ? [address] : [domain, address];
};

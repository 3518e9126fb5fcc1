import { readArn } from '../../arn/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/** What a list of Regions offers besides an exception for one call: the Region among them, which opens more; null: the Deny has no such list. */
export const shorterByRegion = (statement: JsonObject, requests: readonly DecidedRequest[]): string | null => {
  const list = entriesOf(statement['Condition']).find(
    ({ operator, key }) =>
      key.toLowerCase() === 'aws:requestedregion' && /^string(?:notequals|notlike)/i.test(operator),
  );
  if (list === undefined) return null;
  const region = requests.map(regionOf).find((one) => one !== null && !list.values.includes(one));
  return region === undefined
    ? null
    : `shorter, and wider: \`${region}\` among the Regions of \`aws:RequestedRegion\` lets the call through too, and with it everything else that this statement denies there, for everybody whom it is about`;
};

// The resource says where the call goes; what the call brings is taken as it would be once it meets the list.
const regionOf = ({ context, resource }: DecidedRequest): string | null => {
  const stated = Object.entries(context).find(([key]) => key.toLowerCase() === 'aws:requestedregion')?.[1];
  return [readArn(resource).region, String(stated ?? '')].find(isRegion) ?? null;
};

const isRegion = (text: string): boolean => /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(text);

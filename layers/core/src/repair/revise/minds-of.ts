import { type Case, deniedPrincipal } from '../apply/case.ts';
import type { FixChange } from './fix-change.ts';

/** What has to be known about a wish that was fulfilled, for the call to go through. */
export const mindsOf = (wish: FixChange, asked: Case): readonly string[] => {
  if (wish.kind !== 'onlyWhen') return wish.kind === 'regions' && wish.only ? [profiles] : [];
  const said = conditionMinds.find(([key]) => key.test(wish.condition.key));
  const isPerson = /:user\/|AWSReservedSSO_/.test(deniedPrincipal(asked) ?? '');
  if (said === undefined || (said[2] === 'machines' && isPerson)) return [];
  return [said[1]];
};

const profiles =
  'a cross-Region inference profile asks for the model in each Region that it routes to; with one Region only, call the model there, not a profile';

const conditionMinds: readonly (readonly [RegExp, string, ('machines' | 'all')?])[] = [
  [
    /MultiFactorAuth/i,
    'code has no MFA: a role that Lambda, ECS or an instance takes up is denied with this condition for good; it is for people, whose session began with MFA',
    'machines',
  ],
  [
    /SourceIp/i,
    'a call through a VPC endpoint, or made by an AWS service, does not come from that address, and is denied then',
  ],
  [/SourceVpce|SourceVpc$/i, 'calls that do not come through it, from a laptop or the console, are denied then'],
  [/ViaService/i, 'a direct call with the key, past that service, is denied then'],
];

import { isOfIam, lastPart } from '../../arn/index.ts';
import type { FixStep } from '../../repair/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { type Place, placesOf } from '../places-of.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { actSentence } from '../say-act.ts';
import type { AskedForm } from '../turns/ask.ts';
import { bestForm } from './fix-blocks.ts';
import { halvesSentence } from './say-halves.ts';
import { shortName } from './short-name.ts';

/** What to do, as said right before the block: run this, put this in. */
export const doSentence = (explained: Explained, form: AskedForm | null = null): string => {
  const { fix } = explained.repair;
  const places = placesOf(fix.steps);
  const [first] = places;
  const halves = halvesSentence(explained);
  if (halves !== null) return halves;
  if (fix.kind === 'askOwner') return `no policy of yours helps; send this to ${ownerOf(explained)}.`;
  if (first === undefined || fix.kind === 'noPolicyChange') return actSentence(explained);
  const verb = {
    cli: explained.repair.details.fillIn.length === 0 ? 'run this' : 'fill in what is missing, then run this',
    json: 'put this in',
    diff: 'change this',
    sam: 'put this in your template',
    terraform: 'add this',
    code: `add this to the code, ${explained.repair.details.code?.at ?? ''}`,
    cdk: 'add this to the code',
    cdkPython: 'add this to the code',
    oneLine: 'run this',
    console: 'put this in',
  }[form ?? bestForm(explained)];
  const more =
    places.length === 1
      ? ''
      : ` The other ${places.length === 2 ? 'place is' : `${places.length - 1} places are`} needed too.`;
  return `${verb}; ${effect(first, fix.kind)}.${more}${afterwards(first)}`;
};

/** What has to follow before the change counts: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html */
const afterwards = ({ last: { target } }: Place): string =>
  target.policyType === 'resource' && target.attachTo?.includes(':execute-api:') === true
    ? ' Then deploy the API to its stage again: until then the old policy holds.'
    : '';

const effect = ({ statements, last }: Place, kind: string): string => {
  const where = `${policyKindWords(last.target.policyType).replace(/^an? (?:identity-based )?/, 'the ')}${whose(last)}`;
  if (kind === 'removeStatement' || statements.length === 0) return `it takes the statement out of ${where}`;
  const noun = statements.length === 1 ? 'one statement' : `${statements.length} statements`;
  if (kind === 'changeStatement') return `it corrects ${noun} in ${where}`;
  return last.target.policy === null
    ? `it adds ${noun} to ${last.target.policyType === 'identity' ? `a new policy${whose(last)}` : where}`
    : `it adds ${noun} to ${where}`;
};

const whose = ({ target }: FixStep): string => {
  const name =
    target.policy === null || target.policyType !== 'identity' || /\[\d+\]$/.test(target.policy)
      ? ''
      : ` ${shortName(target.policy)}`;
  if (target.attachTo === null) return name;
  const isIdentity = isOfIam(target.attachTo);
  return `${name} of ${isIdentity ? principalWords(target.attachTo) : codeSpan(lastPart(target.attachTo))}`;
};

/** Who can change what refuses the call. */
export const ownerOf = ({ diagnosis }: Explained): string => {
  const { policyType } = diagnosis.denial;
  const isPermissionSet = diagnosis.requests.some(({ principal }) => principal?.includes('AWSReservedSSO_') === true);
  // A permission set holds the identity policies, the boundary and the session policy; what lies beyond is another's.
  const isBeyond = ['serviceControl', 'resourceControl', 'vpcEndpoint', 'resource'].includes(policyType);
  if (isPermissionSet && !isBeyond) return 'the administrators of IAM Identity Center';
  return owners[policyType] ?? 'whoever owns it';
};

const owners: Readonly<Record<string, string>> = {
  __proto__: null as never,
  serviceControl: 'the owner of the organization’s management account',
  resourceControl: 'the owner of the organization’s management account',
  permissionsBoundary: 'whoever set the boundary',
  session: 'whoever assumes the role',
  vpcEndpoint: 'the owner of the VPC endpoint',
  resource: 'the owner of the resource',
  identity: 'whoever administers that identity',
};

import { isAccountId, isPlainName, isRegion, lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { deniedOf } from './denied-of.ts';
import type { LimitKey } from './limit-key.ts';
import { type CallFacts, type LimitMeaning, meaningOf } from './limit-meanings.data.ts';

type ToldLimit = { readonly key: LimitKey; readonly of: 'caller' | 'resource' | null };

/** A limit that lets some through by a condition, as it is told: what that comes to for this caller, how it is met or excepted, and what shows it. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const sayToldLimit = (told: ToldLimit, explained: Explained): string => {
  const call = factsOf(explained);
  const { key, means, meet, except, command }: LimitMeaning = meaningOf(keyOf(told, explained), call);
  const owner = `the owner of that ${limitOf(explained)}`;
  return [
    `**Then ${codeSpan(key)} decides it:** ${means} Taken as you say: the text of that ${limitOf(explained)} was not shown.`,
    [`- **To meet it:** ${meet}`, `- **Or an exception, from ${owner}:** ${except}`].join('\n'),
    '*To check it:*',
    codeBlock('sh', command),
    'One more Allow in the caller’s own policy changes nothing here. Show the text of that policy, and it is decided.',
  ].join('\n\n');
};

const limitOf = ({ diagnosis: { denial } }: Explained): string =>
  policyKindWords(denial.policyType === 'unknown' ? 'serviceControl' : denial.policyType).replace(/^an? /, '');

/** Where neither is named: a limit on callers looks at what they call, one on resources at who calls. */
const keyOf = ({ key, of }: ToldLimit, { diagnosis: { denial } }: Explained): LimitMeaning['key'] => {
  const isResource = of === null ? denial.policyType === 'serviceControl' : of === 'resource';
  if (key === 'org') return isResource ? 'aws:ResourceOrgID' : 'aws:PrincipalOrgID';
  if (key === 'account') return isResource ? 'aws:ResourceAccount' : 'aws:PrincipalAccount';
  return key;
};

const factsOf = (explained: Explained): CallFacts => {
  const { principal, resource, resourceAccount, action } = deniedOf(explained);
  const arn = readArn(resource);
  const account = readArn(principal).account;
  return {
    who: principal === null ? 'the caller' : principalWords(principal),
    role: roleNameOf(principal),
    account: isAccountId(account) ? codeSpan(account) : 'the caller’s account',
    resource: resource === null ? 'what was called' : codeSpan(resource),
    resourceArn: resource,
    owner: [resourceAccount ?? '', arn.account].find(isAccountId) ?? null,
    isOfAws: arn.service === 'bedrock' && arn.type === 'foundation-model',
    service: /^([a-z][a-z0-9-]{1,40}):/.exec(action ?? '')?.[1] ?? 'SERVICE',
    region: isRegion(arn.region) ? arn.region : 'REGION',
  };
};

const roleNameOf = (principal: string | null): string => {
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  return type === 'role' && isPlainName(lastPart(id)) ? lastPart(id) : 'ROLE_NAME';
};

import { readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { lookCommand } from './look-command.ts';
import { policyOwner, policyToChange } from './policy-owner.ts';
import { sayOwnerText } from './say-owner-text.ts';

/** To whom the text goes: who changes that policy, in which account as far as the names tell, and the command that names them. */
export const sayWhom = (explained: Explained): string => {
  const { diagnosis, repair } = explained;
  const type = policyToChange(explained);
  const { principal = null, resource = null } = diagnosis.requests[0] ?? {};
  if (type === 'unknown')
    return repair.details.plainSteps.length > 0
      ? 'To an administrator of the account: no policy has to change, and what has to be done stands in the answer above.'
      : 'That the text does not tell yet: AWS’s whole sentence names the kind of policy, and with it who changes it. Paste it, and the text is for them.';
  const names: Names = { principal, resource, policyArn: diagnosis.denial.policyArn };
  const { action, owner } = policyOwner(type, repair.fix.steps[0]?.target.attachTo ?? resource ?? '');
  const whom = type === 'identity' ? `whoever administers ${holderWords(principal)}` : owner;
  const own =
    repair.fix.steps.length > 0 && type === 'identity'
      ? ' If that is you, nothing has to be sent: make the change yourself.'
      : '';
  const command = whoCommand(type, names);
  return [
    `**To ${whom}**${accountOf(type, names)}: ${policyKindWords(type)} is theirs to change (${action}).${own}`,
    ...(command === null ? [] : [`${command.says}:\n\n${codeBlock('sh', command.text)}`]),
    sayOwnerText(explained),
  ].join('\n\n');
};

type Names = {
  readonly principal: string | null;
  readonly resource: string | null;
  readonly policyArn: string | null;
};
type Type = Exclude<ReturnType<typeof policyToChange>, 'unknown'>;

const holderWords = (principal: string | null): string =>
  principal === null ? 'the caller' : principalWords(roleOfSession(principal) ?? principal);

/** The account of the policy, where a name tells it. */
const accountOf = (type: Type, { principal, resource, policyArn }: Names): string => {
  const organization = ['serviceControl', 'resourceControl'].includes(type);
  const arn = organization
    ? policyArn
    : type === 'resource'
      ? resource
      : ['vpcEndpoint', 'permissionSet'].includes(type)
        ? null
        : principal;
  const { account } = readArn(arn);
  return /^\d{12}$/.test(account) ? `, account \`${account}\`` : '';
};

type Command = { readonly says: string; readonly text: string };

/** What prints who that is: https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html may be asked from every account. */
const whoCommand = (type: Type, names: Names): Command | null => {
  switch (type) {
    case 'serviceControl':
    case 'resourceControl':
      return {
        says: 'The account and its address are printed in any account of the organization by',
        text: 'aws organizations describe-organization --query "Organization.[MasterAccountId,MasterAccountEmail]"',
      };
    // https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_InstanceMetadata.html
    case 'permissionSet':
      return {
        says: 'The account that Identity Center belongs to is printed by',
        text: 'aws sso-admin list-instances --query "Instances[].OwnerAccountId"',
      };
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
    case 'vpcEndpoint':
      return {
        says: 'The account that owns the endpoint is `OwnerId` in what this prints',
        text: 'aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].[VpcEndpointId,ServiceName,OwnerId]"',
      };
    case 'permissionsBoundary':
      return { says: 'Which boundary it is, and in whose account, is printed by', text: lookCommand(type, names) };
    case 'identity':
      return tagsOf(names.principal);
    default:
      return null;
  }
};

/** Who made a role or a user often stands in its tags. */
const tagsOf = (principal: string | null): Command | null => {
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  const name = id.split('/').at(-1) ?? '';
  if (!['role', 'user'].includes(type) || !/^[\w+=,.@-]+$/.test(name)) return null;
  const key = type === 'role' ? 'Role' : 'User';
  return {
    says: 'Whose it is often stands in its tags',
    text: `aws iam get-${type} --${type}-name ${name} --query "${key}.Tags"`,
  };
};

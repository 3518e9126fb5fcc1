import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { actAlone } from '../say-act.ts';
import { lookCommand } from '../turns/look-command.ts';
import type { Deed } from './point.ts';

/** Whether something that changes no policy changes the answer: a restart, a new sign-in, the role made anew. */
export const sayDeed = (deed: Deed, explained: Explained): string =>
  [sayers[deed](explained), deed === 'recreated' || (deed === 'recreate' && isNamed(explained)) ? '' : stays(explained)]
    .filter((each) => each !== '')
    .join(' ');

const sayers: Readonly<Record<Deed, (explained: Explained) => string>> = {
  restart: ({ diagnosis }) =>
    diagnosis.denial.policyType === 'session'
      ? '**Yes, if it takes new credentials:** the session policy was passed when the role was taken up, and a running session keeps it; a restart that takes up the role anew counts with the changed one.'
      : '**No, neither needed nor of help:** IAM decides each call anew on the policies as they are at that moment. A changed policy counts within seconds, with the program running and no deployment.',
  signIn: ({ diagnosis }) =>
    ['session', 'unknown'].includes(diagnosis.denial.policyType)
      ? '**It can:** a new session takes the role up anew, with the session policy and the tags of that moment. Policies of the role themselves count without it.'
      : '**No:** new credentials of the same principal have the same permissions. A changed policy counts for those in use too; only another role, a session policy or session tags need a new session.',
  recreate: (explained) =>
    isNamed(explained)
      ? '**Then it is refused again:** a policy that names a role as principal keeps its unique id (`AROA…`), and the new role has another one, though its name is the same. The policy has to be saved anew with the ARN. A condition on `aws:PrincipalArn` goes by the name, and would still fit.'
      : `**No:** a new role of the same kind is bound the same way.${bound(explained)} Besides, a policy that names the old role as principal (a bucket, a key, a trust) holds on to the deleted one and no longer lets the new one in.`,
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
  recreated: ({ diagnosis: { requests } }) => {
    const resource = requests.find((request) => request.resource !== null)?.resource ?? null;
    const command = lookCommand('resource', { policyArn: null, resource, principal: null });
    return `**Yes, that fits, if a policy names the role as its principal** (a trust, bucket or key policy): AWS keeps the role’s unique id there, so a role made again under the same name is somebody else. It is done on purpose: otherwise whoever makes a role of an old name would take over its access. Look at the policy as it is now, not at the copy in the code:\n\n${codeBlock('sh', command)}\n\nIf an id such as \`AROA…\` stands in the Principal in place of the ARN, this is it: save the policy again with the ARN. If the ARN stands there, it is not this. What was attached to the old role itself has to be attached to the new one too.`;
  },
  wait: () =>
    '**Hardly:** a change of a policy counts within seconds, seldom after more than a minute or two. What is refused for longer is refused by what stands there.',
  update: () =>
    '**No:** the permission is decided by AWS, whatever version calls. Another version matters only if it makes another call (another operation, model id or Region).',
  elsewhere: ({ diagnosis }) =>
    `**Only if another principal or another network calls from there:** the place itself decides nothing${diagnosis.denial.policyType === 'vpcEndpoint' ? ', but the endpoint’s policy holds only for what goes through that endpoint' : ''}.`,
};

/** A policy of the resource names the caller, or is to. */
const isNamed = ({ repair }: Explained): boolean =>
  repair.fix.steps.some(
    ({ target, statement }) => target.policyType === 'resource' && statement?.['Principal'] !== undefined,
  );

const bound = ({ diagnosis }: Explained): string => {
  switch (diagnosis.denial.policyType) {
    case 'permissionsBoundary':
      return ' Whoever sets a boundary mostly lets roles be made only with it (`iam:PermissionsBoundary` in the condition of `iam:CreateRole`), and without that right you cannot leave it off.';
    case 'serviceControl':
    case 'resourceControl':
      return ` ${policyKindWords(diagnosis.denial.policyType).replace(/^a/, 'A')} binds every principal of the account, new ones too.`;
    default:
      return ' What it lacks has to be given to it either way.';
  }
};

const stays = (explained: Explained): string =>
  explained.repair.fix.kind === 'askOwner'
    ? `What changes it is a change by its owner: ${policyKindWords(explained.diagnosis.denial.policyType).replace(/^an? /, 'the ')}.`
    : `What changes it: ${actAlone(explained)}`;

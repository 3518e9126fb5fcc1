import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { type FixStep, nameWord } from '../../repair/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { onlyLimits } from '../is-set-limit.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';

/** The call is refused although the change was made: what keeps a change from counting, the likeliest first, each with its command; `isSame`: the person says that it is the same error. */
export const sayStillFails = (explained: Explained, isSame: boolean): string => {
  const { diagnosis, repair } = explained;
  const [stated] = diagnosis.requests;
  const principal = diagnosis.requests.find((each) => each.principal !== null)?.principal ?? null;
  const region = readArn(stated?.resource).region;
  const role = roleOf(principal);
  if (repair.fix.kind === 'askOwner') return sayOwnersTurn(explained);
  if (repair.fix.steps.some(({ target }) => target.policyType === 'dataAccess')) return sayOfCollection();
  const call = stated?.action == null ? '' : ` (${codeSpan(stated.action)})`;
  return [
    isSame
      ? `**The same denial again:** the change is not in effect for this call${call}. In this order:`
      : `**Still refused:** if the sentence is the same to the letter, the change is not in effect for this call${call}; if its end has changed, another policy denies now: paste it. In this order:`,
    [
      '1. **Too early.** IAM needs a moment, seldom more than two minutes.',
      `2. **Another principal.** The code must run as ${principalWords(principal)}; run the first command in the same place.`,
      `3. **In the wrong place.** The statement must be on ${role === null ? 'that principal' : `role ${codeSpan(role)}`}; the second command shows what is there.`,
      ...(region === '' || region === '*'
        ? []
        : [`4. **Another Region.** The statement names ${codeSpan(region)}: does the client call there?`]),
      `${region === '' || region === '*' ? 4 : 5}. **Another version.** A managed policy counts in its default version, a function in the version or alias that is called.`,
    ].join('\n'),
    codeBlock('sh', ['aws sts get-caller-identity', ...placeCommands(repair.fix.steps, role)].join('\n')),
    ...(isSame ? ['If all of it is right, paste the new message whole: another kind of policy may deny now.'] : []),
  ].join('\n\n');
};

/** https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html */
const sayOfCollection = (): string =>
  [
    '**The same 403 again:** besides IAM, OpenSearch Serverless asks three things of its own. In this order:',
    [
      '1. **Too early.** A changed data access policy counts after about a minute.',
      '2. **The network policy.** It must let Bedrock in: public access, or `bedrock.amazonaws.com` among its private sources (`SourceServices`).',
      '3. **The index.** It must exist under the very name that the knowledge base has, and the data access policy must cover it.',
      '4. **The role.** The policy names its ARN letter for letter: a role that was made anew, or one with a path, is another.',
    ].join('\n'),
    codeBlock(
      'sh',
      [
        'aws opensearchserverless list-access-policies --type data',
        'aws opensearchserverless list-security-policies --type network',
      ].join('\n'),
    ),
    'Paste what they show, and it is looked through.',
  ].join('\n\n');

/** What only an owner can change stays as it is, whatever is added elsewhere; what the owner did needs its moment. */
const sayOwnersTurn = (explained: Explained): string => {
  const [stated] = explained.diagnosis.requests;
  const { kind, policyType } = explained.diagnosis.denial;
  const waits =
    'If its owner has changed it already: that needs a moment (IAM seldom more than two minutes, a subscription or a data access policy some more), so try again then, and let the owner check that it is the right account, Region and name.';
  if (policyType === 'unknown' && kind === 'unknown')
    return `**The same again:** nothing in a policy of yours decides this. ${waits} Until it is done, the call stays refused. If the words of the error change, paste the new message.`;
  const account = stated?.resourceAccount ?? /^(\d{12})$/.exec(readArn(stated?.resource).account)?.[1] ?? null;
  const owner = account === null ? '' : ` (account ${account})`;
  return [
    `**The same denial again, and it has to be:** ${policyKindWords(ownerLayer(explained))} is what refuses this call, and only its owner${onlyLimits(policyType) ? '' : owner} can change that. ${besides(explained)} Ask “what do I tell them?” for the text to send.`,
    waits,
  ].join('\n\n');
};

/** What an Allow that was added elsewhere does here. */
const besides = ({ diagnosis: { denial } }: Explained): string => {
  if (denial.kind === 'explicit')
    return 'A Deny wins over every Allow, so what was added on your side changes nothing: take it back if nothing else needs it.';
  if (onlyLimits(denial.policyType))
    return 'It is a limit: what counts in the end is only what both it and the identity policy allow (the intersection), so no Allow on the role gets past it. Take back what you added wider than the call needs; a narrow Allow of the role is still needed.';
  return 'What you add on your own side is needed too across accounts, and it does not replace the other half.';
};

const ownerLayer = ({ diagnosis }: Explained) =>
  diagnosis.denial.policyType === 'unknown' ? 'resource' : diagnosis.denial.policyType;

const roleOf = (principal: string | null): string | null => {
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  return type === 'role' ? lastPart(id) : null;
};

const placeCommands = (steps: readonly FixStep[], role: string | null): readonly string[] => {
  const [first] = steps;
  const key = /kms put-key-policy (--key-id \S+)/.exec(first?.cli ?? '')?.[1];
  if (key !== undefined) return [`aws kms get-key-policy ${key} --policy-name default --query Policy --output text`];
  const bucket = /put-bucket-policy (--bucket \S+)/.exec(first?.cli ?? '')?.[1];
  if (bucket !== undefined) return [`aws s3api get-bucket-policy ${bucket} --query Policy --output text`];
  const called = /lambda add-permission .*?(--function-name \S+)/.exec(first?.cli ?? '')?.[1];
  if (called !== undefined) return [`aws lambda get-policy ${called} --query Policy --output text`];
  const inline = /put-role-policy (--role-name \S+ --policy-name \S+)/.exec(first?.cli ?? '')?.[1];
  if (inline !== undefined) return [`aws iam get-role-policy ${inline}`];
  return role === null
    ? []
    : ['list-role-policies', 'list-attached-role-policies'].map(
        (read) => `aws iam ${read} --role-name ${nameWord(role, '{RoleName}')}`,
      );
};

import { readArn } from '../../arn/index.ts';
import type { OwnHalf } from '../../repair/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';

/** Across accounts: that it takes both sides, and which one AWS’s sentence names as silent; null: there is one side only. */
export const halvesSentence = (explained: Explained): string | null => {
  const { ownHalf } = explained.repair.details;
  if (ownHalf === undefined || ownHalf.isAside) return null;
  const { own, theirs } = sidesOf(explained);
  if (ownHalf.step === null)
    return `your half is there, as the policies you showed say; what is missing is ${theirs}, which only its owner can add: send this.`;
  return { theirs: lacksTheirs, own: lacksOwn, unsaid: neitherNamed }[ownHalf.lacking ?? 'unsaid']({ own, theirs });
};

type Sides = { readonly own: string; readonly theirs: string };

const lacksTheirs = ({ own, theirs }: Sides): string =>
  `the two accounts both have to allow it. AWS names ${theirs} as the side that is missing: send this to its owner. ${own} must allow it as well: your half stands below it.`;

const lacksOwn = ({ own, theirs }: Sides): string =>
  `the two accounts both have to allow it. AWS names ${own.charAt(0).toLowerCase()}${own.slice(1)} as the side that is missing: your half stands below; ${theirs} has to admit the caller as well.`;

const neitherNamed = ({ own, theirs }: Sides): string =>
  `the two accounts both have to allow it, and AWS does not say here which side is missing: check both. ${own} must allow it, and so must ${theirs}, which its owner changes.`;

const sidesOf = (explained: Explained): Sides => {
  const { principal, resource, account } = acrossOf(explained);
  const whose = /^\d{12}$/.test(account) ? ` in account ${codeSpan(account)}` : '';
  return {
    own: `An identity policy of ${principalWords(principal)}${ofAccount(principal)}`,
    theirs: `${policyOf(resource)}${whose}`,
  };
};

const ofAccount = (principal: string | null): string => {
  const { account } = readArn(principal);
  return /^\d{12}$/.test(account) ? ` (account ${codeSpan(account)})` : '';
};

const acrossOf = ({ diagnosis }: Explained) => {
  const request = diagnosis.requests.find(({ principal, resource }) => principal !== null && resource !== null);
  const { principal = null, resource = null, resourceAccount = null } = request ?? {};
  return { principal, resource, account: resourceAccount ?? readArn(resource).account };
};

/** AWS's name for the policy that a resource carries. */
export const policyOf = (resource: string | null): string => {
  const { service, type } = readArn(resource);
  return (
    (service === 'iam' && type === 'role' ? 'the role’s trust policy' : policies[service]) ??
    'the resource’s own policy'
  );
};

const policies: Readonly<Record<string, string>> = {
  __proto__: null as never,
  s3: 'the bucket policy',
  kms: 'the key policy',
  lambda: 'the function’s resource policy',
  secretsmanager: 'the secret’s resource policy',
  sqs: 'the queue policy',
  sns: 'the topic policy',
  ecr: 'the repository policy',
  aoss: 'the collection’s data access policy',
};

/** What stands above the caller's own half. */
export const ownHalfLead = (explained: Explained): string =>
  `**Your half** (${principalWords(acrossOf(explained).principal)}), unless its policies hold it already:`;

/** What was decided of the two halves together, and what else a resource of this kind asks for between accounts. */
export const halvesLine = (explained: Explained, { isDecided }: OwnHalf): string => {
  const decided = isDecided
    ? 'Decided by evaluation: both halves together let the call through, neither does alone.'
    : '';
  const beside = besides[readArn(acrossOf(explained).resource).service] ?? '';
  return [decided, beside].filter((text) => text !== '').join(' ');
};

// https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
const besides: Readonly<Record<string, string>> = {
  __proto__: null as never,
  secretsmanager:
    'A secret for another account needs a customer managed key, whose key policy admits the caller for `kms:Decrypt` too: `aws/secretsmanager` cannot be shared.',
  s3: 'If the objects are encrypted with a KMS key, `kms:Decrypt` on that key takes the same two halves.',
};

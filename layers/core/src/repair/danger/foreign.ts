import { isAccountId, readArn } from '../../arn/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { readDocument } from '../document/read-document.ts';
import { entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { askWhose } from './ask-whose.ts';
import { isOwnAccount } from './is-own-account.ts';
import type { Withheld } from './withheld.ts';

/** A caller whom neither what was shown nor the person's own words name as theirs: never a ready statement for it. */
export const foreign = (asked: Case, needs: readonly Need[]): Withheld | null => {
  for (const need of needs) {
    if (need.decision?.decision === 'allowed') continue;
    const account = strangeAccount(need, asked);
    if (account !== null) return ofAccount(need, account);
    const subject = strangeSubject(need, asked);
    if (subject !== null) return ofSubject(need, subject);
  }
  return null;
};

const strangeAccount = (need: Need, asked: Case): string | null => {
  const own = readArn(need.principal).account;
  if (!isAccountId(own) || !touchesResource(need, own, asked)) return null;
  return isOwnAccount(own, need.principal ?? '', asked) ? null : own;
};

// Only a statement in somebody's resource policy lets a stranger in.
const touchesResource = (need: Need, own: string, asked: Case): boolean => {
  const { evidence, diagnosis } = asked;
  const owner = need.resourceAccount ?? readArn(need.resource).account;
  if (!evidence.policies.some(({ policyType }) => policyType === 'resource'))
    return !isAccountId(owner) && isRefusedByBucket(need, asked);
  if (isAccountId(owner)) return owner !== own;
  const denying = need.decision?.deniedBy.map(({ policyType }) => policyType) ?? [];
  return [diagnosis.denial.policyType, ...denying].includes('resource');
};

// Whoever shows nothing of the resource is the caller; but a bucket's ARN names no account, and AWS names the bucket's policy where that is another's.
const isRefusedByBucket = ({ resource }: Need, { facts }: Case): boolean =>
  isOfNobody(resource) && facts.denials[0]?.kind === 'implicit' && facts.denials[0].policyType === 'resource';

// `repo:organization/repository:…` of a token, against what the shown trust policy names and the person calls theirs.
const strangeSubject = (need: Need, { facts, evidence }: Case): string | null => {
  if (!need.action.toLowerCase().startsWith('sts:assumerolewithwebidentity')) return null;
  const [subject] = Object.entries(need.context).flatMap(([key, value]) =>
    key.endsWith(':sub') ? [String(value)] : [],
  );
  if (subject === undefined || subject.includes('{') || isOfOwnCluster(need)) return null;
  const shown = evidence.policies
    .flatMap(({ document }) => readDocument(document)?.Statement ?? [])
    .flatMap((statement) => entriesOf(statement['Condition']))
    .filter(({ key }) => key.endsWith(':sub'))
    .flatMap(({ values }) => values);
  const own = [...shown.map(placeOf), ...valuesTold(facts, 'ownName')];
  return own.includes(placeOf(subject)) || shown.length === 0 ? null : subject;
};

// A cluster of one's own signs for its own workloads only.
const isOfOwnCluster = ({ principal, resource }: Need): boolean =>
  principal?.includes('oidc-provider/oidc.eks.') === true && readArn(principal).account === readArn(resource).account;

/** The repository of a GitHub subject: a branch or an environment within is the same owner's. */
const placeOf = (subject: string): string => subject.split(':')[1] ?? '';

const ofAccount = ({ principal, action, resource }: Need, account: string): Withheld => ({
  kind: 'askOwner',
  steps: [
    {
      text: `Account ${account} is not one that you showed or named as yours: for a foreign account no statement is handed out ready to run. If it is unknown to you, the denial is right, and worth a look in CloudTrail`,
      command: null,
    },
    {
      text: "If it is a partner's, whoever answers for the resource admits that one role, bound by an external ID or by `aws:PrincipalOrgID`, so that nobody else comes in through it (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html)",
      command: null,
    },
  ],
  ownerText: `To whoever answers for ${resource}: ${principal} of account ${account} was denied ${action}. Please decide whether that account may do this; if so, admit the one role, with a confused-deputy condition.`,
  question: askWhose(account, resource),
});

// The ARN of a bucket names no account.
const isOfNobody = (resource: string): boolean => resource.includes(':s3:::');

const ofSubject = ({ resource }: Need, subject: string): Withheld => ({
  kind: 'askOwner',
  steps: [
    {
      text: `\`${subject}\` comes from another repository or workload than the trust policy of the role names: for a foreign subject no statement is handed out ready to run. If it is not yours, the denial is right`,
      command: null,
    },
  ],
  ownerText: `To whoever answers for ${resource}: a token with the subject ${subject} was refused. Please decide whether that repository may take the role up; if so, name its branch exactly.`,
  question: {
    ask: 'Is that repository one of yours?',
    because: 'the trust policy shown names another one, and your own words do not call it yours',
    command: null,
    choices: [
      { label: 'Yes, it is ours', says: `${placeOf(subject)} is our repository.` },
      { label: 'No', says: 'It belongs to somebody else.' },
    ],
  },
});

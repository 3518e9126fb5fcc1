import { isRoot } from '../../arn/index.ts';
import { tells } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import type { Withheld } from './withheld.ts';

/** Credentials that have leaked, or that nobody should use: no policy is changed for them. */
export const compromised = ({ facts, evidence, diagnosis }: Case): Withheld | null => {
  const names = [
    diagnosis.denial.policyArn ?? '',
    ...facts.mentions.arns,
    ...evidence.policies.map(({ name, arn }) => arn ?? name),
    // Attached, and its document not shown
    ...evidence.unseenLayers.map(({ because }) => because),
  ];
  const isQuarantined = names.some((name) => /AWSCompromisedKeyQuarantine/i.test(name));
  const isLeaked = tells(facts, 'keyLeaked') && (facts.secrets.length > 0 || diagnosis.denial.kind === 'explicit');
  if (isQuarantined || isLeaked) return rotate;
  return isRoot(facts.denials[0]?.principal) ? leaveRoot : null;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html: AWSCompromisedKeyQuarantineV3
const rotate: Withheld = {
  kind: 'noPolicyChange',
  steps: [
    {
      text: 'Treat the access key as compromised: it was exposed, and AWS or your own team put it into quarantine. Rotate it now: deactivate it, make a new access key only if nothing else will do, and delete the old one',
      command: null,
    },
    {
      text: 'Look in CloudTrail for what the key did since it left your hands, in all Regions, and undo it: users, roles, instances and models that you do not know',
      command: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue={AccessKeyId}',
    },
    {
      text: "Answer AWS's case in the Support Center: AWS Support lifts the quarantine when the key is gone. Nobody is excepted from it before (https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html)",
      command: null,
    },
  ],
  ownerText: null,
  question: null,
};

const leaveRoot: Withheld = {
  kind: 'noPolicyChange',
  steps: [
    {
      text: "Do not run this as the root user: stop the application and delete the root user's access keys; the root user is only for the few tasks that ask for it, and no policy of the account limits it (https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html)",
      command: null,
    },
    {
      text: 'Use a role instead: give the application an IAM role with the one permission that it needs, and call with its temporary credentials',
      command: 'aws sts get-caller-identity',
    },
  ],
  ownerText: null,
  question: null,
};

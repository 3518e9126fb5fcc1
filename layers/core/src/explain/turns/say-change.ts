import { readArn } from '../../arn/index.ts';
import type { FixPolicyType } from '../../playbook/index.ts';
import { capital } from '../capital.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { policyOwner, policyToChange } from './policy-owner.ts';

/** Who may change the policy that the fix or the denial is about. */
export const sayChange = (explained: Explained): string => {
  const { fix } = explained.repair;
  const [step] = fix.steps;
  const type = policyToChange(explained);
  if (type === 'unknown' && noPolicy(explained) !== null) return noPolicy(explained) ?? '';
  if (type === 'unknown')
    return 'That depends on which policy it is, and the text does not tell yet. Paste the whole sentence of AWS: it names the kind of policy.';
  const arn = step?.target.attachTo ?? explained.diagnosis.requests[0]?.resource ?? '';
  const { action, owner } = policyOwner(type, arn);
  const first = notHere[type] ?? '';
  return `${otherSide(explained)}${first}${capital(policyKindWords(type))} is changed by ${owner}; that takes ${action}. If you have that right, the change is yours to make; if the call to change it is refused too, send its owner the text: ask “what do I tell them?”.`;
};

/** Where it is no policy that has to change, whoever can do the step. */
const noPolicy = ({ repair }: Explained): string | null => {
  const [step] = repair.details.plainSteps;
  const { ownerText } = repair.details;
  if (ownerText !== null)
    return `Ask whoever administers the account: this is nothing that a policy of yours gives. What to ask for: ${ownerText}`;
  return step === undefined ? null : `An administrator of the account does it, with no policy of yours: ${step.text}.`;
};

/** Between accounts the other side has to allow it too, which AWS's sentence about this side does not tell. */
const otherSide = ({ diagnosis }: Explained): string => {
  const request = diagnosis.requests.find(({ principal, resource }) => principal !== null && resource !== null);
  const own = readArn(request?.principal).account;
  const theirs = request?.resourceAccount ?? readArn(request?.resource).account;
  if (!/^\d{12}$/.test(own) || !/^\d{12}$/.test(theirs) || own === theirs) return '';
  const isOurs = diagnosis.denial.policyType === 'identity';
  return `Both accounts have a part: the resource’s own policy in account ${theirs} is changed by its owner and has to admit the caller, and an identity policy of the caller in account ${own} has to allow it; AWS’s sentence is about ${isOurs ? 'the caller’s' : 'the resource’s'} side and tells nothing of the other. `;
};

/** Where it cannot be changed, for who would do it there. */
const notHere: Readonly<Partial<Record<FixPolicyType, string>>> = {
  permissionSet:
    'No, not at the role itself: Identity Center makes it of the permission set, and IAM refuses changes there. ',
  serviceControl: 'No, not from this account. ',
  resourceControl: 'No, not from this account. ',
  permissionsBoundary: 'Not with the permissions that it limits. ',
};

import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { lookCommand } from '../turns/look-command.ts';
import { sayNext } from '../turns/say-next.ts';
import { deniedOf } from './denied-of.ts';
import type { Point } from './point.ts';
import { sayIfRefused } from './say-if-refused.ts';
import { sayOtherNeeds } from './say-other-needs.ts';
import { sayOthersGet } from './say-others-get.ts';
import { sayOtherRegion, sayRegionBarred, sayRegionGuard } from './say-region-guard.ts';
import { sayToldLimit } from './say-told-limit.ts';
import { sayWhichNetwork } from './say-which-network.ts';

type Plain = Extract<
  Point,
  {
    readonly kind:
      | 'notCovered'
      | 'reservedRole'
      | 'breaks'
      | 'ifFails'
      | 'allParts'
      | 'anyWay'
      | 'regionGuard'
      | 'regionBarred'
      | 'otherRegion'
      | 'toldLimit'
      | 'whichNetwork'
      | 'ifRefused'
      | 'othersGet'
      | 'otherNeeds';
  }
>;

/** What is asked in plain words of the fix or of what it changes. */
export const sayPlain = (point: Plain, explained: Explained): string => {
  switch (point.kind) {
    case 'notCovered':
      return sayNotCovered(point.other, explained);
    case 'reservedRole':
      return sayReservedRole(explained);
    case 'breaks':
      return sayBreaks(explained);
    case 'ifFails':
      return sayIfFails(explained);
    case 'allParts':
      return sayAllParts(explained);
    case 'anyWay':
      return sayAnyWay(explained);
    case 'regionGuard':
      return sayRegionGuard(point.lets, explained);
    case 'regionBarred':
      return sayRegionBarred(point.bars, explained);
    case 'otherRegion':
      return sayOtherRegion(point.region, explained);
    case 'toldLimit':
      return sayToldLimit(point, explained);
    case 'whichNetwork':
      return sayWhichNetwork(point.isEndpoint, explained);
    case 'ifRefused':
      return sayIfRefused(explained);
    case 'othersGet':
      return sayOthersGet(point.policyType, explained);
    case 'otherNeeds':
      return sayOtherNeeds(point.name, explained);
  }
};

/** The console, the CLI and the SDKs call the same API: https://docs.aws.amazon.com/IAM/latest/UserGuide/intro-structure.html */
const sayAnyWay = (explained: Explained): string => {
  const { action } = deniedOf(explained);
  return `**No, not for ${action === null ? 'this call' : codeSpan(action)}:** IAM decides on the API call, on who makes it and what it asks for, whether it comes from the console, the CLI, an SDK or a template. The console only calls more besides (lists and descriptions, to show what there is to choose), and those need rights of their own.`;
};

/** Why the Allow of another action does not let this one through. */
const sayNotCovered = (other: string, explained: Explained): string => {
  const { action } = deniedOf(explained);
  const own = action ?? 'the refused action';
  return `**Because IAM allows each action by its own name:** ${codeSpan(other)} does not include ${codeSpan(own)}, whatever resource it is allowed on, also on ${codeSpan('*')}. The statement has to name ${codeSpan(own)}, or a pattern that matches it.`;
};

/** A role of a permission set is written by Identity Center alone: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html */
const sayReservedRole = (explained: Explained): string => {
  const { principal } = deniedOf(explained);
  const name = lastPart(readArn(roleOfSession(principal) ?? principal).id);
  const set = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(name)?.[1] ?? 'the permission set';
  return [
    `**No, not even as an administrator of the account:** roles named ${codeSpan('AWSReservedSSO_…')} are protected; only IAM Identity Center writes them, and what is done to one by hand would be gone with the next provisioning.`,
    `Change the permission set ${codeSpan(set)} instead, in the account of Identity Center (the management account or its delegated administrator): IAM Identity Center → Permission sets → ${codeSpan(set)} → Inline policy → Edit, put the statement in, save, and let it be provisioned to the account again.`,
  ].join('\n\n');
};

/** Each thing that the same call is asked on: a statement for one of them leaves it refused on the next. */
const sayAllParts = ({ repair }: Explained): string => {
  const parts = repair.fix.steps.flatMap(({ statement }) =>
    [statement?.['Resource'] ?? []].flat().map(
      (resource) =>
        `- ${[statement?.['Action'] ?? []]
          .flat()
          .map((each) => codeSpan(String(each)))
          .join(', ')} on ${codeSpan(String(resource))}`,
    ),
  );
  return [
    '**Not alone:** the same call is asked on each of these, and a statement for one of them only moves the refusal to the next:',
    [...new Set(parts)].slice(0, mostParts).join('\n'),
    'The fix has them all; take it whole.',
  ].join('\n\n');
};

const mostParts = 9;

/** Whether something that works stops while the change is made. */
const sayBreaks = ({ diagnosis, repair }: Explained): string => {
  const lost = repair.fix.verification.newlyDenied;
  const isOwners = repair.fix.kind === 'askOwner';
  const { kind, policyType } = diagnosis.denial;
  if (repair.fix.steps.length === 0 && !isOwners)
    return '**No:** the answer changes no policy, so nothing that works now can stop by it.';
  if (lost.length > 0)
    return `**Something does:** it is denied from then on: ${lost.slice(0, 4).map(codeSpan).join(', ')}.`;
  if (kind === 'explicit')
    return `**No:** an exception in the Deny only lets one more call through; what ${policyKindWords(policyType === 'unknown' ? 'identity' : policyType)} allows now stays allowed, and there is no moment in between: the new version takes the place of the old one at once.`;
  return '**No:** a statement that is added only lets more through; what is allowed now stays allowed, without a restart and without a gap. Only who *replaces* a document loses what is left out of it: keep the statements that are there, and the version before for the way back.';
};

/** What is looked at where the fix is in and the call is refused all the same. */
const sayIfFails = (explained: Explained): string => {
  const { principal, resource } = deniedOf(explained);
  const { denial } = explained.diagnosis;
  const { region } = readArn(resource);
  const type = denial.policyType === 'unknown' ? 'identity' : denial.policyType;
  return [
    '**Then in this order:**',
    [
      '1. **The new message.** Is it the same sentence, with the same principal, action, resource and kind of policy? Another one is the next step, not a failure: paste it.',
      '2. **Time.** IAM needs seconds, seldom two minutes.',
      `3. **Who calls.** It must be ${principalWords(principal)}: the first command, run in the same place.`,
      `4. **What is there.** The second command shows ${policyKindWords(type)}${region === '' || region === '*' ? '' : `; the statement names ${codeSpan(region)}`}.`,
    ].join('\n'),
    codeBlock(
      'sh',
      `aws sts get-caller-identity\n${lookCommand(type, { policyArn: denial.policyArn, resource, principal })}`,
    ),
    sayNext(explained),
  ].join('\n\n');
};

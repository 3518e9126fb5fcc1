import { parsePolicyDocument } from '@whydenied/iam';
import type { SeenPolicy } from '../../intake/index.ts';
import { asksRefusal } from '../reading/asks-refusal.ts';
import { asksWhether } from '../reading/asks-whether.ts';
import { askedCalls } from './asked-requests.ts';
import { sayDecided } from './say-decided.ts';
import { sayDenied } from './say-denied.ts';

/** A call that is asked about, decided by shown policies; beside a Deny alone, what allows it is elsewhere. Null: no call is asked about. */
export const sayCalled = (prose: string, policies: readonly SeenPolicy[]): string | null =>
  sayOfOtherAccount(prose, policies) ??
  (policies.every(onlyDenies) && !asksOfProfile(prose, policies) ? sayDenied(prose, policies) : null) ??
  sayDecided(prose, policies) ??
  sayDenied(prose, policies);

/** "Would account 999988887777 be allowed …?": a policy of an identity says nothing of another account's. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html */
const sayOfOtherAccount = (prose: string, policies: readonly SeenPolicy[]): string | null =>
  ofOtherAccount.test(prose) && policies.every(({ policyType }) => policyType === 'identity')
    ? '**No, not by this:** a policy of an identity counts for the role or user that it is attached to, never for another account. That account needs an Allow in its own policies, and what it calls here a policy of its own that lets it in.'
    : null;

const ofOtherAccount =
  /\b(?:would|could|can|may|will|does|is)\s(?:the |an?)?(?:other |another |different )?account(?:\s\d{12})?\s(?:be|get|call|invoke|read|write|use|assume|have|able|allowed)\b/i;

/** What a profile routes to is decided Region by Region. */
const asksOfProfile = (prose: string, policies: readonly SeenPolicy[]): boolean =>
  askedCalls(prose, policies).some(({ profile }) => profile !== null);

/** "Does InvokeModel go through, since the key is not there?": a call, whatever is said of its conditions. */
export const asksWhetherItPasses = (prose: string): boolean =>
  asksRefusal(prose) || (passes.test(prose) && asksWhether(prose));

const passes =
  /\b(?:go(?:es)? through|gets? through|(?:be|is|are) (?:\w+ ){0,2}(?:denied|refused|allowed|permitted)|denied by|allowed by)\b/i;

const onlyDenies = ({ document }: SeenPolicy): boolean => {
  const parsed = parsePolicyDocument(document);
  return parsed.kind === 'policy' && parsed.statements.every(({ effect }) => effect === 'Deny');
};

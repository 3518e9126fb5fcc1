import { prices } from './prices.data.ts';

/** One sentence for what is not our subject. */
export const sayOutside = (): string =>
  'That is outside of what I know: paste an AWS error, a policy or a CloudTrail event, or ask about permissions around a GenAI application on AWS.';

/** The same with a case open, which stays so. */
export const sayAside = (): string =>
  'That is outside of what I know, so I leave it to others. Your case stays as it was: ask on.';

/** What is slow or hangs. */
export const sayNoIam = (hasCase: boolean): string =>
  `That is no matter of IAM: a missing permission refuses at once, with AccessDenied; it makes nothing slow and lets nothing hang. Look at the network (proxy, VPC endpoint, DNS), at retries after throttling, and at the size of model and prompt.${hasCase ? ' Your case stays as it was: ask on.' : ''}`;

/** Whether AWS itself is disturbed today. */
export const sayOutage = (hasCase: boolean): string =>
  `That I cannot see: I look into nothing outside of what you paste. AWS tells it on the [AWS Health Dashboard](https://health.aws.amazon.com/health/status), and for your account under “Your account health”. A disturbance shows as 5xx, time-outs or throttling; a 403 with AccessDenied is a decision of policies, outage or not: paste that one, and I say which.${hasCase ? ' Your case stays as it was: ask on.' : ''}`;

/** What a bill asks. */
export const sayCosts = (hasCase: boolean): string =>
  `That is no matter of IAM: a policy decides who may call, not what a call costs. Cost Explorer shows which service, Region and usage type grew; model invocation logging shows which role calls which model and how many tokens; an application inference profile with tags, or a tag on the role, splits the bill by team.${hasCase ? ' Your case stays as it was: ask on.' : ''}`;

/** What of the services that are spoken of is paid for; a call's price is told by AWS's price list and the account's own bill: no figure is known here. `text`: in small letters without accents. */
export const sayPrice = (text: string, hasCase: boolean): string => {
  const named = prices.filter((each) => each.named.test(text));
  const told = (named.length === 0 ? prices.filter(({ says }) => /^\*\*(?:IAM|Bedrock)/.test(says)) : named).slice(
    0,
    2,
  );
  return [
    told.map(({ says }) => says).join(' '),
    `I know no prices; the rates: ${[...new Set(told.map(({ page }) => page))].join(' · ')}. Whether credits or a free tier of your account cover it, Billing and Cost Management shows; a budget with an alarm (AWS Budgets) warns before it gets dear.${hasCase ? ' Your case stays as it was: ask on.' : ''}`,
  ].join('\n\n');
};

export const sayThanks = (): string =>
  'Glad to help. If AWS refuses the call once more, paste the new message: it tells what is next.';

export const sayAfresh = (): string =>
  'What this conversation knew of the call is forgotten. Paste the next message whenever you like.';

export const sayGreeting = (): string =>
  'Paste what AWS said (an error, a log line, a CloudTrail event), with the policy if you have it: you get the cause, the smallest fix and a proof that it works.';

/** What this is, for who asks. */
export const sayAbout = (): string =>
  'I explain why AWS refused a call, and give the smallest change that lets it through, decided by an evaluator of IAM policies rather than guessed. Paste an error, a log line, a CloudTrail event or a policy; ask whether a policy is safe, what a role may do, or what a word of IAM means. I change nothing in any account and look into none: only what you paste is read, secrets in it are masked, and none are needed.';

/** Somebody wants a policy and has not said for what. */
export const sayAskForError = (): string =>
  'Gladly, as soon as I know for which call: a policy that fits everything would open everything. Paste the whole error (it names who, what and on which resource), or say what should be called by whom, such as “my Lambda calls Converse with Nova Lite in us-east-1”.';

/** A question that tells of no refusal, and that no page answers. */
export const sayNothingRefused = (): string =>
  'By what you tell nothing was refused: a missing permission ends a call with an error, such as `AccessDeniedException` or a 403, and what goes on without one is no matter of permissions. If a call of yours is refused, paste its whole error, and I say which policy it is.';

/** Somebody wants us in their account, or offers credentials. */
export const sayCannotLogIn = (): string =>
  'I sign in to no account and have looked at none: only what you paste is read. Send no password and no access key, to nobody: a root password least of all, and what was sent already is to be changed.\n\n**What helps instead:** the whole error of the refused call, from its code to the end of the sentence. AWS names the caller, the action, the resource and the kind of policy in it; with that I say which policy lacks what, and with the caller’s policy pasted beside it I prove the fix.';

/** Somebody asks about a policy that is not there. */
export const sayAskForPolicy = (): string =>
  'Paste the policy (the JSON is enough), and I check it: actions that AWS does not have, grants wider than needed, PassRole, wildcards, principals open to the world, services let in for anybody, and what AWS would refuse.';

/** What becomes of the text, for who asks before pasting. */
export const sayPrivacy = (): string =>
  'Keys, tokens, passwords and other secrets are masked before anything reads your text, and it is never written to a log. A conversation is kept so that it can go on, with what you showed masked, and expires by itself; `DELETE /chat/{conversationId}` forgets it at once. Run locally, nothing leaves your machine; with a model configured, the masked text and the findings go to Amazon Bedrock in your own account. Policies and account ids are not secrets by themselves, but paste only what the question needs.';

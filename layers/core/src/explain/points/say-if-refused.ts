import { readArn } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { isSetLimit } from '../is-set-limit.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { deniedOf } from './denied-of.ts';

/** What is left where whoever decides will not allow it. */
export const sayIfRefused = (explained: Explained): string => {
  const { denial } = explained.diagnosis;
  const { principal, action } = deniedOf(explained);
  const who = principal === null ? 'the caller' : principalWords(principal);
  const call = action === null ? 'the call' : codeSpan(action);
  const { ownerText, ownerStatements = [] } = explained.repair.details;
  // What its owner does once gives the caller no right.
  if (ownerText !== null && ownerStatements.length === 0 && !isSetLimit(denial))
    return [
      `**Then not by a right of ${who}:** what was found asks for none there. It is done by somebody who may do it already:`,
      codeBlock('text', ownerText),
      'If nobody does that either, the call stays refused: no Allow of yours stands in for it.',
    ].join('\n\n');
  if (isSetLimit(denial))
    return [
      `**Then ${call} stays refused:** no Allow of yours gets past ${policyKindWords(denial.policyType === 'unknown' ? 'identity' : denial.policyType)}. What is left:`,
      [
        '- **What it lets through already:** another Region, model or resource that its text spares. Paste it, name what would do instead, and that is decided.',
        `- **A smaller request:** ${call} on the one resource, for ${who} alone, until a date (${codeSpan('aws:CurrentTime')}); that is often granted where the whole is not.`,
        '- **Its owner does that one step** and hands over what comes out; ask for that, rather than for the right.',
      ].join('\n'),
    ].join('\n\n');
  return [
    `**Then ${call} stays refused:** without an Allow nothing lets it through. What is left:`,
    [
      ...ofResource(explained),
      '- **A smaller right:** this action on the one resource, and by a condition only from where it is called, or until a date.',
      `- **Somebody who may do it already makes this one call** (a function or a job of theirs with a role of its own) and hands over what comes out; then ${who} needs only the right to ask that one.`,
    ].join('\n'),
  ].join('\n\n');
};

/** In its own account the policy of the resource allows as well as the role's: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
const ofResource = (explained: Explained): readonly string[] => {
  const { principal, resource, resourceAccount } = deniedOf(explained);
  const { service, account, type } = readArn(resource);
  const isOwn = (account || resourceAccount) === readArn(principal).account;
  // Where that one is what refuses, it is no other way.
  if (explained.diagnosis.denial.policyType === 'resource') return [];
  const kind = service === 'iam' || (service === 'dynamodb' && type !== 'table') ? undefined : policies[service];
  return isOwn && kind !== undefined
    ? [`- **The Allow in ${kind} instead:** in the same account it is enough by itself, and its owner decides it.`]
    : [];
};

const policies: Readonly<Record<string, string>> = {
  __proto__: null as never,
  s3: 'the bucket policy',
  sqs: 'the queue’s policy',
  sns: 'the topic’s policy',
  kms: 'the key policy',
  secretsmanager: 'the secret’s resource policy',
  lambda: 'the function’s resource policy',
  dynamodb: 'the table’s resource policy',
};

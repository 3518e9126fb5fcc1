import { readArn } from '../../arn/index.ts';
import { capital } from '../capital.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { actAlone } from '../say-act.ts';

/** What the caller’s own account has to allow, beside what the owner of the resource does; within one account: where the change stands. */
export const sayOwnSide = (explained: Explained): string => {
  const { ownHalf } = explained.repair.details;
  if (ownHalf?.step === null)
    return `On your side nothing more: the policies you showed hold your half already. ${capital(actAlone(explained))}`;
  const request = explained.diagnosis.requests.find(({ principal, action }) => principal !== null && action !== null);
  const { principal = null, action = null, resource = null, resourceAccount = null } = request ?? {};
  const own = readArn(principal).account;
  const theirs = resourceAccount ?? readArn(resource).account;
  if (action === null || resource === null || own === theirs || !/^\d{12}$/.test(theirs))
    return `Both are in one account as far as your text says: there is one side only. ${capital(actAlone(explained))}`;
  const statement = { Effect: 'Allow', Action: action, Resource: resource };
  return [
    `On your own side ${principalWords(principal)} in account ${codeSpan(own)} needs this in an identity policy; nobody in the other account can give it:`,
    codeBlock('json', JSON.stringify(statement, null, 2)),
    `The other half stands in account ${codeSpan(theirs)}, whose owner admits ${codeSpan(principal ?? 'the caller')} in the policy of the resource: ask “what do I tell them?”. Across accounts it takes both.`,
  ].join('\n\n');
};

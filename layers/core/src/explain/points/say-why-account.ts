import { readArn } from '../../arn/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { shortName } from '../reply/short-name.ts';
import { deniedOf } from './denied-of.ts';

/** Whose account it is that a message names: by the part of the message that names it. */
export const sayWhyAccount = (account: string, explained: Explained): string => {
  const { principal, resource, resourceAccount } = deniedOf(explained);
  const own = readArn(principal).account;
  const theirs = resourceAccount ?? readArn(resource).account;
  const { policyArn } = explained.diagnosis.denial;
  if (account === theirs && account !== own)
    return `**Because the resource is there:** ${resource === null ? 'what is called' : shortName(resource)} belongs to account ${codeSpan(account)}, so the id that the code passes names that account${own === '' ? '' : `; the caller, ${principalWords(principal)}, is of account ${codeSpan(own)}`}. If that is right, both accounts have to allow it: the resource’s own policy there, an identity policy here. If it is a slip, put the ARN or id of your own resource into the code, and the other account has no part in it.`;
  if (account === own)
    return `**It is the account of whoever signed:** ${principalWords(principal)} (${codeSpan(principal ?? '')}). The credentials in use belong to it, whatever account the code is meant for: \`aws sts get-caller-identity\` in the same place shows it.`;
  if (policyArn?.includes(account) === true)
    return `**It is the management account of the organization:** the ARN of a service control policy names the account that keeps it. Nothing of yours runs there.`;
  return `${codeSpan(account)} stands neither in the caller’s ARN nor in the resource’s as far as the text tells: search for it where the id that is called is configured.`;
};

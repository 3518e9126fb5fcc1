import { compile, decide } from '@whydenied/iam';
import { isAccountId, lastPart, readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { conditionsOf, elided } from '../reading/read-told-value.ts';
import type { EngineQuestion } from './engine-question.ts';

/** What a value that is told comes to for the call of the case: decided by evaluation, and what about it does not fit. `key`: of a condition; null: it is a `Resource`. */
export const sayToldValue = (
  { key, value }: { readonly key: string | null; readonly value: string },
  { current, facts }: Pick<EngineQuestion, 'current' | 'facts'>,
): string | null => {
  const { outcome } = current;
  const known = outcome === null ? null : key === null ? outcome.resource : (conditionsOf(outcome).get(key) ?? null);
  const sent = known === null ? null : inAccountTold(known, value, facts);
  if (outcome === null || sent === null) return null;
  const what = key === null ? `${codeSpan(outcome.action ?? '')} is checked on` : `AWS sends for ${codeSpan(key)}`;
  const isLiteral = key !== null && isToTheLetter(facts.text, value);
  const isFitting =
    key === null ? holdsResource(value, { ...outcome, resource: sent }) : holdsKey({ key, value, isLiteral }, sent);
  const isCause = asksCause.test(plainLetters(facts.text));
  if (isFitting)
    return [
      `**${isCause ? 'No' : 'Yes'}, that value fits:** ${what} ${codeSpan(shown(sent))}, and ${codeSpan(value)} matches it${key !== null && /[*?]/.test(value) ? ', as it does everything else of that pattern' : ''}. If it is refused all the same, something else of that statement or another policy decides: paste the sentence of that refusal, or the whole statement.`,
      decided,
    ].join('\n\n');
  return [
    `**${isCause ? 'Yes' : 'No'}, that does not fit:** ${what} ${codeSpan(shown(sent))}, and ${codeSpan(value)} does not match that${isLiteral ? asLetters : differing(value, sent)}. ${remedy(key, sent)}`,
    decided,
  ].join('\n\n');
};

/** What comes from another account, where one is told of that is neither the value's nor the case's. */
const inAccountTold = (sent: string, value: string, { mentions, text }: EngineQuestion['facts']): string => {
  const own = isAccountId(sent) ? sent : readArn(sent).account;
  const others = [...new Set([...mentions.accounts, ...(text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])])].filter(
    (account) => account !== own && !value.includes(account),
  );
  const [other, another] = others;
  return other === undefined || another !== undefined || own === '' ? sent : sent.replace(own, other);
};

/** "Same thing?", "is that why?" asks for the cause; "would that work?" whether it fits. */
const asksCause =
  /\bsame\b|\bwhy\b|\b(?:reason|cause|problem|because|wrong)\b|\b(?:daran|dasselbe|gleiche\w*|ursache|grund)\b|\b(?:meme|pareil|pour ca|cause)\b|\b(?:mism[oa]|por eso|causa)\b|\b(?:mesm[oa]|por isso)\b|\b(?:stess[oa]|per questo)\b|原因|せい|同じ|一样|因为|是这个/;

/** Under `StringEquals` a pattern is none: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const isToTheLetter = (text: string, value: string): boolean =>
  /[*?]/.test(value) && /\bStringEquals(?:IgnoreCase)?(?:IfExists)?\b/i.test(text);
const asLetters = ': under `StringEquals` a `*` is only a `*`; `ArnLike` and `StringLike` read it as a pattern';

const decided = 'Decided by evaluation of that value alone, for a call like the one of before.';

const remedy = (key: string | null, sent: string): string =>
  key === null
    ? `There it has to be ${codeSpan(shown(sent))}, or the same form with that one’s own name.`
    : /^\d{12}$/.test(sent)
      ? `There it has to be the account that the caller of that one is in, as here ${codeSpan(sent)}.`
      : `There it has to be of the form ${codeSpan(shown(sent))}, with the id of the one that calls there.`;

/** What is not known of it stays open. */
const shown = (sent: string): string => sent.replace(/\{(\w+)\}/g, '$1');

type OfKey = { readonly key: string; readonly value: string; readonly isLiteral: boolean };

const holdsKey = ({ key, value, isLiteral }: OfKey, sent: string): boolean => {
  const pattern = value.replace(elided, '*');
  const operator = isLiteral ? 'StringEquals' : pattern.startsWith('arn:') ? 'ArnLike' : 'StringLike';
  return isAllowed(
    { Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: { [key]: pattern } } },
    { resource: 'arn:aws:s3:::any', action: 's3:GetObject', context: { [key]: withIds(sent, pattern) } },
  );
};

/** An id that nobody told may be the one that the value names. */
const withIds = (sent: string, value: string): string => {
  const id = lastPart(value);
  return sent.replace(/\{\w+\}$/, /^[\w-]+$/.test(id) ? id : 'Id').replace(/\{\w+\}/g, 'Any');
};

const holdsResource = (value: string, outcome: NonNullable<EngineQuestion['current']['outcome']>): boolean =>
  isAllowed(
    { Effect: 'Allow', Action: '*', Resource: value.replace(elided, 'arn:*:*:*:*:') },
    { resource: outcome.resource ?? '*', action: outcome.action ?? '*', context: {} },
  );

type Call = { readonly resource: string; readonly action: string; readonly context: Readonly<Record<string, string>> };

const isAllowed = (statement: object, { resource, action, context }: Call): boolean =>
  decide(compile({ identity: [{ name: 'told', document: { Version: '2012-10-17', Statement: [statement] } }] }), {
    principal: 'arn:aws:iam::111122223333:role/Caller',
    action,
    resource,
    resourceAccount: '111122223333',
    context,
  }).decision === 'allowed';

/** The part that differs, in words. */
const differing = (value: string, sent: string): string => {
  if (/^\d{12}$/.test(value)) return `: ${codeSpan(value)} is another account`;
  const [told, asked] = [typeIn(value), typeIn(sent)];
  if (told !== '' && asked !== '' && told !== asked)
    return `: ${codeSpan(told)} is another kind of thing than ${codeSpan(asked)}`;
  if (readArn(sent).service === 's3' && value.startsWith(`${sent}/`))
    return ': that pattern is the objects, not the bucket itself';
  const tail = value.replace(elided, '');
  const isPart = [':', '/'].some((mark) => tail.startsWith(`${sent}${mark}`) || endsWithin(tail, sent, mark));
  if (isPart) return ': it names a version or a part of it';
  const accounts = [value, sent].map((arn) => readArn(arn).account);
  return accounts[0] !== '' && accounts[0] !== accounts[1] && /^\d{12}$/.test(accounts[0] ?? '')
    ? `: ${codeSpan(accounts[0] ?? '')} is another account`
    : '';
};

/** Of an ARN whose beginning is left out: what is left of it goes on behind the whole. */
const endsWithin = (tail: string, sent: string, mark: string): boolean => {
  const cut = tail.lastIndexOf(mark);
  return cut > 0 && sent.endsWith(tail.slice(0, cut)) && !sent.endsWith(tail);
};

const typeIn = (arn: string): string => readArn(arn).type || (/(?:^|[:.…])([a-z][a-z-]+)\/[^:]*$/.exec(arn)?.[1] ?? '');

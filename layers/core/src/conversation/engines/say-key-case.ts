import { compile, decide, parsePolicyDocument } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import type { Answered } from '../question.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { plainLetters } from '../reading/notions-in.ts';

/** A tag that a condition of the case names, as the person would write it in other letters: "and if I pass costcenter?" */
type Respelt = { readonly key: string; readonly wanted: string; readonly asWritten: string };

/** null: no tag of a shown condition is brought in other letters: "who is its owner?" is a word, and no tag. */
export const respeltIn = ({ text }: Pick<Facts, 'text'>, { evidence }: Pick<Case, 'evidence'>): Respelt | null => {
  if (text.length > longest || !(asksSomething(text) || /[?？]/.test(text)) || !brings.test(plainLetters(text)))
    return null;
  const words = text.match(/[\w.@-]*\w/g) ?? [];
  return (
    evidence.policies
      .flatMap(({ document }) => keysIn(document))
      .flatMap(({ key, wanted }) => {
        const name = tagOf(key);
        const other = words.find((word) => word !== name && word.toLowerCase() === name.toLowerCase());
        return name === '' || other === undefined ? [] : [{ key, wanted, asWritten: other }];
      })[0] ?? null
  );
};

const longest = 200;

/** What is done with a tag, or with its letters. */
const brings =
  /\b(?:tag(?:s|ged|ging)?|key|pass(?:es|ed|ing)?|send(?:s|ing)?|sent|spell\w*|wr[io]t\w*|(?:lower|upper)[ -]?cased?|case|capitals?|letters?|getaggt|schreib\w*|geschrieben|klein\w*|gross\w*|ubergeb\w*|minuscules?|majuscules?|ecri\w*|minusculas?|mayusculas?|maiusculas?|escri\w*|escrev\w*|minuscol\w*|maiuscol\w*|scriv\w*)\b|タグ|小文字|大文字|标签|小写|大写/;

const tagOf = (key: string): string =>
  /^aws:(?:request|resource|principal)tag\//i.test(key) ? key.slice(key.indexOf('/') + 1) : '';

const keysIn = (document: unknown): readonly { readonly key: string; readonly wanted: string }[] => {
  const parsed = parsePolicyDocument(document);
  if (parsed.kind === 'unreadable') return [];
  return parsed.statements.flatMap(({ conditions = [] }) =>
    conditions.flatMap(({ key, values }) => values.slice(0, 1).map((wanted) => ({ key, wanted: String(wanted) }))),
  );
};

/** Whether other letters in the name of a tag make a difference, decided on the shown policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html; null: they do not decide it. */
export const sayKeyCase = ({ key, wanted, asWritten }: Respelt, { diagnosis, evidence }: Answered): string | null => {
  const request = diagnosis.requests.find(({ completes }) => completes === true) ?? diagnosis.requests[0];
  if (request?.principal == null || request.action === null || request.resource === null) return null;
  const { principal, action, resource } = request;
  const identity = evidence.policies.flatMap(({ policyType, name, document }) =>
    policyType === 'identity' ? [{ name, document: document as object }] : [],
  );
  const policies = compile({ identity: [...identity, { name: 'everything', document: everything }] });
  const name = tagOf(key);
  const other = `${key.slice(0, key.length - name.length)}${asWritten}`;
  const decidedWith = (brought: Readonly<Record<string, string>>) =>
    decide(policies, { principal, action, resource, context: brought }).decision;
  const isPassing = decidedWith({ [key]: wanted }) === 'allowed';
  if (!isPassing || decidedWith({}) === 'allowed' || decidedWith({ [other]: wanted }) !== 'allowed') return null;
  return [
    `**For the condition it makes no difference:** names of keys, that of the tag in ${codeSpan(key)} too, are compared without regard to case, so ${codeSpan(`${asWritten}=${wanted}`)} passes as ${codeSpan(`${name}=${wanted}`)} does. The value is compared to the letter. Decided on the policy that you showed.`,
    `**The tag itself keeps its letters,** though: ${codeSpan(asWritten)} and ${codeSpan(name)} are two tags to the bill and to whoever looks for them, so write ${codeSpan(name)}. To insist on it in a policy: a condition on ${codeSpan('aws:TagKeys')} with ${codeSpan('ForAllValues:StringEquals')}, or a tag policy of the organization.`,
  ].join('\n\n');
};

const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

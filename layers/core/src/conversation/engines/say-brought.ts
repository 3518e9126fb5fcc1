import { compile, decide, parsePolicyDocument } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import { type Evidence, type Facts, readText } from '../../intake/index.ts';
import type { Answered } from '../question.ts';

/** A value that differs from the wanted one by its letters' case only. */
type Brought = { readonly key: string; readonly wanted: string; readonly value: string };

/** A value that a message names beside the one which a shown policy of the case asks for, apart by case only; null: there is none. */
export const broughtIn = ({ text }: Pick<Facts, 'text'>, { text: told, evidence }: Told): Brought | null => {
  if (text.length > longest) return null;
  const words = text.match(/[\w+=,.@:/-]*[A-Za-z0-9]/g) ?? [];
  const known = told.toLowerCase();
  // A text is read once more only where a word of it may be the value in another case.
  const near = words.filter(
    (word) => /[\d_-]/.test(word) && !told.includes(word) && known.includes(word.toLowerCase()),
  );
  const policies = [...evidence.policies, ...(near.length === 0 ? [] : readText(told).evidence.policies)];
  return (
    policies
      .flatMap(({ document }) => wantedIn(document))
      .flatMap(({ key, wanted }) => {
        const value = words.find((word) => word !== wanted && word.toLowerCase() === wanted.toLowerCase());
        return value === undefined ? [] : [{ key, wanted, value }];
      })[0] ?? null
  );
};

type Told = { readonly text: string; readonly evidence: Pick<Evidence, 'policies'> };

const longest = 300;

const wantedIn = (document: unknown): readonly { readonly key: string; readonly wanted: string }[] => {
  const parsed = parsePolicyDocument(document);
  if (parsed.kind === 'unreadable') return [];
  return parsed.statements.flatMap(({ conditions = [] }) =>
    conditions.flatMap(({ key, values }) => values.map((wanted) => ({ key, wanted: String(wanted) }))),
  );
};

/** What a value in another case comes to, decided with the shown policies of the resource: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export const sayBrought = ({ key, wanted, value }: Brought, { diagnosis, evidence }: Answered): string | null => {
  const request = diagnosis.requests.find(({ completes }) => completes === true) ?? diagnosis.requests[0];
  const resource = evidence.policies.flatMap(({ policyType, name, document }) =>
    policyType === 'resource' ? [{ name, document: document as object }] : [],
  );
  if (request?.principal == null || request.action === null || request.resource === null) return null;
  const { principal, action, resource: on } = request;
  const policies = compile({ resource, identity: [{ document: everything }] });
  const decidedWith = (brought: string) =>
    decide(policies, { principal, action, resource: on, context: { ...request.context, [key]: brought } }).decision;
  const [now, then] = [decidedWith(value), decidedWith(wanted)];
  if (now === 'allowed' && then === 'allowed')
    return `**It makes no difference:** the operator does not mind the case of letters, and ${codeSpan(value)} passes as ${codeSpan(wanted)} does. Decided on the policy that you showed.`;
  if (then !== 'allowed') return null;
  return `**It does matter: with ${codeSpan(value)} the call stays denied, with ${codeSpan(wanted)} it passes.** \`StringEquals\` is case-sensitive: ${codeSpan(key)} has to be exactly ${codeSpan(wanted)}. Decided on the policy that you showed.`;
};

const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

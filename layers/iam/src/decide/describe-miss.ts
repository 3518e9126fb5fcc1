import { type Condition, checkCondition } from '../condition/condition.ts';
import type { FailedElement } from '../contract.ts';
import { parseArn } from '../language/arn.ts';
import type { PrincipalEntry } from '../language/policy-document.ts';
import { quote } from '../language/quote.ts';
import type { CompiledStatement } from './compiled.ts';
import type { Question } from './question.ts';

/** One sentence on which element of a statement kept it from matching, with the values on both sides. */
export const describeMiss = (statement: CompiledStatement, failedOn: FailedElement, question: Question): string => {
  switch (failedOn) {
    case 'action':
      return describeAction(statement, question);
    case 'principal':
      return describePrincipal(statement, question);
    case 'resource':
      return describeResource(statement, question);
    case 'condition':
      return describeConditions(statement, question);
  }
};

const describeAction = ({ source }: CompiledStatement, { actionText }: Question): string =>
  source.actions === undefined
    ? `\`NotAction\` leaves out ${quote(actionText)}: ${list(source.notActions)}`
    : `${quote(actionText)} is not among ${list(source.actions)}`;

const describePrincipal = ({ source }: CompiledStatement, { principal }: Question): string => {
  const asker = quote(nameOf(principal));
  return source.principals === undefined
    ? `\`NotPrincipal\` leaves out ${asker}: ${listPrincipals(source.notPrincipals)}`
    : `${asker} is not among the principals ${listPrincipals(source.principals)}`;
};

const nameOf = (principal: Question['principal']): string => {
  if ('arn' in principal) return principal.arn;
  if ('name' in principal) return principal.name;
  return principal.kind === 'unknown' ? principal.text : principal.kind;
};

const describeResource = ({ source }: CompiledStatement, { resource }: Question): string => {
  if (source.resources === undefined)
    return `\`NotResource\` leaves out ${quote(resource.text)}: ${list(source.notResources)}`;
  const closest = closestResource(source.resources, resource.text);
  const difference = closest === undefined ? '' : describeDifference(closest, resource.text);
  const unset = source.resources.some((text) => text.includes('${'));
  const variables = unset ? ', and a variable among them may have no value' : '';
  return `${quote(resource.text)} is not among ${list(source.resources)}${difference}${variables}`;
};

const PARTS = ['partition', 'service', 'region', 'account', 'resource'] as const;

// The pattern that shares most parts with the ARN, the leading ones counting like the others.
const closestResource = (patterns: readonly string[], resource: string): string | undefined => {
  let best: string | undefined;
  let most = 0;
  for (const pattern of patterns) {
    const shared = 5 - differingParts(pattern, resource).length;
    if (shared <= most) continue;
    most = shared;
    best = pattern;
  }
  return best;
};

const differingParts = (pattern: string, resource: string): readonly (typeof PARTS)[number][] => {
  const [wanted, asked] = [parseArn(pattern), parseArn(resource)];
  if (wanted === undefined || asked === undefined) return PARTS;
  return PARTS.filter((part) => !wanted[part].includes('*') && wanted[part] !== asked[part]);
};

const describeDifference = (pattern: string, resource: string): string => {
  const [wanted, asked] = [parseArn(pattern), parseArn(resource)];
  const [part] = differingParts(pattern, resource);
  if (part === undefined || wanted === undefined || asked === undefined) return '';
  return `: the ${part} is ${quote(asked[part])}, not ${quote(wanted[part])}`;
};

const describeConditions = ({ conditions }: CompiledStatement, question: Question): string => {
  const unmet = conditions.filter((condition) => {
    const outcome = checkCondition(condition, question.context);
    return outcome === 'unmet' || outcome === 'unmetForWantOfKey';
  });
  const [first, ...rest] = unmet.map((condition) => describeCondition(condition, question));
  return rest.length === 0 ? `${first}` : `${first}, and ${rest.length} more of its conditions`;
};

const describeCondition = ({ entry, lowerKey }: Condition, { context }: Question): string => {
  const asked = context.read(lowerKey);
  const wanted = `${quote(entry.operator)} on ${quote(entry.key)} wants ${list(entry.values)}`;
  return asked === undefined
    ? `${wanted}, the request does not carry the key`
    : `${wanted}, the request has ${list(asked.values)}`;
};

const SHOWN = 3;

const list = (texts: readonly string[] = []): string => {
  if (texts.length === 0) return 'nothing';
  const shown = texts.slice(0, SHOWN).map(quote).join(', ');
  return texts.length > SHOWN ? `${shown} and ${texts.length - SHOWN} more` : shown;
};

const listPrincipals = (entries: readonly PrincipalEntry[] = []): string => list(entries.map((entry) => entry.value));

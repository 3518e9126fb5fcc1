import { matchAction, parsePolicyDocument, type Statement } from '@whydenied/iam';
import { actionInfo, actionsOf } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { isWritten } from './is-written.ts';

/** Everything that shown policies allow and deny, by statement: how many actions of which kind, on what, when; null: they have no statement. */
export const sayAllows = (shown: readonly SeenPolicy[]): string | null => {
  const policies = shown.filter(isWritten);
  const lines = policies.flatMap(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'unreadable' ? [] : parsed.statements.filter(({ effect }) => effect === 'Allow').map(lineOf);
  });
  const denies = policies.flatMap(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'unreadable' ? [] : parsed.statements.filter(({ effect }) => effect === 'Deny').map(lineOf);
  });
  if (lines.length + denies.length === 0) return null;
  return [
    ...(lines.length === 0
      ? ['It allows nothing by itself.']
      : [`It allows, and nothing else:\n\n${lines.slice(0, mostLines).join('\n')}`]),
    ...(denies.length === 0 ? [] : [`It denies, whatever else allows it:\n\n${denies.slice(0, mostLines).join('\n')}`]),
  ].join('\n\n');
};

const mostLines = 6;

const lineOf = ({ actions = [], notActions, resources = ['*'], notResources, conditions }: Statement): string => {
  const what =
    notActions === undefined
      ? actions.map(countOf).join('; ')
      : `every action but ${notActions.map(codeSpan).join(', ')}`;
  const when =
    conditions.length === 0
      ? ''
      : `, only where ${conditions.map(({ operator, key, values }) => `${codeSpan(key)} (${operator}) ${values.slice(0, 3).map(codeSpan).join(' or ')}`).join(' and ')}`;
  const on =
    notResources === undefined
      ? resources.slice(0, 3).map(codeSpan).join(', ')
      : `everything but ${notResources.map(codeSpan).join(', ')}`;
  return `- ${what}, on ${on}${when}`;
};

/** A pattern with how many actions it stands for, and of which kinds. */
const countOf = (pattern: string): string => {
  if (!/[*?]/.test(pattern)) return codeSpan(pattern);
  const fitting = actionsOf(pattern.split(':')[0] ?? '').filter((action) => matchAction(pattern, action));
  if (fitting.length === 0) return codeSpan(pattern);
  const kinds = [...Map.groupBy(fitting, (action) => actionInfo(action)?.accessLevel.toLowerCase() || 'other')];
  const levels = kinds.map(([level, all]) => `${all.length} ${level}`).join(', ');
  return `${codeSpan(pattern)} (${fitting.length} actions: ${levels}; such as ${fitting.slice(0, 2).map(codeSpan).join(', ')})`;
};

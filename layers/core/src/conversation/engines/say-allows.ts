import { matchAction, parsePolicyDocument, type Statement } from '@whydenied/iam';
import { actionInfo, actionsOf } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';

/** Everything that shown policies allow, by statement: how many actions of which kind, on what, when; null: nothing is allowed. */
export const sayAllows = (policies: readonly SeenPolicy[]): string | null => {
  const lines = policies.flatMap(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'unreadable' ? [] : parsed.statements.filter(({ effect }) => effect === 'Allow').map(lineOf);
  });
  if (lines.length === 0) return null;
  return `It allows, and nothing else:\n\n${lines.slice(0, mostLines).join('\n')}`;
};

const mostLines = 6;

const lineOf = ({ actions = [], notActions, resources = ['*'], conditions }: Statement): string => {
  const what =
    notActions === undefined
      ? actions.map(countOf).join('; ')
      : `every action but ${notActions.map(codeSpan).join(', ')}`;
  const when = conditions.length === 0 ? '' : ', under its condition';
  return `- ${what}, on ${resources.slice(0, 3).map(codeSpan).join(', ')}${when}`;
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

import type { PolicySet } from '@whydenied/iam';
import { lastPart, roleOfSession } from '../../../arn/index.ts';
import { fenced } from '../say/fenced.ts';
import { arrowsOf } from './arrows-of.ts';
import type { PracticeState } from './practice-state.ts';

/** A round as a question: the wiring with its statements, one of them broken. */
export const sayRound = (state: PracticeState): string => {
  const { says, arrows } = arrowsOf(state);
  const lines = arrows.map(
    ({ name, policies, request }, index) =>
      `**${index + 1}. ${name}:** ${shortName(request.principal)} asks \`${request.action}\` on \`${request.resource}\`\n\n${statementOf(policies)}`,
  );
  return [
    `**Practice.** ${says} Each arrow rests on one statement, and one of the ${arrows.length} is broken:`,
    ...lines,
    'Which arrow fails, and why? Answer like “2, the action is wrong”; “hint” helps, “solution” shows it, “next” brings another.',
  ].join('\n\n');
};

const shortName = (principal: string): string => {
  const role = roleOfSession(principal);
  return role === null ? principal : `role ${lastPart(role)}`;
};

const statementOf = (policies: PolicySet): string => {
  const [inputs = []] = Object.values(policies) as readonly (readonly unknown[])[];
  const [first] = inputs.flat() as readonly { readonly document: { readonly Statement: readonly unknown[] } }[];
  return fenced('json', JSON.stringify(first?.document.Statement[0], null, 2));
};

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
      `// ${index + 1}. ${name}: ${shortName(request.principal)} asks ${request.action} on ${request.resource}\n${statementsOf(policies)}`,
  );
  return [
    `**Practice.** ${says} Each arrow rests on one statement, and one of the ${arrows.length} is broken:`,
    fenced('json', lines.join('\n')),
    'Which arrow fails, and why? Answer like “2, the action is wrong”; “solution” shows it, “next” brings another.',
  ].join('\n\n');
};

const shortName = (principal: string): string => {
  const role = roleOfSession(principal);
  return role === null ? principal : `role ${lastPart(role)}`;
};

const statementsOf = (policies: PolicySet): string => {
  const [kind, inputs] = Object.entries(policies)[0] ?? ['', []];
  const document = (inputs as readonly { readonly document: { readonly Statement: readonly unknown[] } }[])[0]
    ?.document;
  return `${kind === 'resource' ? '// the resource’s own policy' : '// identity policy of the caller'}\n${JSON.stringify(document?.Statement[0])}`;
};

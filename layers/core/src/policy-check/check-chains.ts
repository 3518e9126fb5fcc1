import { matchAction, type Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { isAdministrators } from '../danger/index.ts';
import { escalations, passChains } from './chains.data.ts';
import { coveredEscalations, spelledByAws } from './covered-dangers.ts';
import type { Found } from './finding.ts';

/** What statements open together: a role that is passed with the call that runs something as it, and calls that give permissions. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
export const checkChains = (statements: readonly Statement[]): readonly Found[] => {
  const allows = statements.filter(({ effect, principals }) => effect === 'Allow' && principals === undefined);
  return [...passed(allows), ...allows.flatMap(given)];
};

const passed = (allows: readonly Statement[]): readonly Found[] => {
  const passes = allows.filter((statement) => allowsOf(statement, 'iam:passrole'));
  if (passes.length === 0) return [];
  const starts = Object.entries(passChains).flatMap(([action, chain]) => {
    const written = spelled(allows, action);
    return written === null ? [] : [{ ...chain, written }];
  });
  return passes.flatMap((pass): readonly Found[] => {
    const services = pass.conditions
      .filter(({ key }) => /^iam:PassedToService$/i.test(key))
      .flatMap(({ values }) => values.map(String));
    const start = starts.find(
      ({ service }) => services.length === 0 || services.some((each) => /[*?]/.test(each) || each === service),
    );
    if (start === undefined) return [];
    const roles = pass.resources ?? [];
    const named = roles.slice(0, 2).map(quoted).join(', ');
    const isWide = roles.some((role) => /[*?]/.test(readArn(role).name) || role === '*');
    const [which, so] = isWide
      ? [
          `any role that ${named} fits, an administrator’s too if there is one`,
          'a way to every permission of the account; name the one role',
        ]
      : [named, 'they can do all that it may'];
    return [
      {
        rule: 'escalation',
        level: isWide ? 'warning' : 'note',
        pointer: `${pass.pointer}/Action`,
        text: `\`iam:PassRole\` together with ${quoted(start.written)}: who holds both passes ${which}, and ${start.ends}: ${so}`,
        nearest: [],
      },
    ];
  });
};

/** Of roles, users or policies that are named by a pattern or one by one; of all there is a finding already. */
const given = (statement: Statement): readonly Found[] =>
  (statement.actions ?? []).flatMap((action): readonly Found[] => {
    const on = statement.resources ?? [];
    if (on.length === 0 || on.some(isEverything)) return [];
    const isBound = ({ bound }: { readonly bound?: RegExp }): boolean =>
      statement.conditions.some(({ key }) => bound?.test(key) === true);
    const way = coveredEscalations(action).find((each) => !/^sts:/.test(each) && !isBound(escalations[each] ?? {}));
    const chain = way === undefined ? undefined : escalations[way];
    if (way === undefined || chain === undefined) return [];
    // Who deploys one function puts code into it: that is what it is for.
    if (/^lambda:/i.test(action) && !on.some((each) => /[*?]/.test(each))) return [];
    return [
      {
        rule: 'escalation',
        level: on.some((each) => /[*?]/.test(each) || isAdministrators(each)) ? 'warning' : 'note',
        pointer: `${statement.pointer}/Action`,
        text: `${quoted(action)}${action.toLowerCase() === way ? '' : ` (${quoted(spelledByAws(way))})`} on ${on.slice(0, 2).map(quoted).join(', ')}: ${chain.ends}`,
        nearest: [],
      },
    ];
  });

const isEverything = (resource: string): boolean =>
  resource === '*' || /:(?:role|user|group|policy)\/\*$|:function:\*$/.test(resource);

const allowsOf = ({ actions = [], notActions }: Statement, action: string): boolean =>
  notActions === undefined && actions.some((pattern) => stands(pattern, action));

// `*` by itself is an administrator already, and said to be one.
const stands = (pattern: string, action: string): boolean => pattern !== '*' && matchAction(pattern, action);

/** As the policy writes it; null: nothing of it allows the action. */
const spelled = (allows: readonly Statement[], action: string): string | null =>
  allows.flatMap(({ actions = [] }) => actions).find((pattern) => stands(pattern, action)) ?? null;

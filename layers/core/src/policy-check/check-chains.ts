import { matchAction, type Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { findDanger, isAdministrators, passChains } from '../danger/index.ts';
import { escalations } from './chains.data.ts';
import { asCovered, givesMore } from './check-ways.ts';
import { coveredDangers, coveredEscalations } from './covered-dangers.ts';
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

/** Of what is named by a pattern or one by one; of all there is a finding already. */
const given = (statement: Statement): readonly Found[] =>
  (statement.actions ?? []).flatMap((action): readonly Found[] => {
    const on = statement.resources ?? [];
    if (on.length === 0 || on.some(isEverything)) return [];
    return ofWay(statement, action) ?? ofDanger(statement, action) ?? [];
  });

/** A call that gives permissions of IAM's own: how it ends. Null: it is none, or its condition bounds it. */
const ofWay = (statement: Statement, action: string): readonly Found[] | null => {
  const on = statement.resources ?? [];
  const isBound = ({ bound }: { readonly bound?: RegExp }): boolean =>
    statement.conditions.some(({ key }) => bound?.test(key) === true);
  const covered = coveredEscalations(action);
  const way = covered.find((each) => !/^sts:/.test(each) && !isBound(escalations[each] ?? {}));
  const chain = way === undefined ? undefined : escalations[way];
  if (way === undefined || chain === undefined) return covered.some((each) => !/^sts:/.test(each)) ? [] : null;
  // Who deploys one function puts code into it, and who is asked for keys of their own makes them: that is what it is for.
  if (/^lambda:/i.test(action) && !on.some(isPattern)) return [];
  if (isOfOneself(way) && on.every((each) => /\$\{aws:username\}$/i.test(each))) return [];
  const isGrave = endsInAll.test(way) || on.some((each) => isPattern(each) || isAdministrators(each));
  return [
    {
      rule: 'escalation',
      level: isGrave ? 'warning' : 'note',
      pointer: `${statement.pointer}/Action`,
      text: `${asCovered(action, way)} on ${on.slice(0, 2).map(quoted).join(', ')}: ${chain.ends}`,
      nearest: [],
    },
  ];
};

/** Whoever writes or attaches any policy, or opens a trust, has all rights in one step, whoever it is written to. */
const endsInAll = /^iam:(?:put|attach|createpolicyversion|updateassumerolepolicy)/;

const isOfOneself = (way: string): boolean => /^iam:(?:createaccesskey|(?:create|update)loginprofile)$/.test(way);

const isPattern = (resource: string): boolean => /[*?]/.test(resource.replace(/\$\{[^}]{0,200}\}/g, ''));

/** What hands out, replaces or switches off more than a call, on what is named; a role of administrators that is taken up. */
const ofDanger = (statement: Statement, action: string): readonly Found[] | null => {
  const on = statement.resources ?? [];
  const becoming = matchAction(action, takingUp) ? on.find(isAdministrators) : undefined;
  // A pattern is wide, and told as that: which of all that it covers is meant nobody said.
  const met = /[*?]/.test(action) ? [] : coveredDangers(action);
  const way = met.find(({ danger }) => givesMore.has(danger.id)) ?? met[0];
  const danger = becoming === undefined ? way?.danger : findDanger({ action: takingUp, resource: becoming });
  if (danger === undefined || danger === null) return null;
  const named = becoming === undefined ? asCovered(action, way?.action ?? action) : asCovered(action, takingUp);
  return [
    {
      rule: becoming !== undefined || givesMore.has(danger.id) ? 'escalation' : 'wide-action',
      level: becoming !== undefined ? 'warning' : 'note',
      pointer: `${statement.pointer}/Action`,
      text: `${named} on ${(becoming === undefined ? on.slice(0, 2) : [becoming]).map(quoted).join(', ')}: ${danger.means}`,
      nearest: [],
    },
  ];
};

const takingUp = 'sts:AssumeRole';

const isEverything = (resource: string): boolean =>
  resource === '*' || /:(?:role|user|group|policy)\/\*$|:function:\*$/.test(resource);

const allowsOf = ({ actions = [], notActions }: Statement, action: string): boolean =>
  notActions === undefined && actions.some((pattern) => stands(pattern, action));

// `*` by itself is an administrator already, and said to be one.
const stands = (pattern: string, action: string): boolean => pattern !== '*' && matchAction(pattern, action);

/** As the policy writes it; null: nothing of it allows the action. */
const spelled = (allows: readonly Statement[], action: string): string | null =>
  allows.flatMap(({ actions = [] }) => actions).find((pattern) => stands(pattern, action)) ?? null;

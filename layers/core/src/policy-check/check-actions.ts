import { matchAction, type Statement } from '@whydenied/iam';
import { isAccountId, isRoot } from '../arn/index.ts';
import {
  actionInfo,
  actionsOf,
  catalogDate,
  isAction,
  phantomAction,
  quoted,
  unknownAction,
} from '../catalog/index.ts';
import { checkWays } from './check-ways.ts';
import type { Found, NearestTo } from './finding.ts';

/** What a statement says of actions: those that AWS does not have, and Allows of more than anybody needs. */
export const checkActions = (statement: Statement, nearestTo: NearestTo): readonly Found[] => [
  ...(statement.actions ?? []).flatMap((action, at) =>
    phantom(action, { pointer: pointerOf(statement, 'Action', at), effect: statement.effect }, nearestTo),
  ),
  ...(statement.notActions ?? []).flatMap((action, at) =>
    phantom(action, { pointer: pointerOf(statement, 'NotAction', at), effect: statement.effect }, nearestTo),
  ),
  ...(statement.effect === 'Allow' ? grants(statement) : []),
];

const pointerOf = ({ pointer }: Statement, element: string, at: number): string => `${pointer}/${element}/${at}`;

const phantom = (
  action: string,
  { pointer, effect }: Pick<Statement, 'pointer' | 'effect'>,
  nearestTo: NearestTo,
): readonly Found[] => {
  const nothing = effect === 'Deny' ? 'denies nothing' : 'grants nothing';
  const known = phantomAction(action);
  if (known !== undefined)
    return [
      {
        rule: 'phantom-action',
        level: 'error',
        pointer,
        text: `AWS has no action ${quoted(action)} (data of ${catalogDate.actions}): ${known.because}; this line ${nothing}`,
        nearest: known.use,
      },
    ];
  const [prefix = '', name = ''] = action.split(':');
  if (name === '' || /[*?]/.test(action) || isAction(action)) return [];
  // Where not one action of the service is known, nothing can be said of this one.
  if (actionsOf(prefix).length === 0) return [];
  const nearest = nearestTo(action);
  return [
    {
      rule: 'phantom-action',
      level: 'error',
      pointer,
      text: `${unknownAction(action)}; this line ${nothing}`,
      nearest: nearest === null ? [] : [nearest],
    },
  ];
};

const grants = (statement: Statement): readonly Found[] => {
  const { notActions, actions = [], pointer } = statement;
  if (isDelegation(statement)) return [];
  if (notActions !== undefined)
    return [
      {
        rule: 'negated-allow',
        level: 'warning',
        pointer: `${pointer}/NotAction`,
        text: `an Allow with \`NotAction\` allows every other action of every service, also those that AWS adds later; and it denies nothing: ${notActions.slice(0, 2).map(quoted).join(', ')} ${notActions.length === 1 ? 'is' : 'are'} only not granted here, so another Allow still grants ${notActions.length === 1 ? 'it' : 'them'}`,
        nearest: [],
      },
    ];
  const isOpen = isWide(statement);
  return actions.flatMap((action, at) => grantOf(action, { statement, isOpen }, pointerOf(statement, 'Action', at)));
};

/** The statement by which a key lets IAM policies of its account count: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
const isDelegation = ({ principals = [], actions = [] }: Statement): boolean =>
  principals.length > 0 &&
  principals.every(({ value }) => isAccountId(value) || isRoot(value)) &&
  actions.length > 0 &&
  actions.every((action) => action.toLowerCase() === 'kms:*');

type Granted = { readonly statement: Statement; readonly isOpen: boolean };

const grantOf = (action: string, { statement, isOpen }: Granted, pointer: string): readonly Found[] => {
  // In a resource's own policy `*` is that resource.
  const every = statement.principals === undefined ? ' on every resource' : ' on the resource that carries it';
  const on = isOpen ? every : '';
  if (action === '*' || action === '*:*')
    return [
      {
        rule: 'every-action',
        level: 'warning',
        pointer,
        text: `\`"${action}"\` allows every action of every service${on}: that is an administrator`,
        nearest: [],
      },
    ];
  const ways = isOpen || isOfEvery(action, statement) ? checkWays(statement, { action, pointer, on }) : [];
  const [prefix = '', name = ''] = action.split(':');
  if (name === '*') {
    const all = actionsOf(prefix);
    const strong = all.filter((each) => actionInfo(each)?.accessLevel === 'Permissions management').length;
    const count = all.length === 0 ? 'every action' : `all ${all.length} actions`;
    const also = strong === 0 ? '' : `, ${strong} of which change permissions`;
    return [
      {
        rule: 'wide-action',
        level: 'warning',
        pointer,
        text: `${quoted(action)} allows ${count} of ${prefix}${also}${on}; name the few that the calls need`,
        nearest: usual[prefix.toLowerCase()] ?? [],
      },
      ...ways,
    ];
  }
  return [...(matchAction(action, 'iam:PassRole') ? passRole({ statement, isOpen }, pointer) : []), ...ways];
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
const passRole = ({ statement, isOpen }: Granted, pointer: string): readonly Found[] => {
  const isBound = statement.conditions.some(({ key }) => key.toLowerCase() === 'iam:passedtoservice');
  if (isOpen)
    return [
      {
        rule: 'pass-role',
        level: 'warning',
        pointer,
        text: `\`iam:PassRole\` on every role hands any role of the account, administrators’ too, to a service${isBound ? '' : ', to any service'}; name the one role`,
        nearest: [],
      },
    ];
  return isBound
    ? []
    : [
        {
          rule: 'pass-role',
          level: 'note',
          pointer,
          text: '`iam:PassRole` without `iam:PassedToService` lets the role be passed to any service',
          nearest: [],
        },
      ];
};

/** "Every function": another kind of thing than IAM's own. */
const isOfEvery = (action: string, { resources = [] }: Statement): boolean =>
  /^lambda:/i.test(action) && resources.some((resource) => /:function:\*$/.test(resource));

const isWide = ({ resources, notResources }: Statement): boolean =>
  notResources !== undefined ||
  (resources ?? []).some(
    (resource) => resource === '*' || /:(?:role|policy|user|group)\/\*$|::\d*:\*$|^arn:\*/.test(resource),
  );

const usual: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  bedrock: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  s3: ['s3:GetObject', 's3:ListBucket'],
  lambda: ['lambda:InvokeFunction'],
  kms: ['kms:Decrypt', 'kms:GenerateDataKey'],
  dynamodb: ['dynamodb:GetItem', 'dynamodb:Query'],
  secretsmanager: ['secretsmanager:GetSecretValue'],
};

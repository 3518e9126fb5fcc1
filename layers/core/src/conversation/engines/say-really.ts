import { compile, decide, type Statement } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { hasResourceType } from '../../catalog/index.ts';
import { findDanger } from '../../danger/index.ts';
import { codeBlock, codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { elsewhere } from '../wish/elsewhere.ts';
import { isWritten } from './is-written.ts';
import { statementsOf } from './statements-of.ts';

/** What a statement that is easily misread really does, in plain words, decided by evaluation; what somebody says of it, and the document that would do that. Null: that is not asked, or nothing of it is misread. */
export const sayReally = (prose: string, shown: readonly SeenPolicy[]): string | null => {
  const policies = shown.filter(isWritten);
  const statements = policies.flatMap(statementsOf);
  const plain = plainLetters(prose);
  // Node 20 knows a name of a group once.
  const said = claims.exec(plain)?.groups;
  const claim = said?.['said'] ?? said?.['unspaced'] ?? null;
  if (claim === null && !really.test(plain)) return null;
  if (statements.length === 0 || statements.length > most || !statements.some(isMisread)) return null;
  const isDenyOnly = statements.every(({ effect }) => effect === 'Deny');
  const verdict = claim === null ? null : verdictOn(claim, statements);
  const better =
    statements.length === 1 && verdict !== null && statements[0] !== undefined ? meantBy(statements[0]) : null;
  return [
    ...(verdict === null ? [] : [verdict]),
    ...(isDenyOnly
      ? [
          '**It allows nothing by itself.** A Deny never grants: what it leaves open still needs an Allow in another policy.',
        ]
      : []),
    statements.flatMap((statement) => linesOf(statement, policies)).join('\n'),
    ...(better === null ? [] : [better]),
  ].join('\n\n');
};

const most = 3;

const claims =
  /\b(?:he|she|they|colleague|coworker|co-worker|teammate|boss|manager|admin|architect|consultant|course|teacher|friend|somebody|someone|vendor|kolleg\w+|chef\w*|er|sie|collegue|il|elle|companer[oa]|jefe|colega|chefe|collega|capo)\s+(?:\w+ )?(?:says?|said|thinks?|claims?|insists?|believes?|told (?:me|us)|means|meint|sagt|behauptet|glaubt|dit|pense|affirme|pretend|dice|cree|afirma|diz|acha|sostiene|pensa)\b[^\p{L}\d]{0,4}(?<said>[^\n]{3,140})|(?:同僚|上司|同事|老板|领导)(?:が|は|说|认为)(?<unspaced>[^\n]{3,80})/u;

const really =
  /\b(?:what does (?:it|this|that|the (?:policy|statement))(?: \w+){0,3} (?:do|mean)|what (?:it|this) (?:really|actually) does|explain|really|actually|was (?:macht|bewirkt|heisst|bedeutet)|wirklich|eigentlich|que fait|vraiment|que hace|realmente|de verdad|o que (?:faz|isso)|de fato|cosa fa|davvero|mean by)\b|本当に|何をし|什么意思|到底|真的/;

/** Forms that are taken for the opposite of what they are. */
const isMisread = ({ effect, notActions, notResources }: Statement): boolean =>
  effect === 'Deny' || notActions !== undefined || notResources !== undefined;

const grants =
  /\b(?:allow\w*|lets?|gives?|grants?|permits?|can|may|access|opens?|erlaub\w*|gibt|gewahr\w*|darf|durfen|autoris\w*|permet\w*|donne\w*|permit\w*|autoriz\w*|da\b|conced\w*|consent\w*|permett\w*)\b|許可|允许|可以/;
const forbids =
  /\b(?:den(?:y|ies)|protects?|schutzt|protege|forbid\w*|blocks?|prevent\w*|prohibit\w*|verbiet\w*|sperrt|blockiert|interdi\w*|bloqu\w*|prohib\w*|deneg\w*|proib\w*|viet\w*|blocca\w*)\b|禁止|拒否|拒绝/;
// "Nobody can call other models", "you can't": what grants something says the contrary.
const negates =
  /\b(?:not?|none|nobody|never|nothing|neither|cannot|nicht|nichts|nie|niemals|niemand|keiner?|keine[mns]?|ne|pas|personne|rien|jamais|aucune?|nadie|ningun\w*|nada|nunca|ninguem|nenhum\w*|nao|non|nessun\w*|niente|mai)\b|n['’]t\b|誰も|ない|ません|不|没/;

/** Whether what somebody says of it is so; null: only reading it says. */
const verdictOn = (claim: string, statements: readonly Statement[]): string | null => {
  if (
    grants.test(claim) &&
    !forbids.test(claim) &&
    !negates.test(claim) &&
    statements.every(({ effect }) => effect === 'Deny')
  )
    return `**That is not so:** “${claim.replace(/["“”.:?!—–]+.*$/, '').trim()}” needs an Allow, and there is none.`;
  if (forbids.test(claim) && statements.every(({ effect }) => effect === 'Allow'))
    return '**That is not so:** an Allow forbids nothing. What `NotAction` leaves out is only not granted here; another Allow still grants it.';
  return null;
};

const linesOf = (statement: Statement, policies: readonly SeenPolicy[]): readonly string[] => {
  const { effect, actions = [], notActions, resources = ['*'], notResources, conditions } = statement;
  const what =
    notActions === undefined
      ? actions.map(codeSpan).join(', ')
      : `every action but ${notActions.map(codeSpan).join(', ')}`;
  const on =
    notResources === undefined
      ? resources.includes('*')
        ? 'everything'
        : resources.slice(0, 4).map(codeSpan).join(', ')
      : `everything but ${notResources.map(codeSpan).join(', ')}`;
  const when = conditions.map(
    ({ operator, key, values }) =>
      `${codeSpan(key)} (${codeSpan(operator)}) ${values.slice(0, 3).map(codeSpan).join(' or ')}`,
  );
  const lead = effect === 'Deny' ? 'It **denies**' : 'It **allows**';
  return [
    `- ${lead} ${what}, on ${on}${when.length === 0 ? '' : `, where ${when.join(' and ')}`}.`,
    ...(effect === 'Deny' ? consequences(statement, policies) : ofAllow(statement)),
  ];
};

const ofAllow = ({ notActions, notResources, resources = ['*'] }: Statement): readonly string[] =>
  notActions === undefined || notResources !== undefined || !resources.includes('*')
    ? []
    : ['- So it opens every other service whole, also what AWS adds later; for one purpose name the actions instead.'];

/** What follows, each decided beside an Allow of everything. */
const consequences = (statement: Statement, policies: readonly SeenPolicy[]): readonly string[] => {
  const decision = decider(policies);
  const bound = statement.conditions.length > 0;
  return [
    ...(bound ? [] : [ofSpared(statement, decision), ofOthers(statement, decision), ofRest(statement, decision)]),
    ofMissingKey(statement, decision),
  ].flatMap((line) => line ?? []);
};

type Decision = ReturnType<typeof decider>;

/** Another thing than what is left alone. */
const otherOf = ({ notResources, resources }: Statement): string => {
  const [left] = notResources ?? [];
  return left === undefined ? (resources?.find((each) => each !== '*') ?? anyModel) : otherThan(left);
};

const ofSpared = (statement: Statement, decision: Decision): string | null => {
  const [spared] = statement.notActions ?? [];
  const [left] = statement.notResources ?? [];
  const other = otherOf(statement);
  if (spared === undefined || spared.includes('*') || decision(spared, other) !== 'allowed') return null;
  const limit = left === undefined ? '' : ` So it does not limit it to ${codeSpan(left)}.`;
  return `- \`NotAction\` spares ${codeSpan(spared)} everywhere: on ${codeSpan(other)} too it is **not** denied.${limit}`;
};

const ofOthers = ({ notActions, notResources }: Statement, decision: Decision): string | null => {
  const hit =
    notActions === undefined ? [] : everyday.filter(([action, on]) => decision(action, on) === 'explicitDeny');
  const [left] = notResources ?? [];
  return hit.length === 0
    ? null
    : `- Everything else breaks for whoever has it: ${hit.map(([action]) => codeSpan(action)).join(', ')} are denied${left === undefined ? '' : `, as no resource of theirs is ${codeSpan(left)}`}.`;
};

const ofRest = (statement: Statement, decision: Decision): string | null => {
  const [first] = statement.actions ?? [];
  const [left] = statement.notResources ?? [];
  if (first === undefined || left === undefined) return null;
  return decision(concreteAction(first), otherOf(statement)) === 'explicitDeny'
    ? `- So ${codeSpan(first)} on anything else is closed, and on ${codeSpan(left)} it is open only if another policy allows it.`
    : null;
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const ofMissingKey = ({ conditions, actions, resources }: Statement, decision: Decision): string | null => {
  const [first] = actions ?? [];
  const negated = conditions.find(
    ({ operator }) => /Not(?:Equals|Like|IpAddress)|^NotIp/.test(operator) && !/IfExists$/.test(operator),
  );
  if (negated === undefined || first === undefined) return null;
  return decision(concreteAction(first), resources?.[0] ?? '*') === 'explicitDeny'
    ? `- A call without ${codeSpan(negated.key)} is denied too: ${codeSpan(negated.operator)} holds where the key is missing.`
    : null;
};

/** A model of another provider is plainer than one of a name that nobody has. */
const otherThan = (arn: string): string =>
  readArn(arn).type !== 'foundation-model' ? elsewhere(arn) : arn.includes('anthropic') ? otherModel : anyModel;

const otherModel = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const anyModel = 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0';

const everyday: readonly (readonly [string, string])[] = [
  ['s3:GetObject', 'arn:aws:s3:::any-bucket/any'],
  ['logs:PutLogEvents', 'arn:aws:logs:us-east-1:111122223333:log-group:any:log-stream:any'],
  ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/any'],
  ['bedrock:ListFoundationModels', '*'],
];

const concrete = (arn: string): string => (arn === '*' ? anyModel : arn.replaceAll('*', 'x').replaceAll('?', 'a'));
const concreteAction = (action: string): string => action.replace(/\*$/, 'GetAny').replace(/:GetAny$/, ':GetObject');

const everything = [
  { name: 'all', document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
];

const decider = (policies: readonly SeenPolicy[]) => {
  const compiled = compile({
    identity: [...everything, ...policies.map(({ name, document }) => ({ name, document }))],
  });
  return (action: string, resource: string): string =>
    decide(compiled, {
      principal: 'arn:aws:iam::111122223333:role/Application',
      action,
      resource: concrete(resource),
      context: {},
    }).decision;
};

/** The document that allows just what such a statement spares, and denies the same elsewhere; null: it names neither, or it would be wide. */
const meantBy = ({ effect, actions, notActions, notResources, conditions }: Statement): string | null => {
  const named = notActions ?? actions ?? [];
  if (effect !== 'Deny' || notResources === undefined || conditions.length > 0) return null;
  if (named.some((action) => action.includes('*') || !hasResourceType(action)) || notResources.includes('*'))
    return null;
  if (named.some((action) => notResources.some((resource) => findDanger({ action, resource }) !== null))) return null;
  const places = [...notResources, ...notResources.flatMap(profilesOf)];
  const list = (all: readonly string[]) => (all.length === 1 ? all[0] : all);
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: list(named), Resource: list(places) },
      { Effect: 'Deny', Action: list(named), NotResource: list(places) },
    ],
  };
  const [action = ''] = named;
  const [place = ''] = places;
  const own = compile({ identity: [{ name: 'meant', document }] });
  const beside = compile({ identity: [...everything, { name: 'meant', document }] });
  const asked = (policies: typeof own, [what, on]: readonly [string, string]) =>
    decide(policies, {
      principal: 'arn:aws:iam::111122223333:role/Application',
      action: what,
      resource: on,
      context: {},
    }).decision;
  const holds =
    asked(own, [action, concrete(place)]) === 'allowed' &&
    asked(beside, [action, concrete(elsewhere(place))]) === 'explicitDeny' &&
    asked(beside, ['sts:GetCallerIdentity', '*']) === 'allowed';
  return holds
    ? `What would do it:\n\n${codeBlock('json', JSON.stringify(document, null, 2))}\n\nDecided by evaluation: ${codeSpan(action)} is allowed on ${codeSpan(place)}, denied on anything else whatever another policy allows; other actions stay as they were.${places.length > notResources.length ? ' Through an inference profile the profile and the model behind it are asked for: both are in it.' : ''}`
    : null;
};

/** The inference profiles that lead to the models of a pattern. */
const profilesOf = (arn: string): readonly string[] => {
  const { type, id } = readArn(arn);
  return type !== 'foundation-model' || id.startsWith('*') ? [] : [`arn:aws:bedrock:*:*:inference-profile/*.${id}`];
};

import { isRegion, readArn, withParts } from '../../arn/index.ts';
import type { FixStep } from '../../repair/index.ts';
import { capital } from '../capital.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { shortName } from '../reply/short-name.ts';
import { actAlone } from '../say-act.ts';

/** A statement and the place it stands in. */
export type Opening = Pick<FixStep, 'statement' | 'target'>;

/** What a fix opens, with what else was opened in the same conversation: decided where policies were shown, else what their statements say. */
export const sayOpens = (explained: Explained, earlier: readonly Opening[] = []): string => {
  const { fix } = explained.repair;
  const steps = [...earlier, ...fix.steps];
  if (steps.length === 0) {
    const [asked] = (explained.repair.details.ownerStatements ?? []).filter(isAllow);
    const nothing = 'Nothing is opened by you: the answer changes no policy of yours.';
    return asked === undefined ? `${nothing} ${capital(actAlone(explained))}` : `${ofOwner(asked)} ${nothing}`;
  }
  const { newlyAllowed, before } = fix.verification;
  const allowed = steps.flatMap(({ statement }) => (statement !== null && isAllow(statement) ? [statement] : []));
  const who = principalWords(
    explained.diagnosis.requests.find(({ principal }) => principal !== null)?.principal ?? null,
  );
  const besides =
    newlyAllowed.length === 0 && earlier.length > 0
      ? 'That is all that was written here; what was allowed before stays as it was.'
      : newlyAllowed.length === 0
        ? `No other action, no other resource${allowed.every(isOfOne) ? ', nobody else' : ''}${before === null ? '' : ': decided before and after'}.`
        : `Besides, decided before and after, it opens:\n\n${listed(newlyAllowed.map(codeSpan))}`;
  const spared = steps.flatMap(({ statement }) => (statement?.['Effect'] === 'Deny' ? [statement] : []));
  if (spared.length > 0 && allowed.length === 0)
    return `The Deny stays for everybody else, as closed as before; it now spares only ${who}${sparedBy(spared)}. ${besides}`;
  if (allowed.length === 0) return `It allows nothing new by itself: it corrects what a statement says. ${besides}`;
  const named = allowed.flatMap(admitted);
  const admits = named.length === 0 ? '' : `\n\n${named[0]}`;
  const lead =
    earlier.length > 0 ? 'All of it together' : `Exactly this${newlyAllowed.length === 0 ? ' and nothing else' : ''}`;
  const holders = Map.groupBy(steps.filter(isAllowing), (step) => holderOf(step) ?? who);
  const lines =
    holders.size < 2
      ? `, for ${who}:\n\n${allowed.map(opened).join('\n')}`
      : `:\n\n${[...holders].map(([holder, all]) => `For ${holder}:\n\n${all.flatMap(({ statement }) => (statement === null ? [] : [opened(statement)])).join('\n')}`).join('\n\n')}`;
  const reach = allowed.flatMap(reachOf);
  return `${lead}${lines}${admits}\n\n${[besides, ...new Set(reach)].join(' ')}`;
};

const isAllowing = ({ statement }: Opening): boolean => statement !== null && isAllow(statement);

/** Where a statement stands: on an identity, or in the policy of a resource. */
const holderOf = ({ target }: Opening): string | null => {
  if (target.attachTo === null) return target.policyType === 'identity' ? null : policyKindWords(target.policyType);
  return target.policyType === 'identity'
    ? principalWords(target.attachTo)
    : `${policyKindWords(target.policyType).replace(/^an? /, 'the ')} of ${shortName(target.attachTo)}`;
};

/** What a statement reaches that its words do not say. */
const reachOf = (statement: Statement): readonly string[] => {
  const actions = [statement['Action']].flat().map((action) => String(action).toLowerCase());
  const condition = JSON.stringify(statement['Condition'] ?? {}).toLowerCase();
  // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
  return actions.includes('kms:decrypt') && !/kms:viaservice|encryptioncontext/.test(condition)
    ? [
        'With `kms:Decrypt` it opens whatever is encrypted with that key and lies within its reach; a condition on `kms:ViaService` or the encryption context keeps that to one service.',
      ]
    : [];
};

/** The keys by which a Deny spares somebody. */
const sparedBy = (statements: readonly Statement[]): string => {
  const keys = statements.flatMap((statement) =>
    Object.entries(statement['Condition'] ?? {}).flatMap(([operator, each]) =>
      /Not/.test(operator) ? Object.keys(each ?? {}) : [],
    ),
  );
  return keys.length === 0 ? '' : ` (told by ${[...new Set(keys)].map(codeSpan).join(', ')})`;
};

type Statement = Readonly<Record<string, unknown>>;

const isAllow = (statement: Statement): boolean => statement['Effect'] === 'Allow';

const ofOwner = (statement: Statement): string =>
  [
    `What the owner is asked to add allows ${actionsOf(statement)} on ${resources(statement)}${conditions(statement)}.`,
    ...admitted(statement),
  ].join(' ');

const actionsOf = (statement: Statement): string => [statement['Action']].flat().map(String).map(codeSpan).join(', ');

/** Whether it lets in none but the one it is attached to, or roles and users by name. */
const isOfOne = (statement: Statement): boolean =>
  principalsOf(statement)?.every((one) => ['role', 'user', 'assumed-role'].includes(readArn(one).type)) ?? true;

const principalsOf = ({ Principal }: Statement): readonly string[] | null =>
  Principal === undefined
    ? null
    : typeof Principal === 'object' && Principal !== null
      ? Object.values(Principal).flat().map(String)
      : ['*'];

/** Whom a statement of a resource's policy lets in: one role is not its account. */
const admitted = (statement: Statement): readonly string[] => {
  const named = principalsOf(statement);
  if (named === null) return [];
  const only = named.map((one) => (one === '*' ? 'everybody' : codeSpan(one))).join(', ');
  return [
    isOfOne(statement)
      ? `It lets in only ${only}: nobody else of that account, whatever their own policies say.`
      : named.some((one) => /:root$|^\d{12}$/.test(one))
        ? `It lets in the account (${only}): each of its identities that its own policies allow the same.`
        : `It lets in ${only}.`,
  ];
};

const mostLines = 8;

const listed = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, mostLines).map((line) => `- ${line}`),
    ...(lines.length > mostLines ? [`- and ${lines.length - mostLines} more of the same kind`] : []),
  ].join('\n');

/** What a statement opens; several resources stand below each other. */
const opened = (statement: Statement): string => {
  const all = byRegion([statement['Resource'] ?? []].flat().map(String));
  if (all.length === 1 && [statement['Resource']].flat().length > 1)
    return `- ${actionsOf(statement)} on ${all[0]}${conditions(statement)}`;
  if (all.length < 2) return `- ${actionsOf(statement)} on ${resources(statement)}${conditions(statement)}`;
  const shown = all.slice(0, mostLines).map((each) => `  - ${each}`);
  const more = all.length > mostLines ? [`  - and ${all.length - mostLines} more`] : [];
  return [`- ${actionsOf(statement)}${conditions(statement)}, on:`, ...shown, ...more].join('\n');
};

/** Names of resources; one that is the same in several Regions is named once, with them. */
const byRegion = (arns: readonly string[]): readonly string[] =>
  [...Map.groupBy(arns, (arn) => withParts(arn, { region: '' })).values()].flatMap((same): readonly string[] => {
    const regions = same.map((arn) => readArn(arn).region);
    const [first = ''] = same;
    return same.length < 3 || regions.some((region) => !isRegion(region))
      ? same.map(shortName)
      : [`${shortName(readArn(first).name)} in ${regions.map(codeSpan).join(', ')}`];
  });

const resources = (statement: Readonly<Record<string, unknown>>): string =>
  statement['Resource'] === undefined
    ? 'the resource that carries the policy'
    : [statement['Resource']].flat().map(String).slice(0, 6).map(shortName).join(', ');

const conditions = (statement: Readonly<Record<string, unknown>>): string => {
  const condition = statement['Condition'];
  if (typeof condition !== 'object' || condition === null) return '';
  const demanded = Object.entries(condition).flatMap(([operator, each]) =>
    Object.entries((each ?? {}) as Readonly<Record<string, unknown>>).map(
      ([key, values]) => `${codeSpan(key)} ${demands(operator)} ${valuesOf(values)}`,
    ),
  );
  return demanded.length === 0 ? '' : `, only where ${demanded.join(' and ')}`;
};

/** An operator as a verb; one that does more than compare keeps its name. */
const demands = (operator: string): string => {
  const plain = operator.replace(/IfExists$/, '');
  const verb = /^(?:String(?:Equals|Like)|Arn(?:Equals|Like)|Bool|NumericEquals|IpAddress)$/.test(plain)
    ? 'is'
    : /^(?:StringNot(?:Equals|Like)|ArnNot(?:Equals|Like)|NumericNotEquals|NotIpAddress)$/.test(plain)
      ? 'is not'
      : `fits ${codeSpan(operator)}`;
  return operator === plain || verb.startsWith('fits') ? verb : `${verb} (where it is sent)`;
};

const valuesOf = (values: unknown): string => [values].flat().slice(0, 4).map(String).map(codeSpan).join(' or ');

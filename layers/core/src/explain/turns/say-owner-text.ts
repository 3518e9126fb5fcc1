import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { routedRegions } from '../../catalog/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import type { Letter } from '../letter/letter.ts';
import { sayShortLetter } from '../letter/say-short-letter.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { policyOf } from '../reply/say-halves.ts';
import { policyOwner, policyToChange } from './policy-owner.ts';

/** The message to whoever can change it, whole and to copy: who, what, where, why, and exactly what is asked for. */
export const sayOwnerText = (explained: Explained, letter?: Letter): string => {
  const isOwners = explained.repair.fix.kind === 'askOwner' || isHeldBack(explained);
  const place =
    explained.repair.fix.steps.find(({ target }) => target.policyType === 'resource')?.target.attachTo ?? null;
  const whom = isOwners
    ? ownerWords(explained)
    : place === null
      ? policyToChange(explained) === 'resource'
        ? ownerWords(explained)
        : 'whoever administers the role'
      : `whoever owns \`${lastPart(place) || place}\``;
  if (letter?.isShort === true || letter?.lines != null)
    return `To copy and send:\n\n${sayShortLetter(letter, explained)}`;
  return [
    `To copy and send to ${whom}:${isOwners ? whereOf(explained) : ''}`,
    codeBlock('text', messageOf(explained)),
  ].join('\n\n');
};

/** Whoever changes that policy, as far as its kind tells. */
const ownerWords = (explained: Explained): string => {
  const type = policyToChange(explained);
  const [stated] = explained.diagnosis.requests;
  return type === 'unknown' || type === 'identity'
    ? 'whoever owns it'
    : policyOwner(type, stated?.resource ?? '').owner;
};

/** A Deny whose condition the call may or may not meet is its owner's to speak of, not the role's. */
const isHeldBack = ({ diagnosis: { denial }, repair: { fix } }: Explained): boolean =>
  denial.kind === 'explicit' &&
  fix.steps.length === 0 &&
  ['resource', 'serviceControl', 'resourceControl', 'vpcEndpoint'].includes(denial.policyType);

/** Where that owner is found: https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
const whereOf = ({ diagnosis: { denial } }: Explained): string =>
  ['serviceControl', 'resourceControl'].includes(denial.policyType)
    ? ' mostly the team that runs AWS Organizations or the landing zone (cloud platform, cloud security). Nobody known there? `aws organizations describe-organization --query Organization.MasterAccountEmail` prints the address of the management account.'
    : '';

const messageOf = (explained: Explained): string => {
  const { diagnosis } = explained;
  const [stated] = diagnosis.requests;
  const known = diagnosis.requests.find(({ completes }) => completes === true) ?? stated;
  const principal = stated?.principal ?? known?.principal ?? 'our application';
  const resource = stated?.resource ?? known?.resource ?? null;
  const regions = regionsOf(resource);
  return [
    'Hello,',
    '',
    `${principal} is refused ${stated?.action ?? 'a call'}${resource === null ? '' : ` on ${resource}`}.`,
    ...(regions.length === 0 ? [] : [`Regions that the call needs: ${regions.join(', ')}.`]),
    ...setOf(principal),
    `What refuses it: ${reasonOf(explained)}.`,
    'Why we need it: [what the application does with it, and for whom]',
    '',
    ...requestOf(explained),
    '',
    closingOf(explained),
    'Thank you.',
  ]
    .join('\n')
    .replaceAll('`', '');
};

/** Why it is asked for: only a Deny is what no Allow of ours overrides; elsewhere the place is not ours to change. */
const closingOf = ({ diagnosis, repair }: Explained): string => {
  if (repair.details.ownHalf?.isAside === false)
    return 'Across accounts both sides have to allow it, and that one stands on yours.';
  if (repair.fix.kind !== 'askOwner') return 'It is all that the refused call asks for as far as we know.';
  return diagnosis.denial.kind === 'explicit'
    ? 'An Allow on our side cannot override it, so we cannot mend it ourselves.'
    : 'It stands where only you can change it, so we cannot mend it ourselves.';
};

/** What Identity Center's administrators know a role by. */
const setOf = (principal: string): readonly string[] => {
  const { account, id } = readArn(roleOfSession(principal) ?? principal);
  const name = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(lastPart(id))?.[1];
  return name === undefined ? [] : [`It is the permission set ${name} of IAM Identity Center in account ${account}.`];
};

const reasonOf = ({ diagnosis, facts }: Explained): string => {
  const { kind, policyType, policyArn } = diagnosis.denial;
  const sentence = facts.denials[0]?.statedBy === 'sentence' ? '' : `${diagnosis.cause.title}; `;
  if (kind === 'unknown' || policyType === 'unknown') return diagnosis.cause.title;
  const name = policyArn === null ? '' : ` ${policyArn}`;
  return kind === 'explicit'
    ? `${sentence}${policyKindWords(policyType)}${name} denies it explicitly`
    : `${sentence}no ${policyKindWords(policyType).replace(/^an? /, '')} allows it`;
};

const requestOf = (explained: Explained): readonly string[] => {
  const { diagnosis, repair } = explained;
  const { ownerStatements = [], ownHalf } = repair.details;
  if (ownHalf?.isAside === false && ownerStatements.length > 0) return admission(explained, ownerStatements);
  if (repair.details.ownerText !== null)
    return ['What we ask for:', withoutClosing(repair.details.ownerText), ...exceptionOf(explained)];
  const asked = changesOf(repair.fix.steps);
  if (asked.length > 0) return asked;
  const [step] = repair.details.plainSteps;
  const exception = isHeldBack(explained) ? exceptionOf(explained) : [];
  if (step !== undefined && exception.length > 0)
    return [
      `What we ask for: tell us which is meant. Either the call has to meet the condition (${firstSentence(step.text).replace(/[.]$/, '')}), or our role is excepted from it.`,
      ...exception,
    ];
  if (step !== undefined) return [`What we ask for: ${step.text}`];
  const [question] = diagnosis.questions;
  return [
    `Could you look it up? ${question?.ask ?? 'CloudTrail has the event with the whole message.'}`,
    ...(question?.command == null ? [] : [question.command]),
  ];
};

/** What the owner of another account adds to the policy of its resource, and what our side adds. */
const admission = (
  explained: Explained,
  statements: readonly Readonly<Record<string, unknown>>[],
): readonly string[] => {
  const request = explained.diagnosis.requests.find(({ resource }) => resource !== null);
  const one = statements.length === 1 ? statements[0] : statements;
  return [
    `What we ask for: please add this to ${policyOf(request?.resource ?? null)} of ${request?.resource ?? 'the resource'}, if our account may do this:`,
    JSON.stringify(one, null, 2),
    'It names our one role and nobody else. Our own policy allows the same on our side.',
  ];
};

/** The closing says it once. */
const withoutClosing = (text: string): string => text.replace(/; an added Allow cannot override it(?=\.)/, '');

/**
 * The exception as its owner writes it, where the statement that denies was not shown:
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
const exceptionOf = ({ diagnosis, repair }: Explained): readonly string[] => {
  const { denial, requests } = diagnosis;
  const [stated] = requests;
  const role = roleOfSession(stated?.principal ?? null) ?? stated?.principal ?? null;
  const isShown = repair.details.ownerText?.includes('"Effect"') === true;
  const isGuarded = ['serviceControl', 'resourceControl', 'vpcEndpoint', 'resource'].includes(denial.policyType);
  if (denial.kind !== 'explicit' || !isGuarded || isShown || role === null || !isOwnRole(role)) return [];
  return [
    '',
    'That is, in the Condition of the statement that denies it:',
    JSON.stringify({ Condition: { ArnNotLike: { 'aws:PrincipalArn': role } } }, null, 2),
    `If that statement denies more than this, please put ${stated?.action ?? 'this action'} into a statement of its own with that condition, so that the rest stays denied.`,
  ];
};

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** The role of a permission set has a path that its session does not tell. */
const isOwnRole = (arn: string): boolean =>
  ['role', 'user'].includes(readArn(arn).type) && !arn.includes('AWSReservedSSO_');

type Step = Explained['repair']['fix']['steps'][number];

/** One request for each policy: a new one whole, to paste as it is; statements for one that is there already. */
const changesOf = (steps: readonly Step[]): readonly string[] => {
  const places = Map.groupBy(
    steps.filter(({ statement }) => statement !== null),
    ({ target: { policyType, attachTo } }) => `${policyType} ${attachTo}`,
  );
  return [...places.values()].flatMap((changes) => {
    const [{ target }] = changes as [Step];
    const whose = target.attachTo === null ? '' : ` of ${target.attachTo}`;
    const statements = changes.map(({ statement }) => statement);
    const last = changes.at(-1);
    // What is changed is shown whole: parts of a Deny belong together.
    if (target.policyType !== 'identity' && last !== undefined && last.before !== null)
      return [
        `Please change ${policyKindWords(target.policyType).replace(/^an? /, 'the ')}${whose} to this; what is not about our role stays as it was:`,
        last.json,
      ];
    if (target.policyType === 'identity' && target.policy === null)
      return [
        `Please give ${target.attachTo ?? 'the caller'} this policy:`,
        JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2),
      ];
    const what = statements.length === 1 ? 'this statement' : `these ${statements.length} statements`;
    return [
      `Please put ${what} into ${policyKindWords(target.policyType)}${whose}:`,
      JSON.stringify(statements.length === 1 ? statements[0] : statements, null, 2),
    ];
  });
};

/** The Region of the call, or all that an inference profile routes to. */
const regionsOf = (resource: string | null): readonly string[] => {
  if (resource === null) return [];
  const { region, type, id } = readArn(resource);
  const profile = type === 'inference-profile' ? id : '';
  const routed = profile === '' || region === '' ? null : routedRegions({ profileId: profile, sourceRegion: region });
  const all = routed?.kind === 'known' || routed?.kind === 'pattern' ? routed.regions : [];
  return all.length > 0 ? all : region === '' || region === '*' ? [] : [region];
};

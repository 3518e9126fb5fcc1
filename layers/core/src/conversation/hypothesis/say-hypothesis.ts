import type { PolicyType } from '@whydenied/iam';
import { capital, codeSpan, pageOf, policyKindWords, saySource } from '../../explain/index.ts';
import { type Decided, decideHypothesis } from './decide-hypothesis.ts';
import type { Hypothesis, LayerSaid } from './hypothesis.ts';

/** The decision on what is told, with what each policy does about it and the page that says so; `beside`: what is said to the rest of the question. */
export const sayHypothesis = (told: Hypothesis, beside: string | null = null): string => {
  const decided = decideHypothesis(told);
  const other = told.caller === null ? decideHypothesis(told, 'user') : decided;
  const isOpen = other.decision.decision !== decided.decision.decision;
  return [
    isOpen ? sayByCaller(decided, other) : verdictOf(told),
    ...(decided.isTaken && decided.decision.decision === 'allowed'
      ? ['That is if a policy of the caller allows it: what limits grants nothing.']
      : []),
    ...(told.isManagement && told.said.some(({ layer }) => layer === 'serviceControl')
      ? ['SCPs and RCPs do not count for the users and roles of the management account.']
      : []),
    ...(told.caller === 'root' ? [ofRoot] : []),
    ...(beside === null ? [] : [beside]),
    'Decided by evaluation of the policies as you tell them; conditions and what you did not tell are left out.',
    saySource(pagesOf(told, decided)),
  ].join('\n\n');
};

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
const ofRoot =
  'The root user needs no Allow, and no boundary limits it; SCPs and RCPs limit the root user of a member account like everybody else there, not that of the management account.';

/** What one call comes to, in a sentence. */
export const verdictOf = (told: Hypothesis): string => {
  const decided = decideHypothesis(told);
  return `${leadOf(decided)} ${sentenceOf(told, decided)}`;
};

/** AWS's pages on what decides. */
export const linksOf = (told: Hypothesis): string => saySource(pagesOf(told, decideHypothesis(told)));

const leadOf = ({ decision: { decision } }: Decided): string => {
  if (decision === 'allowed') return '**Allowed.**';
  return decision === 'explicitDeny' ? '**Denied explicitly.**' : '**Denied, implicitly.**';
};

/** A role's Allow in the policy of a resource is limited by its boundary, a user's is not: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
const sayByCaller = (role: Decided, user: Decided): string => {
  const words = ({ decision: { decision } }: Decided): string => (decision === 'allowed' ? 'allowed' : 'denied');
  return `**It depends on who is named:** for a user, or a role’s session, that the resource’s policy names itself, the call is **${words(user)}**, as a boundary that is only silent does not limit what the resource’s policy grants to it; for a role it is **${words(role)}**, because the boundary limits a role’s ARN there too. An explicit Deny in the boundary always wins.`;
};

const sentenceOf = ({ said, isAcross, action: named }: Hypothesis, { action, decision, isTaken }: Decided): string => {
  const call = named !== null ? codeSpan(action) : 'the call';
  const blamed = new Set(decision.deniedBy.map(({ policyType }) => policyType));
  const [denying] = said.filter(({ layer, does }) => does === 'denies' && blamed.has(layer));
  if (decision.decision === 'explicitDeny' && denying !== undefined)
    return `${capital(nameOf(denying.layer))} denies ${call}, and a Deny overrides every Allow, wherever it stands.`;
  if (decision.decision === 'allowed') return allowedWords(said, call, isAcross);
  const allowing = said
    .filter(({ layer, does }) => does === 'allows' && !blamed.has(layer))
    .map(({ layer }) => nameOf(layer));
  const silent = said.filter(({ layer }) => blamed.has(layer));
  const [first] = silent;
  const but =
    allowing.length === 0
      ? ''
      : `${capital(listOf(allowing))} ${allowing.length === 1 ? 'allows' : 'allow'} ${call}, but `;
  if (first === undefined)
    return isAcross === true
      ? `${but === '' ? '' : but}${but === '' ? 'Across' : 'across'} accounts both sides have to allow it, the caller’s own policy and the policy of the resource.`
      : `${but}nothing that you tell allows ${call}.`;
  const limits = silent.some(({ layer }) => limiting.has(layer));
  const end = limits
    ? ` Such a policy limits: what it does not allow is denied, and no Allow elsewhere gets past it${isTaken ? ', not even one of the caller' : ''}. AWS’s message says “because no ${policyKindWords(first.layer).replace(/^an? /, '')} allows …”.`
    : isAcross === true
      ? ' Across accounts both sides have to allow it.'
      : ' What nothing allows is denied.';
  const what = nothingOf(first, but === '' ? call : 'it');
  return `${but}${but === '' ? capital(what) : what}.${end}`;
};

const limiting: ReadonlySet<PolicyType> = new Set([
  'serviceControl',
  'resourceControl',
  'permissionsBoundary',
  'session',
  'vpcEndpoint',
]);

const nothingOf = ({ layer, does, patterns }: LayerSaid, call: string): string =>
  does === 'allows' && patterns.length > 0
    ? `${nameOf(layer)} allows only ${listOf(patterns.map(codeSpan))}, not ${call}`
    : `${nameOf(layer)} does not allow ${call}`;

const allowedWords = (said: readonly LayerSaid[], call: string, isAcross: boolean | null): string => {
  const grants = said
    .filter(({ layer, does }) => does === 'allows' && !limiting.has(layer))
    .map(({ layer }) => nameOf(layer));
  const limits = said.filter(({ layer }) => limiting.has(layer)).map(({ layer }) => nameOf(layer));
  const either =
    isAcross !== true &&
    grants.length === 1 &&
    said.every(({ layer, does }) => layer !== 'identity' || does === 'nothing')
      ? call.startsWith('`kms:')
        ? ' A key policy that names the caller is enough by itself.'
        : call.startsWith('`sts:')
          ? ' A trust policy that names the caller is enough by itself within one account.'
          : ' Within one account the Allow of either side is enough, that of the caller or that of the resource.'
      : '';
  const through =
    limits.length === 0 ? '' : `, and ${listOf(limits)} ${limits.length === 1 ? 'does' : 'do'} not stand in its way`;
  const isDelegated = said.some(({ does }) => does === 'delegates');
  const left = isDelegated ? ', and the policy of the resource leaves it to the policies of its account' : '';
  return grants.length === 0
    ? `Nothing that you tell denies ${call}${through}.`
    : `${capital(listOf(grants))} ${grants.length === 1 ? 'allows' : 'allow'} ${call}${left}${through}.${either}`;
};

const nameOf = (layer: PolicyType): string => names[layer];
const names: Readonly<Record<PolicyType, string>> = {
  identity: 'the identity-based policy',
  resource: 'the policy of the resource',
  permissionsBoundary: 'the permissions boundary',
  session: 'the session policy',
  serviceControl: 'the SCP',
  resourceControl: 'the RCP',
  vpcEndpoint: 'the endpoint policy',
};

const listOf = (all: readonly string[]): string => {
  const each = [...new Set(all)];
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
};

/** The page of what decides, else of how policies meet. */
const pagesOf = ({ said }: Hypothesis, { decision, action }: Decided) => {
  const [blamed] = decision.deniedBy.map(({ policyType }) => policyType);
  const layer = blamed ?? said.find((each) => each.layer !== 'identity')?.layer ?? 'identity';
  const id = layer === 'resource' && action.startsWith('kms:') ? 'kms' : pages[layer];
  return [id, 'evaluation'].flatMap((each) => pageOf(each) ?? []);
};

const pages: Readonly<Record<PolicyType, string>> = {
  identity: 'identity-policies',
  resource: 'resource-policies',
  permissionsBoundary: 'boundaries',
  session: 'session-policies',
  serviceControl: 'scp',
  resourceControl: 'rcp',
  vpcEndpoint: 'vpc-endpoint-policy',
};

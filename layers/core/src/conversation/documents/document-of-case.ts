import { isAccountId, isRegion, readArn, roleOfSession } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readText } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import type { Composition } from '../compose/composition.ts';
import { serviceNamed } from '../compose/service-roles.ts';
import type { Target } from '../compose/target-of.ts';
import type { Case } from '../conversation.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { readNames } from '../told/read-names.ts';
import { repositoryIn } from '../told/repository-in.ts';
import { isAgainstDeny } from './against-deny.ts';
import { resourcePolicyOfCase } from './resource-policy-of-case.ts';
import { trustOfProvider } from './trust-of-provider.ts';

type Wished = { readonly target: Target; readonly facts: Facts; readonly current: Case; readonly answered: Answered };

/** The document of a case: whose role and which resource it is about is known, the wish need not say it again; null: it cannot be made of what is known. */
export const documentOfCase = ({ target, facts, current, answered }: Wished): readonly Composition[] | null => {
  if (answered.repair.details.isWithheld === true || isAgainstDeny(answered, target)) return null;
  if (target !== 'trust') {
    const made = resourcePolicyOfCase(answered, target);
    return made === null ? null : [made];
  }
  const [stated] = answered.diagnosis.requests;
  const text = `${current.text.slice(-longest)}\n${facts.text}`;
  if (/AssumeRoleWithSAML|saml-provider|\bSAML\b/i.test(text)) {
    const made = trustOfProvider(text);
    return made === null ? null : [made];
  }
  const wish = wishFor({
    action: stated?.action ?? null,
    principal: stated?.principal ?? null,
    resource: stated?.resource ?? null,
    text,
    said: facts.text,
  });
  return wish === null ? null : compose(readText(wish));
};

const longest = 1_500;

type Known = {
  readonly action: string | null;
  readonly principal: string | null;
  readonly resource: string | null;
  readonly text: string;
  readonly said: string;
};

/** The wish in words that compose reads: who takes the role up, and where. */
const wishFor = ({ action, principal, resource, text, said }: Known): string | null => {
  const place = placeIn(text, resource, principal);
  const extra = said.slice(0, 200);
  if (/AssumeRoleWithWebIdentity|\bOIDC\b|GitHub|GitLab/i.test(text))
    return `Write the trust policy of the role. ${told(text)} ${place}`.slice(0, most);
  // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
  if (/\bpods\.eks\.amazonaws\.com\b|\bPod Identity\b/i.test(text))
    return `Write the trust policy of the role for EKS Pod Identity (pods.eks.amazonaws.com). ${extra}`;
  // Who passes a role, or is refused as one, asks for the role of the service that takes it up.
  const service =
    serviceIn(said) ??
    (action === 'sts:AssumeRole' && principal?.startsWith('arn:') ? null : serviceIn(text)) ??
    serviceOf(principal);
  if (service !== null) return `Write the trust policy of the role for ${service}. ${place}`;
  const caller = callerOf(principal);
  return caller === null || action !== 'sts:AssumeRole'
    ? null
    : `Write the trust policy so that ${caller} may assume ${resource ?? 'the role'}.\n${withoutNames(extra)}`;
};

const most = 1_100;

/** The words of a service that takes a role up, as the text says them. */
const serviceIn = (text: string): string | null => {
  const row = serviceNamed(plainLetters(text));
  return row === null ? null : (row.words.exec(plainLetters(text))?.[0] ?? null);
};

/** The session of a service's role says whose it is. */
const serviceOf = (principal: string | null): string | null => {
  if (principal === null) return null;
  if (/ForKnowledgeBase|DocIngestion/i.test(principal)) return 'a knowledge base';
  if (/ForAgents|BedrockAgents/i.test(principal)) return 'an agent of Bedrock';
  if (/\/i-[0-9a-f]{6,}$/.test(principal)) return 'EC2';
  if (/\/[0-9a-f]{32}$/.test(principal)) return 'ECS tasks';
  return null;
};

const callerOf = (principal: string | null): string | null => {
  if (principal?.startsWith('arn:') !== true) return null;
  return roleOfSession(principal) ?? principal;
};

const placeIn = (text: string, resource: string | null, principal: string | null): string => {
  const { mentions } = readText(text);
  const account = mentions.accounts[0] ?? accountOf(resource) ?? accountOf(principal);
  const region = mentions.regions.at(-1) ?? regionOf(resource);
  return [...(account === null ? [] : [`Account ${account}`]), ...(region === null ? [] : [region])].join(', ');
};

const accountOf = (arn: string | null): string | null => [readArn(arn).account].find(isAccountId) ?? null;
const regionOf = (arn: string | null): string | null => [readArn(arn).region].find(isRegion) ?? null;

/** What was told of a pipeline, without what went wrong, in the words that a wish has. */
const told = (text: string): string => {
  const lines = text
    .split(/(?<=[.!?。！？])\s|\n/)
    .filter((line) => !/error|denied|not authorized|fail|could not|报错|エラー|失敗/i.test(line))
    .join('\n');
  const host = /gitlab/i.test(text) ? 'GitLab' : 'GitHub Actions';
  const repository = repositoryIn(lines);
  const [, before, behind] = branch.exec(lines) ?? [];
  const named = [
    ...(repository === null ? [] : [`repo ${repository}`]),
    ...(before === undefined && behind === undefined ? [] : [`branch ${before ?? behind}`]),
  ];
  return `${host}${named.length === 0 ? '' : `, ${named.join(', ')}`}. ${lines}`;
};

const branch =
  /([\w./-]+) ?(?:分支|ブランチ|branch\b)|\b(?:branch|rama|branche|ramo)(?: is| ist| est| es| è|:)? ([\w./-]+)/i;

/** What else the wish says, such as an external id; its own names of roles are the case's. */
const withoutNames = (text: string): string =>
  readNames(text).some(({ kind }) => kind === 'role' || kind === 'user') ? '' : text;

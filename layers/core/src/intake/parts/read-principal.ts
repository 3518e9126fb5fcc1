import { readArn } from '../../arn/index.ts';
import type { Evidence } from '../evidence.ts';

/** Who the service is that took a role up, as its names tell. */
export type Employer =
  | 'agent'
  | 'knowledgeBase'
  | 'flow'
  | 'agentCore'
  | 'identityCenter'
  | 'cognito'
  | 'instance'
  | 'cloudFormation';

/** The denied principal in parts; `roleArn` is the role behind a session, as written. */
export type PrincipalClue = {
  readonly written: string | null;
  readonly kind: 'role' | 'user' | 'root' | 'federated' | 'service' | 'anonymous' | 'unknown';
  readonly name: string;
  readonly session: string;
  readonly account: string;
  readonly worksFor: Employer | null;
  /** ARN that policies are attached to; null when it cannot be told. */
  readonly attachTo: string | null;
};

/** Reads a principal as the text writes it; the evidence knows a role's path. */
export const readPrincipal = (written: string | null, evidence: Evidence): PrincipalClue => {
  if (written === null) return { ...nobody, attachTo: onlyPrincipal(evidence) };
  if (nobodies.has(written.toLowerCase())) return { ...nobody, written, kind: 'anonymous' };
  if (written.endsWith('.amazonaws.com')) return { ...nobody, written, kind: 'service', name: written };
  const { partition, account, name: tail } = readArn(written);
  const resource = written.startsWith('arn:') ? tail : afterDots(written);
  const [type = '', ...path] = resource.split('/');
  const kind = kinds[type] ?? (resource === 'root' ? 'root' : 'unknown');
  const isSession = type === 'assumed-role';
  const name = (isSession ? path[0] : path.at(-1)) ?? '';
  const session = isSession ? path.slice(1).join('/') : '';
  const clue = { written, kind, name, session, account, worksFor: employerOf(name, session) };
  return { ...clue, attachTo: homeOf({ written, partition, resource, name, kind, account }, evidence) };
};

// The second is how people retype it.
const nobodies = new Set(['anonymous', 'annonymous']);

const nobody: PrincipalClue = {
  written: null,
  kind: 'unknown',
  name: '',
  session: '',
  account: '',
  worksFor: null,
  attachTo: null,
};

const kinds: Readonly<Record<string, PrincipalClue['kind']>> = {
  __proto__: null as never,
  'assumed-role': 'role',
  role: 'role',
  user: 'user',
  'federated-user': 'federated',
};

/** `...:assumed-role/x` and `.../role/x` tell the tail. */
const afterDots = (written: string): string => {
  const at = Math.max(written.indexOf('assumed-role/'), written.indexOf('user/'));
  return at > 0 ? written.slice(at) : written;
};

type Parts = Pick<PrincipalClue, 'name' | 'kind' | 'account'> & {
  readonly written: string;
  readonly partition: string;
  readonly resource: string;
};

const homeOf = (parts: Parts, evidence: Evidence): string | null => {
  const { written, partition, resource, name, kind, account } = parts;
  if (kind !== 'role' && kind !== 'user') return null;
  const known = evidence.principals.find(
    (principal) => principal.kind === kind && principal.name === name && readArn(principal.arn).account === account,
  );
  if (known !== undefined) return known.arn;
  if (!resource.startsWith('assumed-role/')) return written;
  return name === '' ? null : `arn:${partition === '' ? 'aws' : partition}:iam::${account}:role/${name}`;
};

const onlyPrincipal = (evidence: Evidence): string | null => {
  const owners = evidence.principals.filter((principal) => principal.kind !== 'group');
  return owners.length === 1 ? (owners[0]?.arn ?? null) : null;
};

// Names that AWS's consoles and services give to roles and sessions; a session name is what the service writes itself.
const employerOf = (name: string, session: string): Employer | null => {
  const role = name.toLowerCase();
  const hat = session.toLowerCase();
  if (role.startsWith('awsreservedsso_')) return 'identityCenter';
  if (hat.startsWith('cognitoidentitycredentials')) return 'cognito';
  if (hat === 'awscloudformation') return 'cloudFormation';
  if (hat.startsWith('bedrockagentcore') || role.includes('bedrockagentcore')) return 'agentCore';
  if (hat.startsWith('documentloadertask') || role.includes('forknowledgebase')) return 'knowledgeBase';
  if (hat.startsWith('bedrockknowledgebase') || hat.startsWith('knowledgebase')) return 'knowledgeBase';
  if (hat.startsWith('bedrockflow') || role.includes('executionroleforflow')) return 'flow';
  if (hat.startsWith('bedrockagent') || role.includes('executionroleforagent')) return 'agent';
  if (isInstanceId(hat)) return 'instance';
  return null;
};

const isInstanceId = (session: string): boolean =>
  session.startsWith('i-') && session.length >= 5 && !session.includes('/');

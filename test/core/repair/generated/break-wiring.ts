import type { StoredPolicy } from '../case-of.ts';
import type { Random } from './random.ts';
import type { Wiring } from './wiring.ts';

type Statement = Readonly<Record<string, unknown>>;
type Breaking = (statement: Statement, random: Random) => readonly Statement[];

/** A wiring with one thing broken, and what was done. */
export const breakWiring = (wiring: Wiring, random: Random): { readonly wiring: Wiring; readonly how: string } => {
  if (random.below(8) === 0) return withDeny(wiring, random);
  const at = random.pick(wiring.policies.flatMap((policy, index) => (policy.name === 'beside' ? [] : [index])));
  const policy = wiring.policies[at];
  const statements = statementsOf(policy);
  const index = random.below(statements.length);
  const [how, make] = random.pick(breakings);
  const changed = statements.flatMap((one, place) => (place === index ? make(one, random) : [one]));
  return {
    wiring: {
      ...wiring,
      policies: wiring.policies.map((one, place) => (place === at ? withStatements(one, changed) : one)),
    },
    how,
  };
};

const statementsOf = (policy: StoredPolicy | undefined): readonly Statement[] =>
  (policy?.document as { readonly Statement?: readonly Statement[] } | undefined)?.Statement ?? [];

const withStatements = (policy: StoredPolicy, Statement: readonly Statement[]): StoredPolicy => ({
  ...policy,
  document: { Version: '2012-10-17', Statement },
});

const list = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]) as string[];
const element = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : values);

const less =
  (name: string): Breaking =>
  (statement, random) => {
    const values = list(statement[name]);
    if (values.length < 2) return [];
    return [{ ...statement, [name]: element(values.toSpliced(random.below(values.length), 1)) }];
  };

const resources =
  (change: (arn: string) => string): Breaking =>
  (statement) =>
    statement['Resource'] === undefined
      ? []
      : [{ ...statement, Resource: element(list(statement['Resource']).map(change)) }];

const part =
  (index: number, value: (text: string) => string) =>
  (arn: string): string => {
    const parts = arn.split(':');
    return parts.length < 6 || (parts[index] ?? '') === ''
      ? arn
      : parts.with(index, value(parts[index] ?? '')).join(':');
  };

const condition =
  (change: (value: string) => string): Breaking =>
  (statement) => {
    const given = statement['Condition'];
    if (typeof given !== 'object' || given === null) return [];
    const each = (value: string | readonly string[]) => (typeof value === 'string' ? change(value) : value.map(change));
    const changed = Object.entries(given as Record<string, Record<string, string>>).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, each(value)])),
    ]);
    return [{ ...statement, Condition: Object.fromEntries(changed) }];
  };

const principals: Breaking = (statement) => {
  const principal = statement['Principal'];
  if (typeof principal !== 'object' || principal === null) return [];
  const kind = Object.keys(principal)[0] ?? 'AWS';
  return [{ ...statement, Principal: { [kind]: others[kind] } }];
};

const others: Readonly<Record<string, string>> = {
  Service: 'ec2.amazonaws.com',
  AWS: 'arn:aws:iam::111122223333:role/old-app',
  Federated: 'arn:aws:iam::111122223333:oidc-provider/old.example.com',
};

const breakings: readonly (readonly [string, Breaking])[] = [
  ['statement removed', () => []],
  ['action removed', less('Action')],
  ['resource removed', less('Resource')],
  [
    'another action',
    (statement) => [
      {
        ...statement,
        Action: 'logs:GetLogEvents',
        ...(statement['Resource'] === undefined ? { Action: 'sts:TagSession' } : {}),
      },
    ],
  ],
  ['another Region', resources(part(3, () => 'ap-south-1'))],
  ['another account', resources(part(4, () => '999900001111'))],
  ['another partition', resources(part(1, () => 'aws-cn'))],
  ['another case', resources(part(5, (text) => text.toUpperCase()))],
  ['wildcard narrowed', resources((arn) => arn.replace(/\*$/, 'old/*'))],
  ['model with an account', resources((arn) => arn.replace('::foundation-model', ':111122223333:foundation-model'))],
  ['bucket with a Region', resources((arn) => arn.replace(':s3:::', ':s3:us-east-1:111122223333:'))],
  [
    'another condition value',
    condition((value) =>
      value
        .replace('AGENT12345', 'AGENT00000')
        .replace('s3.us', 'sqs.us')
        .replace('bedrock.a', 'ec2.a')
        .replace('heads/main', 'heads/old')
        .replace(':::inbox', ':::outbox'),
    ),
  ],
  ['another principal', principals],
];

const withDeny = (wiring: Wiring, random: Random): { readonly wiring: Wiring; readonly how: string } => {
  const need = random.pick(wiring.needs);
  const at = wiring.policies.findIndex(
    ({ policyType }) => policyType === (need.needsResourcePolicy ? 'resource' : 'identity'),
  );
  const policy = wiring.policies[at];
  if (policy === undefined) throw new Error('bug: an arrow without a policy');
  const isTrust = need.needsResourcePolicy === true && need.action === 'sts:AssumeRole';
  const deny = {
    Sid: 'NotNow',
    Effect: 'Deny',
    ...(need.needsResourcePolicy ? { Principal: { Service: need.principal } } : {}),
    Action: random.pick([
      [need.action],
      [need.action, isTrust ? 'sts:TagSession' : 'bedrock:Rerank'].filter(
        (one) => need.needsResourcePolicy !== true || isTrust || one === need.action,
      ),
    ]),
    ...(isTrust ? {} : { Resource: need.resource }),
  };
  const changed = withStatements(policy, [...statementsOf(policy), deny]);
  return { wiring: { ...wiring, policies: wiring.policies.with(at, changed) }, how: 'Deny added' };
};

import { compile, decide } from '@whydenied/iam';
import demo from '../../../dev/demo-account.json' with { type: 'json' };
import { type Details, iamOf } from './iam-of.ts';
import { type Simulation, type SimulatorAnswer, simulatorOf } from './simulator-of.ts';
import type { WireAnswer, WireCall } from './start-aws.ts';

/** Who asks in these tests: an administrator of the demo account. */
export const admin = 'arn:aws:iam::210987654321:user/admin';

const adminUser = {
  ...{ UserName: 'admin', Arn: admin, GroupList: [], AttachedManagedPolicies: [], Tags: [] },
  UserPolicyList: [
    {
      PolicyName: 'all',
      PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    },
  ],
};

/** The demo account with an administrator in it. */
export const demoDetails = { ...demo, UserDetailList: [...demo.UserDetailList, adminUser] } as unknown as Details;

/** Organizations of an account that is in none. */
export const noOrganization = ({ operation }: WireCall): WireAnswer | null =>
  operation === 'DescribeOrganization'
    ? { status: 400, type: 'application/x-amz-json-1.1', body: '{"__type":"AWSOrganizationsNotInUseException"}' }
    : null;

/** A simulator over the demo account's own documents, so that both engines decide on the same. */
export const demoSimulator = (
  shape: 'before' | 'after',
  change: (asked: Simulation) => SimulatorAnswer | null = () => null,
) => simulatorOf(shape, (asked) => change(asked) ?? decideOn(asked));

const decideOn = (asked: Simulation): SimulatorAnswer => {
  const held = heldBy(asked.source ?? '');
  const excluded = new Set(asked.excluded);
  const identity = [
    ...held.identity.filter(({ name }) => !excluded.has(name)),
    ...asked.documents.map((document, index) => ({ name: `added${index}`, document: JSON.parse(document) as unknown })),
  ];
  const permissionsBoundary =
    asked.boundary.length > 0 ? asked.boundary.map((document) => ({ document })) : held.boundary;
  const context = Object.fromEntries(Object.entries(asked.context).map(([key, values]) => [key, values[0] ?? '']));
  const request = { principal: asked.source ?? '', action: asked.action, resource: asked.resource, context };
  return { decision: decide(compile({ identity, permissionsBoundary }), request).decision };
};

type Attached = { readonly PolicyArn: string };

const heldBy = (arn: string) => {
  const people = [...(demoDetails['UserDetailList'] ?? []), ...(demoDetails['RoleDetailList'] ?? [])];
  const person = people.find((one) => one['Arn'] === arn) ?? {};
  const groups = (demoDetails['GroupDetailList'] ?? []).filter(({ GroupName }) =>
    ((person['GroupList'] ?? []) as unknown[]).includes(GroupName),
  );
  const owners = [person, ...groups];
  const inline = owners.flatMap((owner) =>
    ['User', 'Role', 'Group'].flatMap(
      (kind) => (owner[`${kind}PolicyList`] ?? []) as { PolicyName: string; PolicyDocument: unknown }[],
    ),
  );
  const attached = owners.flatMap((owner) => (owner['AttachedManagedPolicies'] ?? []) as Attached[]);
  const boundary = (person['PermissionsBoundary'] as { PermissionsBoundaryArn: string } | undefined)
    ?.PermissionsBoundaryArn;
  return {
    identity: [
      ...inline.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, document: PolicyDocument })),
      ...attached.map(({ PolicyArn }) => ({ name: PolicyArn, document: documentOf(PolicyArn) })),
    ],
    boundary: boundary === undefined ? [] : [{ document: documentOf(boundary) }],
  };
};

const documentOf = (arn: string): unknown => {
  const policy = (demoDetails['Policies'] ?? []).find(({ Arn }) => Arn === arn);
  const versions = (policy?.['PolicyVersionList'] ?? []) as { IsDefaultVersion: boolean; Document: unknown }[];
  return versions.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document;
};

/** The whole loopback AWS of the demo account. */
export const demoAws = (shape: 'before' | 'after' = 'after', identity = admin) => [
  noOrganization,
  demoSimulator(shape),
  iamOf({ account: demoDetails, pageSize: 1, identity }),
];

import type { AccessRequest } from '@whydenied/iam';
import type { Situation } from './situation.ts';

/** Requests that no fix may change: the row's own, strangers at its resources, its callers elsewhere. */
export const probesOf = ({ needs, stays = [] }: Situation): readonly AccessRequest[] => [
  ...stays,
  ...needs.flatMap((need) => [
    ...around(need),
    ...(need.principal.startsWith('arn:') ? elsewhere(need) : sourceless(need)),
  ]),
];

const around = (need: AccessRequest): readonly AccessRequest[] => [
  { ...need, principal: 'anonymous' },
  { ...need, principal: 'arn:aws:sts::222200003333:assumed-role/stranger/x' },
  { ...need, principal: 'ec2.amazonaws.com' },
  ...(need.resource === '*' ? [] : [{ ...need, resource: otherThan(need.resource) }]),
];

// What a text says of a prefix is true of all beneath it: an object has another bucket.
const otherThan = (resource: string): string =>
  resource.includes(':s3:::') ? resource.replace(/:::([^/]+)/, ':::$1-other') : `${resource}-other`;

const elsewhere = ({ principal }: AccessRequest): readonly AccessRequest[] => {
  const account = principal.split(':')[4] ?? '';
  return [
    { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::payroll-exports/2026/q3.csv' },
    { principal, action: 'iam:PassRole', resource: `arn:aws:iam::${account}:role/Admin` },
    { principal, action: 'bedrock:DeleteGuardrail', resource: `arn:aws:bedrock:us-east-1:${account}:guardrail/abc123` },
  ];
};

const sourceless = (need: AccessRequest): readonly AccessRequest[] =>
  need.context === undefined ? [] : [{ ...need, context: {} }];

import { compile, decide } from '@whydenied/iam';
import type { FunctionRole } from './template-roles.ts';

/** What is wrong with the trust policy of a role: Lambda takes it for this one function of this account, and nobody else does. */
export const trustFaults = (role: FunctionRole): readonly string[] => {
  const own = { 'aws:SourceArn': role.functionArn, 'aws:SourceAccount': '111122223333' };
  const foreign = role.functionArn.replace('111122223333', '999988887777');
  const others = [
    ['another function', lambda, { ...own, 'aws:SourceArn': `${role.functionArn}-other` }],
    ['another account', lambda, { ...own, 'aws:SourceAccount': '999988887777' }],
    ["another account's function", lambda, { ...own, 'aws:SourceArn': foreign }],
    ['no source', lambda, {}],
    ['another service', 'ec2.amazonaws.com', own],
    ['another account itself', 'arn:aws:iam::999988887777:root', own],
  ] as const;
  return [
    ...(mayAssume(role, lambda, own) ? [] : ['Lambda may not assume the role for the function']),
    ...others
      .filter(([, who, context]) => mayAssume(role, who, context))
      .map(([what]) => `the role may be assumed: ${what}`),
    ...role.trust.filter(({ Sid }) => !Sid).map(() => 'a trust statement has no Sid'),
    ...role.trust
      .filter(({ Action }) => JSON.stringify([Action].flat()) !== '["sts:AssumeRole"]')
      .map(({ Sid }) => `${Sid} allows more than sts:AssumeRole`),
  ];
};

const lambda = 'lambda.amazonaws.com';

const mayAssume = (role: FunctionRole, principal: string, context: Readonly<Record<string, string>>): boolean => {
  const resource = [{ name: 'trust', document: { Version: '2012-10-17', Statement: role.trust } }];
  const request = { principal, action: 'sts:AssumeRole', resource: role.roleArn, context };
  return decide(compile({ resource }), request).decision === 'allowed';
};

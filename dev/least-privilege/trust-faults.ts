import { compile, decide } from '@whydenied/iam';
import type { FunctionRole } from './template-roles.ts';

/**
 * What is wrong with the trust policy of a role: Lambda takes it, nobody else does. It has no condition: which keys Lambda brings when it
 * takes an execution role stands nowhere, and one that it does not bring keeps the function from being made.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 */
export const trustFaults = (role: FunctionRole): readonly string[] => {
  const others = ['ec2.amazonaws.com', 'edgelambda.amazonaws.com', 'arn:aws:iam::999988887777:root', 'anonymous'];
  return [
    ...(mayAssume(role, lambda) ? [] : ['Lambda may not assume the role for the function']),
    ...others.filter((who) => mayAssume(role, who)).map((who) => `the role may be assumed by ${who}`),
    ...role.trust.filter(({ Sid }) => !Sid).map(() => 'a trust statement has no Sid'),
    ...role.trust
      .filter(({ Condition }) => Condition !== undefined)
      .map(({ Sid }) => `${Sid} has a condition that nobody can verify`),
    ...role.trust
      .filter(({ Action }) => JSON.stringify([Action].flat()) !== '["sts:AssumeRole"]')
      .map(({ Sid }) => `${Sid} allows more than sts:AssumeRole`),
  ];
};

const lambda = 'lambda.amazonaws.com';

const mayAssume = (role: FunctionRole, principal: string): boolean => {
  const resource = [{ name: 'trust', document: { Version: '2012-10-17', Statement: role.trust } }];
  const request = { principal, action: 'sts:AssumeRole', resource: role.roleArn };
  return decide(compile({ resource }), request).decision === 'allowed';
};

import { type AccessRequest, compile, decide, type PolicySet } from '../../../layers/iam/src/index.ts';

export const session = 'arn:aws:sts::111122223333:assumed-role/app/s1';
export const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const request = { principal: session, action: 'bedrock:InvokeModel', resource: model };
export const policy = (...statements: object[]) => [
  { name: 'p', document: { Version: '2012-10-17', Statement: statements } },
];
export const allow = (extra: object = {}) => ({ Effect: 'Allow', Action: 'bedrock:*', Resource: '*', ...extra });
export const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});
export const ask = (policies: PolicySet, changes: Partial<AccessRequest> = {}) =>
  decide(compile(policies), { ...request, ...changes });

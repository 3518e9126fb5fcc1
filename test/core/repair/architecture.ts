import type { StoredPolicy } from './case-of.ts';
import { grantOf } from './case-of.ts';

export const account = '111122223333';
export const role = `arn:aws:iam::${account}:role/app`;
export const session = `arn:aws:sts::${account}:assumed-role/app/run-1`;
export const user = `arn:aws:iam::${account}:user/dev`;
export const group = `arn:aws:iam::${account}:group/Developers`;
export const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';

export const documentOf = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
export const logs = { Sid: 'Logs', Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' };
export const everything = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' };
export const noModels = { Sid: 'NoModels', Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: nova };
export const invoke = { principal: session, action: 'bedrock:InvokeModel', resource: nova };
export const invokeGrant = grantOf({
  attachTo: role,
  sid: 'InvokeModel',
  actions: ['bedrock:InvokeModel'],
  resources: [nova],
});
export const inline = (name: string, ...statements: readonly object[]): StoredPolicy => ({
  policyType: 'identity',
  name,
  document: documentOf(...statements),
  attachTo: role,
  appliesTo: role,
  home: 'inline',
});

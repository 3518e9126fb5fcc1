import { roleOr } from '../requests/mentioned.ts';
import { trustRequest } from '../requests/trust-request.ts';
import type { Arrow } from './arrow.ts';

/** Lambda takes the execution role of a function up, by its trust policy. */
export const serviceToFunctionRole: Arrow = {
  topic: 'lambda->role',
  requests: (call) => [
    trustRequest({
      service: 'lambda.amazonaws.com',
      role: roleOr(call, [''], '{FunctionRole}'),
      edge: 'lambda->role',
      account: call.account,
      sourceArn: null,
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    }),
  ],
  question: {
    ask: 'What does the trust policy of the role say?',
    command: 'aws iam get-role --role-name ROLE_NAME --query Role.AssumeRolePolicyDocument',
  },
  note: 'it alone decides who may take the role up',
};

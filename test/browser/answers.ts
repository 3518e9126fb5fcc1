import type { Answer, AnswerRequest } from '@whydenied/core';

// Answers as the server gives them, for what a real one cannot be made to do at will: break, wait, lie.

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/handbook-chat`;
const profile = `arn:aws:bedrock:us-east-1:${account}:inference-profile/us.amazon.nova-lite-v1:0`;
const model = (region: string): string => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-lite-v1:0`;

const request = (parts: Partial<AnswerRequest>): AnswerRequest => ({
  ...{
    principal: role,
    action: 'bedrock:InvokeModel',
    resource: model('us-east-1'),
    resourceAccount: null,
    context: {},
  },
  ...{ from: 'derived', decision: 'implicitDeny', decidedBy: 'local' },
  ...parts,
});

const statement = {
  Sid: 'InvokeThroughProfile',
  Effect: 'Allow',
  Action: 'bedrock:InvokeModel',
  Resource: [profile, model('us-east-1'), model('us-east-2'), model('us-west-2')],
};
const logs = {
  Sid: 'WriteLogs',
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: `arn:aws:logs:us-east-1:${account}:log-group:/aws/lambda/handbook-chat:*`,
};
const json = JSON.stringify({ Version: '2012-10-17', Statement: [logs, statement] }, null, 2);
const before = JSON.stringify({ Version: '2012-10-17', Statement: [logs] }, null, 2);

/** A profile that routes to a Region the role may not use: several arrows, one broken, one foreseen, one not seen. */
export const profileAnswer: Answer = {
  isPermissionProblem: true,
  cause: {
    id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
    title: 'the inference profile routes to a Region whose model the role may not invoke',
    confidence: 'certain',
    alternatives: [
      {
        id: 'IDENTITY_NO_ALLOW',
        title: 'No policy allows it',
        because: 'no statement of the role allows the action at all',
      },
    ],
  },
  denial: { kind: 'implicit', policyType: 'identity', policyArn: null },
  requests: [
    request({
      principal: `arn:aws:sts::${account}:assumed-role/handbook-chat/web`,
      resource: model('us-east-2'),
      from: 'message',
      context: { 'bedrock:InferenceProfileArn': profile },
    }),
    request({ principal: 'lambda.amazonaws.com', action: 'sts:AssumeRole', resource: role, decision: 'allowed' }),
    request({ resource: profile, decision: 'allowed' }),
    request({ resource: model('us-west-2') }),
    request({
      action: 'bedrock:Retrieve',
      resource: `arn:aws:bedrock:us-east-1:${account}:knowledge-base/KB12345678`,
      decision: 'allowed',
    }),
    request({
      principal: `arn:aws:iam::${account}:role/service-role/AmazonBedrockExecutionRoleForKnowledgeBase_handbook`,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::handbook-documents/*',
      decision: null,
      decidedBy: null,
    }),
  ],
  fix: {
    kind: 'addStatement',
    steps: [
      {
        target: { policyType: 'identity', attachTo: role, policy: 'handbook' },
        before,
        statement,
        json,
        cli: `aws iam put-role-policy --role-name handbook-chat --policy-name handbook --policy-document file://handbook.json`,
        sam: `Policies:\n  - Statement:\n      - Sid: InvokeThroughProfile\n        Effect: Allow\n        Action: bedrock:InvokeModel`,
        terraform: `resource "aws_iam_role_policy" "handbook" {\n  role   = "handbook-chat"\n  policy = data.aws_iam_policy_document.handbook.json\n}`,
      },
    ],
    actions: ['bedrock:InvokeModel'],
    verification: {
      before: 'implicitDeny',
      after: 'allowed',
      engines: ['local'],
      newlyAllowed: [`bedrock:InvokeModel on ${model('us-east-2')}`, `bedrock:InvokeModel on ${model('us-west-2')}`],
      newlyDenied: [],
      narrowest: true,
    },
  },
  questions: [
    {
      ask: 'Is a service control policy attached to this account?',
      because: 'One that denies us-west-2 would stop the same call next.',
      command: `aws organizations list-policies-for-target --target-id ${account} --filter SERVICE_CONTROL_POLICY`,
      choices: [
        { label: 'No', says: 'No service control policy is attached.' },
        { label: 'I do not know', says: 'I do not know whether one is attached.' },
      ],
    },
  ],
  notEvaluated: [{ policyType: 'serviceControl', because: 'nobody showed the policies of the organization' }],
  citations: [
    {
      label: 'handbook[0]',
      policy: 'handbook',
      pointer: '/Statement/0',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
    },
    { label: 'elsewhere[1]', policy: 'elsewhere', pointer: '/Statement/1', url: 'https://example.org/not-aws' },
  ],
  explanation: `**Why:** The inference profile routes to a Region whose model the role may not invoke. Denied: role \`handbook-chat\`, \`bedrock:InvokeModel\` on \`${model('us-east-2')}\`.
**Do:** add the statement below to \`handbook\`, the policy of role \`handbook-chat\`.

**The fix** (\`handbook\` on \`${role}\`)

\`\`\`json
${JSON.stringify(statement, null, 2)}
\`\`\``,
};

/** An explicit Deny whose statement is to be taken away: only the diff of the words knows what was there. */
export const denyAnswer: Answer = {
  ...profileAnswer,
  cause: { id: 'IDENTITY_EXPLICIT_DENY', title: 'a statement denies it', confidence: 'certain', alternatives: [] },
  denial: { kind: 'explicit', policyType: 'identity', policyArn: null },
  requests: [request({ from: 'message', decision: 'explicitDeny' })],
  fix: {
    ...profileAnswer.fix,
    kind: 'removeStatement',
    steps: [
      {
        target: { policyType: 'identity', attachTo: role, policy: 'guardrails' },
        before: JSON.stringify(
          { Version: '2012-10-17', Statement: [logs, { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }] },
          null,
          2,
        ),
        statement: null,
        json: JSON.stringify({ Version: '2012-10-17', Statement: [logs] }, null, 2),
        cli: 'aws iam put-role-policy --role-name handbook-chat --policy-name guardrails --policy-document file://g.json',
        sam: '',
        terraform: '',
      },
    ],
  },
  questions: [],
  notEvaluated: [],
  citations: [{ label: 'guardrails[1]', policy: 'guardrails', pointer: '/Statement/1', url: null }],
  explanation: `**Why:** a statement denies it.
**Do:** remove the statement from \`guardrails\`.

\`\`\`diff
@@ -9,11 +9,6 @@
         "logs:PutLogEvents"
       ],
       "Resource": "arn:aws:logs:us-east-1:${account}:log-group:/aws/lambda/handbook-chat:*"
-    },
-    {
-      "Effect": "Deny",
-      "Action": "bedrock:*",
-      "Resource": "*"
     }
   ]
 }
\`\`\``,
};

/** No policy is at fault: nothing to add, something to do. */
export const modelAccessAnswer: Answer = {
  ...profileAnswer,
  isPermissionProblem: false,
  cause: {
    id: 'MODEL_ACCESS_NOT_GRANTED',
    title: 'the account has no access to this model',
    confidence: 'likely',
    alternatives: [],
  },
  denial: { kind: 'unknown', policyType: 'unknown', policyArn: null },
  requests: [request({ from: 'message', principal: null, decision: null, decidedBy: null })],
  fix: {
    kind: 'noPolicyChange',
    steps: [],
    actions: [],
    verification: { before: null, after: null, engines: [], newlyAllowed: [], newlyDenied: [], narrowest: false },
  },
  questions: [],
  citations: [],
  explanation: `**Why (likely):** The account has no access to this model.
**Do:** no policy change helps. Fill in the use-case form of the model.

- Open the model in the console of Amazon Bedrock and send the form.`,
};

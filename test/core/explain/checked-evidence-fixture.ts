import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';

export const roleArn = 'arn:aws:iam::111122223333:role/app';
export const modelArn = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
export const statement = { Sid: 'InvokeModel', Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: modelArn };
const document = { Version: '2012-10-17', Statement: [statement] };

const request = {
  principal: 'arn:aws:sts::111122223333:assumed-role/app/s1',
  action: 'bedrock:InvokeModel',
  resource: modelArn,
  resourceAccount: null,
  context: {},
  from: 'message',
  edge: 'lambda->bedrock',
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
  decidedBy: 'local',
  unseen: [],
} as const;

/** A missing Allow, with a proven fix. */
export const missingAllow: CheckedEvidence = {
  diagnosis: {
    isPermissionProblem: true,
    cause: {
      id: 'BEDROCK_INVOKE_MISSING',
      title: 'no policy of the role allows it to invoke the model',
      confidence: 'certain',
      alternatives: [],
    },
    because: ['no identity policy of `app` allows `bedrock:InvokeModel`'],
    denial: { kind: 'implicit', policyType: 'identity', policyArn: null },
    requests: [
      {
        ...request,
        decision: {
          decision: 'implicitDeny',
          deniedBy: [{ policyType: 'identity', denial: 'implicit' }],
          matchedStatements: [],
          nearMisses: [],
          missingContextKeys: [],
          notes: [],
        },
      },
    ],
    remedy: { kind: 'grant', grants: [], actions: ['bedrock:InvokeModel'] },
    pitfalls: [],
    questions: [],
    notEvaluated: [],
    citations: [
      {
        label: 'page',
        policy: null,
        pointer: null,
        url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_id-based-policy-examples.html',
      },
    ],
    notes: [],
  },
  repair: {
    fix: {
      kind: 'addStatement',
      steps: [
        {
          target: { policyType: 'identity', attachTo: roleArn, policy: 'inline' },
          before: null,
          statement,
          json: JSON.stringify(document, null, 2),
          cli: 'aws iam put-role-policy --role-name app --policy-name inline --policy-document file://inline.json',
          sam: 'Policies:\n  - Statement: []',
          terraform: 'resource "aws_iam_role_policy" "inline" {}',
        },
      ],
      actions: ['bedrock:InvokeModel'],
      verification: {
        before: 'implicitDeny',
        after: 'allowed',
        engines: ['local'],
        newlyAllowed: [`bedrock:InvokeModel on ${modelArn}`],
        newlyDenied: [],
        narrowest: true,
      },
    },
    details: { diffs: [], fillIn: [], ownerText: null, plainSteps: [], remarks: [], exposure: [], question: null },
  },
  explanation: `**Why:** No policy of the role allows it to invoke the model. Denied: the role \`app\`, \`bedrock:InvokeModel\` on \`${modelArn}\`.\n**Do:** add the statement below to \`inline\` of the role \`app\`.`,
};

/** An explicit deny by a service control policy: nothing of the asker's helps. */
export const ownersDeny: CheckedEvidence = {
  ...missingAllow,
  diagnosis: {
    ...missingAllow.diagnosis,
    cause: {
      ...missingAllow.diagnosis.cause,
      id: 'SCP_DENY',
      title: 'a service control policy denies the action',
    },
    because: [],
    denial: { kind: 'explicit', policyType: 'serviceControl', policyArn: null },
    requests: [{ ...request, decision: null, decidedBy: null }],
    remedy: { kind: 'askOwner', owner: 'the organization', text: 'please', denies: [], actions: [] },
  },
  repair: {
    ...missingAllow.repair,
    fix: {
      kind: 'askOwner',
      steps: [],
      actions: ['bedrock:InvokeModel'],
      verification: { before: null, after: null, engines: [], newlyAllowed: [], newlyDenied: [], narrowest: false },
    },
    details: { ...missingAllow.repair.details, ownerText: 'please except `app` from the deny' },
  },
  explanation:
    '**Why:** A service control policy denies the action, by an explicit deny. Denied: the role `app`, `bedrock:InvokeModel`.\n**Do:** nothing of yours helps; send the text below to whoever owns that service control policy.',
};

/** No permission at fault: the asker is throttled. */
export const throttled: CheckedEvidence = {
  ...ownersDeny,
  diagnosis: {
    ...ownersDeny.diagnosis,
    isPermissionProblem: false,
    cause: { ...ownersDeny.diagnosis.cause, id: 'LL_THROTTLE', title: 'the account’s quota is used up' },
    denial: { kind: 'unknown', policyType: 'unknown', policyArn: null },
    remedy: { kind: 'noPolicyChange', steps: [], actions: [] },
  },
  repair: {
    ...ownersDeny.repair,
    fix: { ...ownersDeny.repair.fix, kind: 'noPolicyChange', actions: [] },
    details: {
      ...ownersDeny.repair.details,
      ownerText: null,
      plainSteps: [{ text: 'retry with a growing wait between the tries', command: null }],
    },
  },
  explanation:
    '**Why:** The account’s quota is used up.\n**Do:** no policy change helps. Retry with a growing wait between the tries.',
};

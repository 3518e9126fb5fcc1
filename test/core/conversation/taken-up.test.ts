import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const refused = (rest: string, principal = 'arn:aws:sts::111122223333:assumed-role/minutes-fn/m'): string =>
  `An error occurred (AccessDeniedException): User: ${principal} is not authorized to perform: ${rest}`;
const unallowed = (action: string, resource: string, principal?: string): string =>
  refused(`${action} on resource: ${resource} because no identity-based policy allows the ${action} action`, principal);
const policy = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

const model = 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0';
const memory = unallowed(
  'bedrock-agentcore:CreateEvent',
  'arn:aws:bedrock-agentcore:eu-west-1:111122223333:memory/minutes-Ab12Cd34Ef',
);
const throughProfile = unallowed(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0',
);
const direct = unallowed('bedrock:InvokeModel', model);
const byScp = refused(
  'bedrock:InvokeModel on resource: arn:aws:bedrock:::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0 with an explicit deny in a service control policy',
);
const onlyIreland = policy({
  Sid: 'OnlyIreland',
  Effect: 'Deny',
  NotAction: ['iam:*', 'sts:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } },
});
const byBoundary = refused(
  'textract:AnalyzeDocument because no permissions boundary allows the textract:AnalyzeDocument action',
);
const boundary = `this is the boundary: ${policy({ Effect: 'Allow', Action: ['s3:Get*', 'comprehend:Detect*'], Resource: '*' })}`;
const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/minutes';
const pass = unallowed('iam:PassRole', 'arn:aws:iam::111122223333:role/agents/minutes');
const shown = `${unallowed('dynamodb:GetItem', table)}\n\nour policy: ${policy({ Effect: 'Allow', Action: ['dynamodb:Query', 'dynamodb:PutItem'], Resource: table })}`;

type Row = readonly [what: string, says: readonly string[], must: readonly string[], not?: readonly string[]];

const rows: readonly Row[] = [
  [
    'an action that was asked about stands in the form that is asked for next',
    [memory, 'and the same for RetrieveMemoryRecords?', 'terraform please'],
    ['"bedrock-agentcore:CreateEvent"', '"bedrock-agentcore:RetrieveMemoryRecords"'],
  ],
  [
    'streaming is granted on the profile and on every model behind it',
    [throughProfile, 'und mit Streaming?'],
    ['Decided: with it both are allowed', 'foundation-model/anthropic', 'inference-profile/eu.anthropic'],
  ],
  [
    'what was brought up comes in when it is told to',
    [direct, 'does CountTokens need its own permission?', 'put that in as well'],
    ['"bedrock:CountTokens"', '"bedrock:InvokeModel"'],
  ],
  [
    'streaming that is taken out again undoes nothing',
    [direct, 'und für ConverseStream?', 'doch kein Streaming, nimm das wieder raus. zeig die ganze Policy'],
    ['"bedrock:InvokeModel"'],
    ['WithResponseStream', 'delete-role-policy'],
  ],
  [
    'an action of the shown policy goes when the person names it, and what stops is said',
    [shown, 'it should only read. remove put'],
    ['dynamodb:Query', 'dynamodb:GetItem', 'is denied from then on'],
    ['takes nothing away', 'stays as it is'],
  ],
  ['the whole document is shown whole', [shown, 'show me the full corrected policy'], ['"Version"', 'dynamodb:Query']],
  [
    'another profile is decided in each Region against the limit that was shown',
    [byScp, `the scp: ${onlyIreland}`, 'why not use eu. instead of global.?'],
    [
      '**No, not with the service control policy you showed:**',
      '`eu-north-1`',
      'OnlyIreland',
      'Let through: `eu-west-1`',
    ],
  ],
  [
    'another profile is held against the Regions that are told',
    [byScp, 'why not use eu. instead? our SCP only allows eu-west-1'],
    ['**No, not if the service control policy lets only `eu-west-1` through:**'],
    ['**Why**'],
  ],
  [
    'a model that is called through a profile takes both statements',
    [direct, 'und über das eu Profil, reicht es den ARN zu tauschen?'],
    ['inference-profile/eu.anthropic', 'bedrock:InferenceProfileArn', 'Decided: with them each'],
  ],
  [
    'another action is decided past the limit that was shown',
    [byBoundary, boundary, 'would comprehend:DetectPiiEntities get through the boundary?'],
    ['**Yes, past that limit:**', 'comprehend:DetectPiiEntities'],
  ],
  [
    'another action that the limit leaves out is denied there',
    [byBoundary, boundary, 'would s3:PutObject get through that?'],
    ['**No:**', 'no permissions boundary allows it'],
  ],
  [
    'an Allow that is attached is held against the limit, and is no report',
    [byBoundary, 'but AmazonTextractFullAccess is attached to the role!!'],
    ['No. Decided with `AmazonTextractFullAccess` added', 'no permissions boundary allows it'],
    ['Good.'],
  ],
  [
    'an Allow against a Deny is decided',
    [byScp, '許可セットにAllowを追加すれば直りますか?'],
    ['**No.**', 'a Deny wins over every Allow'],
  ],
  [
    'what another role is to get does not count for the one who calls',
    [
      unallowed('bedrock:CreateAgent', '*', 'arn:aws:sts::111122223333:assumed-role/nightly-exec/n'),
      `works, next: ${unallowed('s3:PutObject', 'arn:aws:s3:::minutes-out/a.json', 'arn:aws:sts::111122223333:assumed-role/batch-svc/b')}`,
      'why not just s3:* on the nightly role?',
    ],
    ['**No, not on role `nightly-exec`:**', 'role `batch-svc`'],
    ['It would work'],
  ],
  [
    'roles to come are named by their path',
    [pass, 'why not PassRole on *, there will be more agents'],
    ['role/agents/*'],
  ],
  [
    'the same for another user is granted to that one',
    [
      unallowed('bedrock:InvokeModel', model, 'arn:aws:iam::111122223333:user/yamada'),
      '佐藤さん(user/sato)にも同じ権限をください',
    ],
    ['--user-name sato'],
  ],
  [
    'the condition that the fix has is decided without it',
    [
      `CreateAgent: ${unallowed('iam:PassRole', 'arn:aws:iam::111122223333:role/agent-exec', 'arn:aws:iam::111122223333:user/yamada')} (CreateAgent)`.replace(
        'An error occurred (AccessDeniedException)',
        'An error occurred (AccessDeniedException) when calling the CreateAgent operation',
      ),
      '条件を外したらどうなりますか?',
    ],
    ['allowed without the condition', '`iam:PassedToService`'],
  ],
  [
    'a key of one’s own is asked too, from both sides',
    [
      unallowed(
        'secretsmanager:GetSecretValue',
        'arn:aws:secretsmanager:eu-west-1:111122223333:secret:minutes/pg-AbC12d',
      ),
      'the secret is encrypted with our own key, arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666. what else?',
    ],
    ['"kms:Decrypt"', 'key/0a1b2c3d-1111-2222-3333-444455556666', 'the key policy has to admit it'],
  ],
  [
    'what writes to an encrypted bucket makes data keys',
    [
      unallowed('s3:PutObject', 'arn:aws:s3:::minutes-out/a.json'),
      'der Bucket ist mit eigenem KMS-Schlüssel verschlüsselt, was fehlt noch?',
    ],
    ['"kms:GenerateDataKey"', '`s3:PutObject` includes neither'],
  ],
  [
    'a limit that AWS’s sentence names without “because” is the next one',
    [byBoundary, 'changed it. now it says no identity-based policy allows'],
    ['**Progress:** the permissions boundary lets it through now'],
  ],
  [
    'a sentence that was typed wrong is put right, and is no progress',
    [
      refused(
        `bedrock:InvokeModel on resource: ${model} because no session policy allows the bedrock:InvokeModel action`,
      ),
      'sorry, i typed that from memory, it really says no IDENTITY-based policy',
    ],
    ['no identity-based policy allows it'],
    ['Progress', 'lets it through now'],
  ],
  [
    'what AWS takes no resource for is said to be so',
    [unallowed('bedrock:CallWithBearerToken', '*'), 'which resource do i put for that'],
    ['**`"Resource": "*"`:**'],
  ],
  [
    'the permission that is missing is named',
    [direct, 'welche Berechtigung fehlt denn jetzt?'],
    ['**`bedrock:InvokeModel`**'],
  ],
  [
    'who set a boundary is kept in one Region',
    [byBoundary, 'et comment savoir qui l’a mise et quand'],
    ['--region us-east-1', 'PutRolePermissionsBoundary'],
  ],
  [
    'the action that was asked for is enough',
    [
      unallowed('kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666'),
      'is kms:Decrypt enough?',
    ],
    ['**Yes, `kms:Decrypt` is enough for this call:**'],
  ],
  [
    'what has nothing to do with the case is left to others',
    [direct, 'btw can you fix my flexbox css, the chat bubbles overflow'],
    ['outside of what I know'],
  ],
];

describe('what a later turn takes up', () => {
  it.each(rows.map(([what, says, must, not = []]) => ({ what, says, must, not })))(
    '$what',
    async ({ says, must, not }) => {
      const reply = await replyTo(...says);

      for (const each of must) expect(reply).toContain(each);
      for (const each of not) expect(reply).not.toContain(each);
    },
  );
});

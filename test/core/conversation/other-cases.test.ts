import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const trust = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const saml = trust({
  Effect: 'Allow',
  Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/EntraID' },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
});
const gitHub = trust({
  Effect: 'Allow',
  Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
});
const passed =
  'my colleague creating lambda: User: arn:aws:sts::111122223333:assumed-role/ml-dev/kenji is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/rag-lambda-role because no identity-based policy allows the iam:PassRole action';
const samlRefused =
  'Your request included an invalid SAML response. after retry: Not authorized to perform sts:AssumeRoleWithSAML (service: AWSSecurityTokenService; status code: 403; error code: AccessDenied). what to do?';

type Row = { readonly says: readonly string[]; readonly must: readonly string[]; readonly not?: readonly string[] };

const rows: Readonly<Record<string, readonly Row[]>> = {
  'a sign-in that its trust policy names by another action': [
    {
      says: [
        `Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity\n${gitHub}`,
      ],
      must: ['The action in the trust policy is wrong', '`sts:AssumeRoleWithWebIdentity`'],
      not: ['nothing yet'],
    },
    {
      says: [samlRefused, passed, `ok that is solved thank you. back to saml one: here is trust\n${saml}`],
      must: ['The action in the trust policy is wrong', '`sts:AssumeRoleWithSAML`'],
      not: ['rag-lambda-role'],
    },
    { says: [samlRefused], must: ['sts:AssumeRoleWithSAML', 'SAML:aud'], not: ['metadata', 'no policy change helps'] },
  ],
  'a role that is passed, bound to the service of what is made': [
    { says: [passed], must: ['"iam:PassedToService":"lambda.amazonaws.com"'] },
    {
      says: [passed.replace('creating lambda', 'wants to create a knowledge base')],
      must: ['"iam:PassedToService":"bedrock.amazonaws.com"'],
    },
    {
      says: [passed.replace('my colleague creating lambda: ', '')],
      must: [
        'iam:PassRole',
        '**Before you run it:** nothing that was shown says which service gets the role, and without `iam:PassedToService` it may go to every service that the role trusts: say which one it is (“only to Lambda”) and the statement is bound to it (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html).',
      ],
      not: ['"iam:PassedToService"'],
    },
  ],
  'a function whose logs nobody sees': [
    {
      says: [
        'my lambda calls bedrock. View logs says: Log group does not exist. The specific log group: /aws/lambda/resume-doc does not exist in this account or region.',
      ],
      must: ['never ran', 'logs:CreateLogGroup', 'log-group:/aws/lambda/resume-doc:*', 'Did the function run at all?'],
    },
    { says: ['ma lambda doit appeler bedrock mais je vois aucun log'], must: ['never ran', 'logs:PutLogEvents'] },
  ],
  'a service that finds fault with the request has let its caller in': [
    {
      says: [
        'PutModelInvocationLoggingConfiguration fails: ValidationException: Failed to validate permissions for bucket: acme-prompt-logs. Verify the bucket policy',
      ],
      must: ['s3:PutObject', 'acme-prompt-logs', 'bedrock.amazonaws.com'],
      not: ['bedrock:PutModelInvocationLoggingConfiguration', 'Refused: the caller'],
    },
    {
      says: [
        'Failed to validate permissions for log group: /bedrock/prompts, with role: arn:aws:iam::111122223333:role/BedrockLoggingRole. Verify the IAM role permissions are correct.',
      ],
      must: ['trust bedrock.amazonaws.com', 'log-group:/bedrock/prompts:'],
      not: ['{LogGroup}'],
    },
  ],
  'an identity pool whose role does not trust it': [
    {
      says: [
        'InvalidIdentityPoolConfigurationException: Invalid identity pool configuration. Check assigned IAM roles for this pool. pool us-east-1:0a1b2c3d-1111-2222-3333-444455556666',
      ],
      must: [
        '"Federated":"cognito-identity.amazonaws.com"',
        '"cognito-identity.amazonaws.com:aud":"us-east-1:0a1b2c3d-1111-2222-3333-444455556666"',
      ],
      not: ['"Service":"cognito-identity'],
    },
  ],
  'API Gateway’s own sentences, each by itself': [
    { says: ['{"message":"Missing Authentication Token"}'], must: ['URL', 'stage', 'SigV4'] },
    {
      says: ['{"Message":"User is not authorized to access this resource with an explicit deny"}'],
      must: ['authorizer', 'cached'],
      not: ['Check stage, path'],
    },
    { says: ['api gateway: i get {"message":"Forbidden"} with x-api-key set'], must: ['usage plan'] },
  ],
};

describe('what is no plain call of a model', () => {
  for (const [what, all] of Object.entries(rows))
    it.each(all)(`${what}: $says.0`, async ({ says, must, not = [] }) => {
      const reply = await replyTo(...says);

      for (const each of must) expect(reply).toContain(each);
      for (const each of not) expect(reply).not.toContain(each);
    });
});

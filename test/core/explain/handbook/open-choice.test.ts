import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/index.ts';

const reply = (text: string): string => askHandbook(text, null)?.reply ?? '';

describe('an exam question', () => {
  it('is computed where its policies are told: the boundary is an intersection, and grants nothing', () => {
    const said = reply(
      'A role has an identity policy that allows s3:*, bedrock:* and dynamodb:*. Its permissions boundary allows bedrock:* and logs:*. What can it do?\nA. s3:*, bedrock:*, dynamodb:*, logs:*\nB. bedrock:* and logs:*\nC. bedrock:* only\nD. None, because the policies conflict',
    );

    expect(said).toMatch(/^\*\*C\.\*\*/);
    expect(said).toContain('`logs:*` stands in a limit only');
  });

  it('computes narrower patterns and nothing as well', () => {
    const said = reply(
      'The role policy allows s3:GetObject and s3:PutObject. The SCP allows s3:Get* only. Which actions are effective?\nA. s3:GetObject\nB. s3:GetObject and s3:PutObject\nC. s3:Get*',
    );
    const none = reply(
      'The identity policy allows s3:*. The session policy allows bedrock:*. Which actions are effective?\nA. s3:* and bedrock:*\nB. s3:*\nC. none, nothing is allowed',
    );

    expect(said).toMatch(/^\*\*A\.\*\*/);
    expect(none).toMatch(/^\*\*C\.\*\*/);
  });

  it('names each of several letters, also where all others are excluded', () => {
    const said = reply(
      "Which combination is required so that a role in account B can read SSE-KMS (customer managed key) encrypted objects in a bucket in account A? (Choose THREE)\nA. Bucket policy in A allowing B's role s3:GetObject\nB. Identity policy in B allowing s3:GetObject and kms:Decrypt\nC. Key policy in A allowing B's role (or account B) kms:Decrypt\nD. An SCP in the org allowing s3:GetObject\nE. A permissions boundary on the role in B allowing kms:*\nF. Changing the object to the aws/s3 managed key",
    );

    expect(said).toMatch(/\*\*A\.\*\*[\s\S]*\*\*B\.\*\*[\s\S]*\*\*C\.\*\*/);
    expect(said).toMatch(/E is not it|D, E are not it/);
  });

  it('reads numbers for letters', () => {
    expect(
      reply(
        'Eine Organisation hat an der Root eine SCP mit Deny bedrock:*. Welcher Principal kann Bedrock trotzdem benutzen?\n(1) Root-User eines Mitgliedskontos\n(2) ein Admin-IAM-User im Mitgliedskonto\n(3) ein Admin im Management-Konto\n(4) eine Rolle mit AdministratorAccess in einem Mitgliedskonto',
      ),
    ).toMatch(/^\*\*3\.\*\*/);
  });

  it('takes a condition key that is made of the words of the question', () => {
    const said = reply(
      'Data scientists must not be able to create notebook instances with direct internet access. What should the architect use? A) Security groups B) IAM policy with condition sagemaker:DirectInternetAccess = Enabled deny C) S3 bucket policy D) AWS Shield',
    );

    expect(said).toMatch(/^\*\*B\.\*\*/);
    expect(said).not.toContain('no action of that name');
  });

  it('names no letter as certain where nothing decides it', () => {
    const said = reply(
      'Which of these IAM features was announced first? A) Roles B) Groups C) Policy variables D) Permission sets',
    );

    expect(said).toContain('I name no letter as certain');
    expect(said).not.toMatch(/^\*\*[A-D]\.\*\*/);
  });

  it('is none where steps are numbered', () => {
    expect(askHandbook('I did (1) a role (2) a policy (3) a test. Why is Bedrock denied?', null)?.kind).not.toBe(
      'choice',
    );
  });
});

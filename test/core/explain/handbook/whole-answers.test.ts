import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/handbook/index.ts';

const reply = (question: string): string => askHandbook(question, null)?.reply ?? '';
const first = (question: string): string => reply(question).split('\n\n')[0] ?? '';

// The question that is put is answered in the first paragraph, with what follows from it.
describe('a question without a case', () => {
  it.each([
    ['Does taking away his console password stop a user’s scripts?', /^\*\*No: .*access keys.*update-access-key/s],
    ['If we put an account into another OU, can its users suddenly do less?', /SCPs/],
    ['Why isn’t kms:Decrypt in my IAM policy enough, what is the key policy for?', /key policy.*:root/s],
    ['Who checks the caller at an AgentCore gateway, and how does it sign in to its targets?', /In: .*JWT.*Out: /s],
    ['The function sits in a private subnet, so nobody can invoke it from outside, right?', /^\*\*No: /],
    ['Is a managed policy weaker than an inline one?', /count alike/],
    [
      'The role was deleted and made again with the same name, is the bucket policy still good?',
      /^\*\*No: .*unique id/,
    ],
    [
      'Ein Permissions Boundary erlaubt InvokeModel, darf der Benutzer es dann?',
      /\*\*No: a (?:permissions )?boundary grants nothing/,
    ],
  ])('is answered whole: %s', (question, says) => {
    expect(first(question)).toMatch(says);
  });

  it('is answered in both of its parts by what fits the whole, before what fits one of them', () => {
    const says = reply('Does InvokeAgent show up in CloudTrail by default, and if not, how do I switch it on?');

    expect(says).toMatch(/^\*\*No, `InvokeAgent` is a data event.*put-event-selectors/s);
  });

  it('is told the command that answers just it rather than one for the things it names', () => {
    expect(first('how can I find the CloudTrail event when all I have is the request id?')).toMatch(
      /^`lookup-events` \*\*cannot search by request id/,
    );
  });

  it('keeps the fuller way to see a thing where an answer tells less of it', () => {
    expect(first('How do I see the SCPs that apply to account 444455556666?')).toMatch(/444455556666.*list-parents/);
    expect(first('How do I find out which VPC endpoints for bedrock exist and which policy they have?')).toMatch(
      /^`aws ec2 describe-vpc-endpoints/,
    );
  });

  it('has nothing beside an answer that says verdict, reason and next step', () => {
    const says = reply('Since the bucket is encrypted with SSE-S3, do only roles with KMS permissions read it?');

    expect(says).toMatch(/^\*\*No: with SSE-S3/);
    expect(says).not.toMatch(/^- /m);
  });
});

describe('a comparison', () => {
  it('sets side by side what a word joins, with a verdict first', () => {
    expect(reply('IAM role or access keys, which of the two for a program?')).toMatch(/^\*\*.*temporary.*\n\n\| \| /s);
  });

  it('is none where “or” joins two states of one thing', () => {
    expect(
      reply('What happens if the KMS key of my custom model is disabled or scheduled for deletion?'),
    ).not.toContain('| |');
  });

  it('is none where what is joined is only the place of what is asked about', () => {
    const says = reply('aws:PrincipalOrgID in a kms key policy or bucket policy - what does it do?');

    expect(says).not.toContain('| |');
    expect(says).toMatch(/organization/);
  });
});

describe('an exam question', () => {
  it.each([
    [
      'C',
      'What would stop an administrator of a member account from deleting a guardrail? (a) nothing, administrators can do everything (b) AdministratorAccess on a group (c) an explicit deny in an SCP (d) a role without bedrock:DeleteGuardrail',
    ],
    [
      'D',
      'Which statement about IAM groups is correct? A) They can contain other groups B) They can be a principal in a bucket policy C) They have access keys D) Policies can be attached to IAM groups',
    ],
    [
      'B',
      'Which statement about permissions boundaries is correct? A) They grant permissions to users B) They limit the maximum permissions of a user or role C) They replace identity policies D) They apply to whole accounts',
    ],
    [
      'C',
      'Which of these does an IAM user group NOT have? A. A name B. Policies attached to it C. Access keys D. Members',
    ],
    [
      'A',
      'A role allows s3:GetObject but reading the file, encrypted with a customer managed key, fails. What is missing? A. kms:Decrypt on the key B. kms:GenerateDataKey C. s3:ListBucket D. A bucket ACL',
    ],
  ])('is decided by what its answers state: %s', (letter, question) => {
    expect(reply(question)).toMatch(new RegExp(`^\\*\\*${letter}\\.\\*\\*`));
  });

  it('says of a service that is no answer what it is for', () => {
    const says = reply(
      'Which TWO record who called a model and what was asked? A. AWS CloudTrail B. Amazon Inspector C. Bedrock model invocation logging D. Amazon Macie',
    );

    expect(says).toMatch(/^\*\*A\.\*\*[^\n]*\n\*\*C\.\*\*/);
    expect(says).toMatch(/- B is not it: Amazon Inspector scans workloads/);
    expect(says).toMatch(/- D is not it: Amazon Macie finds sensitive data/);
  });
});

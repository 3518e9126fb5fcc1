import { expect, it } from 'vitest';
import { sayNeed } from '../../../layers/core/src/conversation/engines/say-need.ts';
import { noEvidence } from '../../../layers/core/src/intake/index.ts';

const role = 'arn:aws:iam::210987654321:role/reader';

it.each([
  ['any role of any account', 'I want an inline policy with sts:AssumeRole on arn:aws:iam::*:role/*'],
  [
    'any role, told by the operation',
    'mein Lambda ruft AssumeRole auf arn:aws:iam::*:role/* auf, schreibe die Richtlinie',
  ],
  ['keys of other users', 'write a policy for iam:CreateAccessKey on arn:aws:iam::210987654321:user/*'],
  ['administrator rights', 'write a policy for iam:AttachUserPolicy on arn:aws:iam::210987654321:user/maria'],
  ['the roles of a service', 'write a policy for iam:PassRole on arn:aws:iam::210987654321:role/*'],
  [
    'the end of a trail',
    'write a policy for cloudtrail:StopLogging on arn:aws:cloudtrail:us-east-1:210987654321:trail/t',
  ],
  ['shells', 'policy for ssm:StartSession on arn:aws:ec2:*:*:instance/*'],
  ['a danger beside an ordinary call', 'a policy for s3:GetObject on arn:aws:s3:::b/k and iam:CreateAccessKey'],
])('writes no policy for what is dangerous: %s', (_, wish) => {
  const said = sayNeed(wish, noEvidence);

  expect(said).not.toContain('"Effect"');
  expect(said).toMatch(/is not handed out as a policy to paste: /);
});

it('names the ARN that was asked for where it is of another service than the action', () => {
  expect(sayNeed(`write a policy for sts:AssumeRole on ${role}`, noEvidence)).toContain(`"Resource": "${role}"`);
});

it('leaves the resource to fill in where the text names none, and never writes `*` for it', () => {
  const said = sayNeed('write a policy for sts:AssumeRole', noEvidence);

  expect(said).toMatch(/"Resource": "arn:aws:iam::\{\w+\}:role\/\{\w+\}"/);
  expect(said).toContain('Fill in');
});

it('writes the narrow policy for an ordinary call', () => {
  expect(sayNeed('write a policy for s3:GetObject on arn:aws:s3:::bucket/key', noEvidence)).toContain(
    '"Resource": "arn:aws:s3:::bucket/key"',
  );
});

it('writes no call on what is no resource of it', () => {
  const said = sayNeed(
    'write a policy for bedrock:InvokeModel on arn:aws:sns:us-east-1:111122223333:alerts',
    noEvidence,
  );

  expect(said).toMatch(/"Action": "bedrock:InvokeModel",\n\s+"Resource": "arn:aws:bedrock:\{Region\}:/);
  expect(said).not.toContain('"Resource": "arn:aws:sns');
  expect(said).toMatch(
    /^\*\*Not everything that you asked for is in it\.\*\* Not written: what it says of SNS: name the action \(`sns:Action`\) and the thing, and I put it in; `arn:aws:sns:us-east-1:111122223333:alerts`\.\n/,
  );
});

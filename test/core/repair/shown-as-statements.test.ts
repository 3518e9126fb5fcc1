import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const user = 'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: s3:GetObject';
const refusal = (kind: string) =>
  `${user} on resource: arn:aws:s3:::docs/a because no ${kind} policy allows the s3:GetObject action`;
const statement = (more: object) =>
  JSON.stringify({ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::docs', ...more });
const commands = (text: string) =>
  answerOf(text)
    .fix.steps.map(({ cli }) => cli)
    .join('\n');

describe('statements that were shown without their document', () => {
  it('are not written in its place: what is added goes beside it', () => {
    const said = commands(`${refusal('identity-based')}\nthe statement in the role policy:\n${statement({})}`);

    expect(said).toContain('s3:GetObject');
    expect(said).not.toContain('ListBucket');
  });

  it('are not written in its place where a resource has one policy alone: it is read first', () => {
    const Principal = { AWS: 'arn:aws:iam::111122223333:role/x' };
    const said = commands(
      `${refusal('resource-based')}\nBoth accounts are ours. The statement of the bucket policy:\n${statement({ Principal })}`,
    );

    expect(said).toContain('get-bucket-policy');
    expect(said).not.toContain('ListBucket');
  });

  it('are told to be put into the whole where one of them is changed', () => {
    const said = commands(
      `${refusal('identity-based')}\nthe statement in the role policy:\n${statement({ Action: 's3:GetObject' })}`,
    );

    expect(said).toMatch(/^# not ready: only statements of this policy were shown/m);
    expect(said).toContain('# aws iam put-role-policy');
    expect(said.split('\n').filter((line) => !line.startsWith('#'))).toEqual([]);
  });

  it('are told so in the other forms too', () => {
    const text = `${refusal('identity-based')}\nthe statement in the role policy:\n${statement({ Action: 's3:GetObject' })}`;

    for (const { sam, terraform } of answerOf(text).fix.steps)
      for (const form of [sam, terraform]) expect(form).toMatch(/^# not ready: only statements of this policy/);
  });

  it('and nothing is told of a document that was shown', () => {
    const whole = `{"Version":"2012-10-17","Statement":[${statement({ Action: 's3:GetObject' })}]}`;

    expect(commands(`${refusal('identity-based')}\nrole policy:\n${whole}`)).not.toContain('only statements');
  });
});

import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { account, inline, invokeGrant, session } from './architecture.ts';
import { caseOf, remedyOf } from './case-of.ts';

const key = `arn:aws:kms:us-east-1:${account}:key/0f0e0d0c-1111-2222-3333-444455556666`;
const bucket = 'arn:aws:s3:::docs';

const repaired = (action: string, resource: string, statement: object) =>
  repair(
    caseOf({
      policies: [inline('app', { Effect: 'Allow', ...statement })],
      requests: [{ principal: session, action, resource }],
      remedy: remedyOf({ ...invokeGrant, actions: [action], resources: [resource] }),
    }),
  );

const dead = (...asked: Parameters<typeof repaired>) =>
  repaired(...asked).details.remarks.filter((text) => text.includes('never matches'));

describe('what never matches in a statement about the same action', () => {
  it('is named where nobody can say what was meant', () => {
    const alias = `arn:aws:kms:us-east-1:${account}:alias/app`;

    expect(dead('kms:Decrypt', key, { Action: ['kms:Decrypt'], Resource: alias })).toEqual([
      `\`${alias}\` in \`app\` never matches: AWS asks for \`kms:Decrypt\` about no resource of that kind; it can be taken out`,
    ]);
  });

  it('is named where it is a log group without its streams, and not with them', () => {
    const group = `arn:aws:logs:us-east-1:${account}:log-group:/app`;
    const ask = (Resource: string) =>
      dead('logs:PutLogEvents', `${group}:log-stream:a`, { Action: 'logs:PutLogEvents', Resource });

    expect(ask(group)).toHaveLength(1);
    expect(ask(`${group}-other:*`)).toEqual([]);
  });

  it.each([
    ['s3:ListBucket', bucket, `${bucket}/*`, bucket],
    [
      'states:StartExecution',
      `arn:aws:states:us-east-1:${account}:stateMachine:ingest`,
      `arn:aws:states:us-east-1:${account}:execution:ingest:*`,
      `arn:aws:states:us-east-1:${account}:stateMachine:ingest`,
    ],
  ])('is put right in its place where its name says what was meant: %s', (action, asked, written, right) => {
    const { fix, details } = repaired(action, asked, { Action: action, Resource: written });

    expect(fix.steps[0]?.statement).toMatchObject({ Resource: right });
    expect(details.remarks.filter((text) => text.includes('never matches'))).toEqual([]);
  });

  it('is nothing that another action of the statement is asked about', () => {
    expect(
      dead('s3:ListBucket', bucket, { Action: ['s3:GetObject', 's3:ListBucket'], Resource: `${bucket}/*` }),
    ).toEqual([]);
  });
});

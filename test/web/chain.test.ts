import { describe, expect, it } from 'vitest';
import { arrowLabel, chainDrawing } from '../../web/src/chain/chain-drawing.ts';
import { chainOf } from '../../web/src/chain/chain-of.ts';
import { askerPlace, resourcePlace } from '../../web/src/chain/place-of.ts';
import { request } from './request.ts';

const chain = (...requests: Parameters<typeof request>[0][]) =>
  chainOf({ isPermissionProblem: true, requests: requests.map((each) => request(each)) });

describe('a place', () => {
  it.each([
    ['arn:aws:sts::111122223333:assumed-role/app/session', 'Role', 'app'],
    ['arn:aws:iam::111122223333:role/service-role/app', 'Role', 'app'],
    ['arn:aws:iam::111122223333:user/ana', 'User', 'ana'],
    ['lambda.amazonaws.com', 'AWS service', 'lambda.amazonaws.com'],
    ['<redacted>', 'Caller', '<redacted>'],
  ])('of who asks: %s', (principal, kind, name) => {
    expect(askerPlace(principal)).toMatchObject({ kind, name });
  });

  it.each([
    ['arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0', 'Foundation model', 'amazon.nova-lite-v1:0'],
    ['arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1', 'Knowledge base', 'KB1'],
    ['arn:aws:lambda:us-east-1:111122223333:function:tool', 'Lambda function', 'tool'],
    ['arn:aws:s3:::documents/handbook/*', 'S3 bucket', 'documents'],
    ['arn:aws:aoss:us-east-1:111122223333:collection/abc', 'OpenSearch Serverless collection', 'abc'],
    ['*', 'Bedrock', 'the service itself'],
    [null, 'Bedrock', 'not stated'],
  ])('of what is asked for: %s', (resource, kind, name) => {
    expect(resourcePlace(resource, 'bedrock:InvokeModel')).toMatchObject({ kind, name });
  });

  it('is one for a session and its role, so that their arrows meet', () => {
    const session = askerPlace('arn:aws:sts::111122223333:assumed-role/app/s1');

    const role = resourcePlace('arn:aws:iam::111122223333:role/app', 'sts:AssumeRole');

    expect(session.id).toBe(role.id);
  });

  it('is one for a bucket and its objects', () => {
    const ids = ['arn:aws:s3:::documents', 'arn:aws:s3:::documents/*'].map((arn) => resourcePlace(arn, 's3:x').id);

    expect(ids[0]).toBe(ids[1]);
  });
});

describe('an arrow', () => {
  it.each([
    [{ from: 'message', decision: 'implicitDeny' }, 'denied'],
    [{ from: 'message', decision: null }, 'denied'],
    [{ from: 'message', decision: 'allowed' }, 'allowed'],
    [{ from: 'derived', decision: 'explicitDeny' }, 'foreseen'],
    [{ from: 'derived', decision: null }, 'unseen'],
    [{ from: 'derived', decision: 'allowed' }, 'allowed'],
  ] as const)('of %o is %s', (parts, state) => {
    const { arrows } = chain(parts);

    expect(arrows.map((arrow) => arrow.state)).toEqual([state]);
  });

  it('failed, and is not denied, when no policy is at fault', () => {
    const { arrows } = chainOf({
      isPermissionProblem: false,
      requests: [request({ from: 'message', decision: null })],
    });

    expect(arrows[0]?.state).toBe('failed');
  });

  it('that is stated in part is shown as completed', () => {
    const { arrows } = chain({ from: 'message', principal: null, decision: null }, {});

    expect(arrows).toMatchObject([{ from: 'role:111122223333:app', state: 'denied' }]);
  });

  it('is not denied where the text names neither what was called nor on what', () => {
    const said = request({ from: 'message', principal: null, action: null, resource: null, decision: null });

    const { arrows } = chain(
      said,
      { decision: null },
      { decision: null, action: 's3:GetObject', resource: 'arn:aws:s3:::a/*' },
    );

    expect(arrows.map(({ state }) => state)).toEqual(['unseen', 'unseen']);
  });

  it('stands for all requests between two places, and for the worst of them', () => {
    const { arrows } = chain(
      { action: 's3:GetObject', resource: 'arn:aws:s3:::documents/*', decision: 'allowed' },
      { action: 's3:ListBucket', resource: 'arn:aws:s3:::documents' },
    );

    expect(arrows.map((arrow) => [arrow.state, arrowLabel(arrow)])).toEqual([['foreseen', 's3:GetObject +1']]);
  });

  it('that AWS denied and the policies shown allow says whose word it is', () => {
    const { arrows } = chainDrawing(chain({ from: 'message', decision: 'allowed' }, { action: 'x:y', resource: '*' }));

    expect(arrows.map(({ tone, words }) => [tone, words])).toEqual([
      ['foreseen', 'denied next'],
      ['allowed', 'allowed by what you showed'],
    ]);
  });

  it('from a blank to a blank is none, and one end that is named draws the other without its blanks', () => {
    const blank = {
      principal: 'arn:aws:iam::{AccountId}:role/{AgentRole}',
      resource: 'arn:aws:bedrock:{Region}::foundation-model/{ModelId}',
    };

    expect(chain(blank).arrows).toEqual([]);
    expect(chain({ resource: blank.resource }).places.map(({ name, where }) => [name, where])).toEqual([
      ['app', ''],
      ['not named', ''],
    ]);
  });

  it('of a text that states nothing is none', () => {
    const { arrows } = chain({ from: 'message', principal: null, action: null, resource: null, decision: null });

    expect(arrows).toEqual([]);
  });
});

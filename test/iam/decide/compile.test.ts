import { describe, expect, it } from 'vitest';
import { compile, decide, PolicyError, type PolicySet } from '../../../layers/iam/src/index.ts';

const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'bedrock:*', Resource: '*' }] };
const request = { principal: 'arn:aws:iam::111122223333:role/app', action: 'bedrock:InvokeModel', resource: '*' };

const errorOf = (policies: unknown): unknown => {
  try {
    compile(policies as PolicySet);
  } catch (error) {
    if (error instanceof PolicyError) return { policy: error.policy, path: error.path, message: error.message };
    throw error;
  }
  return 'no error';
};

describe('compile', () => {
  it.each([
    [null, '', '', 'a policy set is an object of lists, this is null'],
    ['x', '', '', 'a policy set is an object of lists, this is `x`'],
    [[], '', '', 'a policy set is an object of lists, this is a list'],
    [{ identiy: [] }, 'identiy', '/identiy', '`identiy` is no kind of policy'],
    [{ 'a/b': [] }, 'a/b', '/a~1b', '`a/b` is no kind of policy'],
    [{ identity: allow }, 'identity', '/identity', 'policies come in a list, this is an object'],
    [
      { serviceControl: [allow] },
      'serviceControl',
      '/serviceControl/0',
      'a level is a list of policies, this is an object',
    ],
    [{ identity: [allow] }, 'identity[0]', '/identity/0', 'it has no `document`'],
    [{ identity: [null] }, 'identity[0]', '/identity/0', 'it has no `document`'],
    [
      { resource: [{ name: 'p', document: {} }] },
      'p',
      '/resource/0/document',
      'a policy has a `Statement`, this object has none',
    ],
    [
      { serviceControl: [[], [{ document: 7 }]] },
      'serviceControl[1][0]',
      '/serviceControl/1/0/document',
      'a policy is a JSON object, this is `7`',
    ],
  ])('refuses %j', (policies, policy, ...[path, reason]) => {
    expect(errorOf(policies)).toEqual({ policy, path, message: `policy \`${policy}\` cannot be read: ${reason}` });
  });

  it('tells where in a text the error stands', () => {
    const unreadable = () => compile({ session: [{ document: '{"Version":\n x}' }] });

    expect(unreadable).toThrow(expect.objectContaining({ line: 2, column: 2, path: '/session/0/document' }));
  });

  it('names policies by name, by place, and by number when a name comes again', () => {
    const document = allow;
    const { matchedStatements } = decide(
      compile({
        identity: [{ name: 'p', document }, { document }, { name: 'p', document }, { name: '', document }],
        serviceControl: [[{ name: 'Full', document }], [{ name: 'Full', document }, { document }]],
      }),
      request,
    );

    expect(matchedStatements.map(({ policy }) => policy)).toEqual([
      'p',
      'identity[1]',
      'p#2',
      'identity[3]',
      'Full',
      'Full#2',
      'serviceControl[1][1]',
    ]);
  });

  it('takes null and absent lists for none', () => {
    const policies = { identity: null, session: undefined } as unknown as PolicySet;

    expect(decide(compile(policies), request).decision).toBe('implicitDeny');
  });

  it('gives notes their policy, pointer, line and column', () => {
    const document = `{"Version":"2012-10-17","Statement":[\n  {"Effect":"Allow","Action":["s3:*",\n  "GetObject"],"Resource":"*"}]}`;

    const { notes } = compile({ identity: [{ name: 'p', document }] });

    expect(notes).toEqual([
      {
        severity: 'warning',
        policy: 'p',
        path: '/Statement/0/Action/1',
        line: 3,
        column: 3,
        text: '`GetObject` matches nothing: an action is written `service:Name`',
      },
    ]);
  });

  it('notes keys that stand twice but for case', () => {
    const Condition = { StringEquals: { 'aws:username': 'a', 'AWS:UserName': 'b' } };
    const { notes } = compile({
      identity: [{ document: { ...allow, Statement: [{ ...allow.Statement[0], Condition }] } }],
    });

    expect(notes.map(({ text }) => text)).toEqual([
      '`StringEquals` on `AWS:UserName` stands twice but for case, both must be met',
    ]);
  });

  it('notes values that cannot be compared beside ones that can', () => {
    const Condition = { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', 'home'] } };
    const { notes } = compile({
      identity: [{ document: { ...allow, Statement: [{ ...allow.Statement[0], Condition }] } }],
    });

    expect(notes.map(({ text }) => text)).toEqual([
      'the value `home` matches nothing: it is neither an IP address nor a CIDR block',
    ]);
  });

  it('notes a set operator on a single-valued key, and a multivalued NotAction of everything', () => {
    const Statement = [
      {
        Effect: 'Deny',
        NotAction: '*:*',
        Resource: '*',
        Condition: { 'ForAnyValue:StringEquals': { 'aws:SourceVpce': 'a' } },
      },
    ];
    const { notes } = compile({ identity: [{ document: { ...allow, Statement } }] });

    expect(notes.map(({ text }) => text)).toEqual([
      '`*:*` is taken for every action, which no page of AWS says',
      '`aws:SourceVpce` holds one value, a set operator does not fit',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { sayReply } from '../../../layers/core/src/explain/index.ts';
import { readText, valuesTold } from '../../../layers/core/src/intake/index.ts';
import { namedByVariable } from '../../../layers/core/src/repair/controls/named-by-variable.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { documentOf, inline, invoke, invokeGrant, logs, nova, session } from './architecture.ts';
import { caseOf, remedyOf, type StoredRequest } from './case-of.ts';

const wanted = (text: string) => valuesTold(readText(text), 'regionWanted');

describe('a Region that people want', () => {
  it.each([
    ['From today we also run in us-east-1.', ['us-east-1']],
    ['Wir wollen ab jetzt auch eu-north-1 nutzen', ['eu-north-1']],
    ['desde hoy también usamos sa-east-1', ['sa-east-1']],
    ['ap-northeast-1 も使います', ['ap-northeast-1']],
    ['We opened a second Region, eu-west-1; eu-central-1 stays', ['eu-west-1']],
    ['aws bedrock list-foundation-models --region us-east-1', []],
    ['it fails in us-east-1', []],
    ['we only want eu-central-1', []],
    ['us-east-1 should not be used', []],
    ['arn:aws:bedrock:us-east-1::foundation-model/x is new', []],
  ])('%s', (text, regions) => {
    expect(wanted(text)).toEqual(regions);
  });
});

describe('an Allow that keeps a call to other Regions', () => {
  const held = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' };
  const european = { ...held, Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } };
  const queueThere = {
    Effect: 'Allow',
    Action: 'sqs:SendMessage',
    Resource: 'arn:aws:sqs:us-east-1:111122223333:jobs',
  };
  const repaired = (request: StoredRequest, ...statements: readonly object[]) =>
    repair(caseOf({ policies: [inline('app', ...statements)], requests: [request], remedy: remedyOf(invokeGrant) }));
  const remarksUnder = (...statements: readonly object[]) =>
    repaired(invoke, ...statements).details.remarks.filter((text) => text.includes('aws:RequestedRegion'));

  it('is left as it is, and whether the Region is wanted is asked', () => {
    const { fix, details } = repaired(invoke, logs, european);

    expect(fix).toMatchObject({ kind: 'noPolicyChange', steps: [], verification: { after: null } });
    expect(details.plainSteps[0]?.text).toMatch(/^Call in a Region that the policy allows \(`eu-west-1`\)/);
    expect(details.question).toMatchObject({
      ask: 'Is us-east-1 wanted for this call?',
      choices: [{ says: 'We also want to use us-east-1.' }, { says: 'We do not want to use us-east-1.' }],
    });
  });

  it.each(['We also want to use us-east-1.', 'We do not want to use us-east-1.'])(
    'understands its own answer: %s',
    (says) => {
      expect(wanted(says)).toEqual(says.includes('not') ? [] : ['us-east-1']);
    },
  );

  it('is gone round for a caller that has work in that Region, and named with whom to ask', () => {
    const { fix, details } = repaired(invoke, logs, european, queueThere);

    expect(fix).toMatchObject({ kind: 'addStatement', verification: { after: 'allowed', newlyAllowed: [] } });
    expect(details.houseRule).toMatch(
      /the Allow in `app` keeps this call to `eu-west-1` .* If `us-east-1` is not wanted, .* ask whoever set the rule first/,
    );
  });

  it('is gone round where the profile that is called in an allowed Region sends the call there', () => {
    const through = (region: string) => ({
      ...invoke,
      context: {
        'aws:RequestedRegion': 'us-east-1',
        'bedrock:InferenceProfileArn': `arn:aws:bedrock:${region}:111122223333:inference-profile/x`,
      },
    });

    expect(repaired(through('eu-west-1'), european).fix.kind).toBe('addStatement');
    expect(repaired(through('us-east-1'), european).fix.kind).toBe('noPolicyChange');
  });

  it('has the Region joined where its own resource names it', () => {
    const { fix } = repaired(invoke, { ...european, Resource: nova });

    expect(fix.steps[0]?.statement).toMatchObject({
      Resource: nova,
      Condition: { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } },
    });
  });

  it('is no reason where the Region is none of its reasons', () => {
    // What the neighbour is held to is said, and not as a reason of this call.
    expect(remarksUnder({ ...european, Resource: `${nova}x` })).toEqual([
      expect.stringContaining('what is added holds without it'),
    ]);
    expect(remarksUnder({ ...held, Resource: `${nova}x` })).toEqual([]);
  });
});

describe('an Allow that keeps a call to the resources of one account', () => {
  const table = 'arn:aws:dynamodb:us-east-1:444455556666:table/prices';
  const own = {
    Effect: 'Allow',
    Action: 'dynamodb:GetItem',
    Resource: '*',
    Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
  };

  it('is left as it is, and whose account it is is asked', () => {
    const { fix, details } = repair(
      caseOf({
        policies: [inline('app', own)],
        requests: [{ principal: session, action: 'dynamodb:GetItem', resource: table }],
        remedy: remedyOf({ ...invokeGrant, actions: ['dynamodb:GetItem'], resources: [table] }),
      }),
    );

    expect(fix).toMatchObject({ kind: 'noPolicyChange', steps: [] });
    expect(details.question?.choices.map(({ says }) => says)).toEqual([
      'Account 444455556666 is ours.',
      'Account 444455556666 belongs to somebody else.',
    ]);
  });
});

describe('a resource that a variable names', () => {
  const bucket = (name: string) => `arn:aws:s3:::${name}`;
  const named = (Resource: unknown, resource: string) => namedByVariable({ Resource }, resource);

  it.each([
    [
      bucket('data-${aws:PrincipalTag/team}/*'),
      bucket('data-blue/a'),
      [{ key: 'aws:PrincipalTag/team', value: 'blue' }],
    ],
    [bucket('home/${aws:username}'), bucket('home/bob'), [{ key: 'aws:username', value: 'bob' }]],
    [bucket("home/${aws:username, 'all'}/x"), bucket('home/bob/x'), [{ key: 'aws:username', value: 'bob' }]],
    [
      bucket('${aws:PrincipalTag/a}/${aws:PrincipalTag/b}/*'),
      bucket('x/y/z'),
      [
        { key: 'aws:PrincipalTag/a', value: 'x' },
        { key: 'aws:PrincipalTag/b', value: 'y' },
      ],
    ],
    [bucket('data-${aws:PrincipalTag/team}/*'), bucket('other/a'), []],
    [bucket('*/${aws:username}/*'), bucket('home/bob/x'), []],
    [bucket('data/*'), bucket('data/a'), []],
    [bucket('data${*}'), bucket('data/a'), []],
    [[bucket('none'), bucket('d-${aws:username}')], bucket('d-bob'), [{ key: 'aws:username', value: 'bob' }]],
  ])('%s names %s', (resources, resource, wantedNames) => {
    expect(named(resources, resource)).toEqual(wantedNames);
  });
});

it('a reply asks before anything is added', async () => {
  const document = documentOf({
    Effect: 'Allow',
    Action: 'bedrock:InvokeModel',
    Resource: '*',
    Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
  });
  const input = `User: ${session} is not authorized to perform: bedrock:InvokeModel on resource: ${nova} because no identity-based policy allows the bedrock:InvokeModel action`;

  const explained = await answerQuestion({ readers: [] })({
    input,
    evidence: { policies: { identity: [{ name: 'app', document }] } },
  });

  expect(sayReply(explained)).toContain('**Question:** Is us-east-1 wanted for this call?');
  expect(sayReply(explained)).not.toContain('aws iam put-role-policy');
});

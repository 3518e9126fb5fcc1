import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { sayReply } from '../../../layers/core/src/explain/index.ts';
import { readText, valuesTold } from '../../../layers/core/src/intake/index.ts';
import { namedByVariable } from '../../../layers/core/src/repair/controls/named-by-variable.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { documentOf, inline, invoke, invokeGrant, logs, nova, session } from './architecture.ts';
import { caseOf, remedyOf } from './case-of.ts';

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
  const remarksUnder = (more: object) =>
    repair(
      caseOf({
        policies: [inline('app', logs, { ...held, ...more })],
        requests: [invoke],
        remedy: remedyOf(invokeGrant),
      }),
    ).details.remarks.filter((text) => text.includes('aws:RequestedRegion'));

  it('is named, with whom to ask before the statement is added', () => {
    const [remark, ...more] = remarksUnder({ Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } });

    expect(remark).toMatch(
      /the Allow in `app` keeps this call to `eu-west-1` .* If `us-east-1` is not wanted, .* ask whoever set the rule first/,
    );
    expect(more).toEqual([]);
  });

  it('is not where the Region is none of its reasons', () => {
    expect(
      remarksUnder({ Resource: `${nova}x`, Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }),
    ).toEqual([]);
    expect(remarksUnder({ Resource: `${nova}x` })).toEqual([]);
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

it('a reply says so before the command is run', async () => {
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

  expect(sayReply(explained)).toContain('**Before you run it:** the Allow in `app` keeps this call to `eu-west-1`');
});

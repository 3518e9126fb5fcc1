import { describe, expect, it } from 'vitest';
import { isNarrowest } from '../../../../layers/core/src/repair/judge/is-narrowest.ts';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { nova, role, session } from '../architecture.ts';
import { allow, bucket, evidenceOf, needOf, of } from './parts.ts';

const invoke = 'bedrock:InvokeModel';
const stream = 'bedrock:InvokeModelWithResponseStream';
const other = `${nova}x`;
const family = nova.replace(/[^/]+$/, 'amazon.*');
const asked = [needOf(invoke, nova)];
const narrow = (before: readonly object[], after: readonly object[], needs: readonly Need[] = asked): boolean =>
  isNarrowest({
    before: evidenceOf(of('identity', role, ...before)),
    after: evidenceOf(of('identity', role, ...after)),
    needs,
  });
const logs = allow('logs:PutLogEvents', '*');

type Row = readonly [
  name: string,
  before: readonly object[],
  after: readonly object[],
  wanted: boolean,
  needs?: readonly Need[],
];

const rows: Row[] = [
  ['what is asked', [logs], [logs, allow(invoke, nova)], true],
  ['a statement that the call does not need', [logs], [logs, allow(invoke, nova), allow(stream, nova)], false],
  ['what another statement grants already', [allow(invoke, nova)], [allow(invoke, nova), allow(invoke, family)], false],
  ['an action too many', [logs], [logs, allow([invoke, stream], nova)], false],
  [
    'two actions that are both called',
    [logs],
    [logs, allow([invoke, stream], nova)],
    true,
    [...asked, needOf(stream, nova)],
  ],
  ['a resource too many', [logs], [logs, allow(invoke, [nova, other])], false],
  [
    'two resources that are both called',
    [logs],
    [logs, allow(invoke, [nova, other])],
    true,
    [...asked, needOf(invoke, other)],
  ],
  ['a pattern in a name’s place', [logs], [logs, allow(invoke, family)], false],
  [
    'a pattern beside another name',
    [logs],
    [logs, allow(invoke, [other, family])],
    false,
    [...asked, needOf(invoke, other)],
  ],
  [
    'a pattern that the call is for',
    [logs],
    [logs, allow(invoke, family)],
    true,
    [needOf(invoke, nova, { pattern: family })],
  ],
  [
    'a star, which AWS asks for',
    [logs],
    [logs, allow('bedrock:ListAgents', '*')],
    true,
    [needOf('bedrock:ListAgents', '*')],
  ],
  ['an action added to a statement', [allow(stream, nova)], [allow([stream, invoke], nova)], true],
  [
    'an action added to a statement beside a needless one',
    [allow('bedrock:GetAgent', nova)],
    [allow(['bedrock:GetAgent', invoke, stream], nova)],
    false,
  ],
  ['a resource added to a statement', [allow(invoke, other)], [allow(invoke, [other, nova])], true],
  [
    'a resource added to a statement that nobody calls',
    [allow(invoke, other)],
    [allow(invoke, [other, nova, `${nova}y`])],
    false,
  ],
  [
    'an old pattern beside a new name',
    [allow(invoke, 'arn:aws:bedrock:us-east-1::foundation-model/meta.*')],
    [allow(invoke, ['arn:aws:bedrock:us-east-1::foundation-model/meta.*', nova])],
    true,
  ],
  ['nothing', [logs], [logs], true],
  [
    'a Deny that is narrowed',
    [logs, { Effect: 'Deny', Action: '*', Resource: '*' }],
    [logs, { Effect: 'Deny', Action: 'iam:*', Resource: '*' }],
    true,
  ],
  [
    'an Allow beside a Deny that goes',
    [{ Effect: 'Deny', Action: [invoke, stream], Resource: nova }],
    [allow([invoke, stream], nova)],
    false,
  ],
];

const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' });

rows.push(
  [
    'an altered statement, which is not left out whole',
    [allow('bedrock:GetAgent', other), allow(invoke, nova)],
    [allow('bedrock:GetAgent', family), allow(invoke, nova)],
    true,
  ],
  [
    'a needless Allow beside a Deny that is altered',
    [allow(invoke, nova), deny('s3:*')],
    [allow(invoke, nova), deny('s3:PutObject'), allow(stream, nova)],
    false,
  ],
  ['a pattern beside a Deny that is altered', [deny('s3:*')], [deny('s3:PutObject'), allow(invoke, family)], false],
  ['a pattern that the call itself names', [logs], [logs, allow(invoke, family)], true, [needOf(invoke, family)]],
  [
    'a star beside a call that names something',
    [logs],
    [logs, allow('bedrock:ListAgents', '*')],
    true,
    [needOf('bedrock:ListAgents', nova)],
  ],
);

describe('whether a change is the narrowest', () => {
  it.each(rows.map(([name, ...row]) => ({ name, row })))('$name', ({ row: [before, after, wanted, needs] }) => {
    expect(narrow(before, after, needs)).toBe(wanted);
  });

  it('where nothing decides: by the statements that still speak of the call', () => {
    const asking = [needOf(invoke, nova, { principal: null })];
    const unseen = (...statements: readonly object[]) =>
      isNarrowest({
        before: evidenceOf(),
        after: evidenceOf(of('resource', nova, ...statements)),
        needs: asking,
      });
    const one = allow(invoke, nova, { Principal: '*' });

    expect(unseen(one)).toBe(true);
    expect(unseen(one, allow(stream, nova, { Principal: '*' }))).toBe(false);
    expect(unseen(allow([invoke, stream], nova, { Principal: '*' }))).toBe(false);
  });

  it('leaves the other policies as they are', () => {
    const second = { ...of('identity', role, allow('s3:GetObject', `${bucket}/*`)), name: 'two' };
    const needs = [...asked, needOf('s3:GetObject', `${bucket}/a`)];

    expect(
      isNarrowest({
        before: evidenceOf(of('identity', role), second),
        after: evidenceOf(of('identity', role, allow(invoke, nova), allow(stream, nova)), second),
        needs,
      }),
    ).toBe(false);
  });

  it('counts a step that another kind of policy has yet to follow', () => {
    const bound = of('permissionsBoundary', role, allow('s3:GetObject', '*'));

    expect(
      isNarrowest({
        before: evidenceOf(of('identity', role), bound),
        after: evidenceOf(of('identity', role, allow(invoke, nova)), bound),
        needs: asked,
      }),
    ).toBe(true);
  });

  it('of a principal whose policies nobody showed: each kind of policy has to speak of the call still', () => {
    const nobody = [needOf(invoke, nova, { principal: session.replace('/app/', '/nobody/') })];
    const of2 = (identity: readonly object[], boundary: readonly object[]) =>
      evidenceOf(of('identity', role, ...identity), of('permissionsBoundary', role, ...boundary));
    const narrowest = (identity: readonly object[], boundary: readonly object[]) =>
      isNarrowest({ before: of2([logs], [logs]), after: of2(identity, boundary), needs: nobody });

    expect(narrowest([logs, allow(invoke, nova)], [logs, allow(invoke, nova)])).toBe(true);
    expect(narrowest([logs, allow(invoke, nova)], [logs])).toBe(true);
    expect(narrowest([logs, allow(invoke, nova), allow(stream, nova)], [logs])).toBe(false);
    expect(narrowest([logs, allow(invoke, nova)], [logs, allow([invoke, stream], nova)])).toBe(false);
    expect(narrowest([logs, allow(invoke, nova), allow(invoke, [nova, other])], [logs])).toBe(false);
  });
});

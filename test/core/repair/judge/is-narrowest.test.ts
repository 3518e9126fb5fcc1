import { describe, expect, it } from 'vitest';
import { isNarrowest } from '../../../../layers/core/src/repair/judge/is-narrowest.ts';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { nova, role } from '../architecture.ts';
import { allow, evidenceOf, needOf, of } from './parts.ts';

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

const rows: readonly Row[] = [
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
});

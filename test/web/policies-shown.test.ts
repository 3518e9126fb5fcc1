import { describe, expect, it } from 'vitest';
import { beforeOfStep } from '../../web/src/answer/before-of-step.ts';
import { linesOfPointer } from '../../web/src/answer/lines-of-pointer.ts';
import { policiesInText } from '../../web/src/answer/policies-in-text.ts';
import { twoLines } from '../../web/src/answer/two-lines.ts';
import { denyAnswer, profileAnswer } from '../browser/answers.ts';

const [added] = profileAnswer.fix.steps;
const [removed] = denyAnswer.fix.steps;
if (added === undefined || removed === undefined) throw new Error('bug: an answer without steps');

const cited = (json: string, pointer: string): unknown => {
  const lines = linesOfPointer(json, pointer);
  return lines === null
    ? null
    : json
        .split('\n')
        .slice(lines.first, lines.last + 1)
        .join('\n')
        .trim();
};

describe('the policy before a step', () => {
  it('is empty when the step writes a new one', () => {
    expect(beforeOfStep({ ...added, target: { ...added.target, policy: null } }, '')).toBe('');
  });

  it('is the document without the statement that was added', () => {
    const before = JSON.parse(beforeOfStep(added, '') ?? 'null');

    expect(before.Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual(['WriteLogs']);
  });

  it('is what the diff of the words undoes', () => {
    const before = JSON.parse(beforeOfStep(removed, denyAnswer.explanation) ?? 'null');

    expect(before.Statement[1]).toEqual({ Effect: 'Deny', Action: 'bedrock:*', Resource: '*' });
  });

  it('is not known of a removal without a diff, nor from a diff of something else', () => {
    const other = denyAnswer.explanation.replaceAll('logs', 'other');

    expect([beforeOfStep(removed, ''), beforeOfStep(removed, other)]).toEqual([null, null]);
  });

  it.each(['```diff\n@@ nonsense', 'x\n```diff\n@@ -1,9 +1,9 @@\n-\n```', 'x\n```diff\n\n```'])(
    'survives a block that is no diff: %j',
    (explanation) => {
      expect(beforeOfStep(removed, explanation)).toBeNull();
    },
  );
});

describe('the lines of a pointer', () => {
  const json = JSON.stringify({ a: [1, { 'b/c~d': '"}],{[' }, [], 'x'], Statement: [{ Sid: 'S' }] }, null, 2);

  it.each([
    ['/a/0', '1,'],
    ['/a/1/b~1c~0d', String.raw`"b/c~d": "\"}],{["`],
    ['/a/2', '[],'],
    ['/a/3', '"x"'],
    ['/Statement/0/Sid', '"Sid": "S"'],
  ])('%s', (pointer, lines) => {
    expect(cited(json, pointer)).toBe(lines);
  });

  it('takes a whole statement, however deep', () => {
    expect(cited(json, '/Statement/0')).toBe('{\n      "Sid": "S"\n    }');
  });

  it('takes a lone statement for the first of a list', () => {
    expect(cited('{\n"Statement": {\n"Sid": "x"\n}\n}', '/Statement/0')).toBe('"Statement": {\n"Sid": "x"\n}');
  });

  it.each(['/Statement/1', '/b', '/a/9/x', 'nonsense'])('are none where nothing stands: %s', (pointer) => {
    expect(linesOfPointer(json, pointer)).toBeNull();
  });

  it('do not overflow on a document of fifty thousand levels', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

    expect(linesOfPointer(deep, '/0/0')).toEqual({ first: 0, last: 0 });
  });
});

describe('a policy in a pasted text', () => {
  const policy = '{\n  "Version": "2012-10-17",\n  "Statement": [{ "Sid": "}{" }]\n}';

  it.each([
    [`here it is: ${policy} and why?`, [policy]],
    [`{"a": 1} then ${policy}, then ${policy}`, [policy, policy]],
    [`{"PolicyDocument": ${policy}}`, [policy]],
    ['{{{ "Statement"', []],
    ['no braces', []],
  ])('is found as it stands: %j', (text, wanted) => {
    expect(policiesInText(text)).toEqual(wanted);
  });

  it('is given up on after a few tries in a text of braces', () => {
    expect(policiesInText(`${'{'.repeat(60_000)}${policy}`)).toEqual([]);
  });
});

describe('the two lines', () => {
  it('are the first paragraph, each a line of its own', () => {
    expect(twoLines('**Why:** x\n**Do:** y\n\nmore')).toBe('**Why:** x\n\n**Do:** y');
  });
});

import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../web/src/answer/documents-of.ts';
import { linesOfPointer } from '../../web/src/answer/lines-of-pointer.ts';
import { ownerTextIn } from '../../web/src/answer/owner-text-in.ts';
import { plainStepsIn } from '../../web/src/answer/plain-steps-in.ts';
import { policiesInText } from '../../web/src/answer/policies-in-text.ts';
import { sayPolicy } from '../../web/src/answer/say-policy.ts';
import { whyLine } from '../../web/src/answer/why-line.ts';
import { withoutSaid } from '../../web/src/answer/without-said.ts';
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

describe('the documents of a fix', () => {
  const then = { ...added, before: added.json, json: '{"Version":"2012-10-17","Statement":[]}' };

  it('are one where steps follow each other on one policy, from before the first to after the last', () => {
    expect(documentsOf([added, then])).toEqual([{ ...then, before: added.before }]);
  });

  it('are one where a step goes on with the new policy that an earlier one left', () => {
    const fresh = { ...added, target: { ...added.target, policy: null }, before: null };
    const more = { ...fresh, before: fresh.json, json: '{"Statement":[1,2]}' };

    expect(documentsOf([fresh, more])).toEqual([{ ...more, before: null }]);
  });

  it('are each its own where policies differ, and where each is new', () => {
    const fresh = { ...added, target: { ...added.target, policy: null } };

    expect(documentsOf([added, removed, fresh, fresh])).toHaveLength(4);
  });
});

describe('the text for an owner', () => {
  it('is the block of plain text in an explanation, whatever its fence', () => {
    const owner = 'Please allow `s3:GetObject`.\n\n```json\n{}\n```';

    expect(ownerTextIn(`**Why:** x\n\n**For the owner**\n\n\`\`\`\`text\n${owner}\n\`\`\`\`\n\nend`)).toBe(owner);
  });

  it('is none where there is no such block', () => {
    expect(ownerTextIn('**Why:** a > b')).toBeNull();
  });
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

describe('the line that says why', () => {
  it('is the first of the explanation, without its label', () => {
    expect(whyLine('**Why:** x\n**Do:** y\n\nmore')).toBe('x');
    expect(whyLine('**Why (a guess):** x')).toBe('x');
  });
});

describe('the words beside what stands above', () => {
  const words = [
    '**Why** (a guess): x.',
    'It needs `a:B`.',
    '**Do:** first answer this: Which role does the agent have?',
    '```sh\naws iam\n\nget-role\n```',
    '```json\n{}\n```',
  ].join('\n\n');

  it('lack the why, the question and its command, and keep the rest', () => {
    expect(withoutSaid(words, ['Which role does the agent have?', 'aws iam\n\nget-role'])).toBe(
      'It needs `a:B`.\n\n```json\n{}\n```',
    );
  });

  it('lack what else it may be where all of it is a button', () => {
    const other = 'Not told yet, so it may as well be: “a "b" c”, or “d”.';

    expect(withoutSaid(`${words}\n\n${other}`, [], ['x', 'a "b" c', 'd'])).not.toContain('may as well');
    expect(withoutSaid(other, [], ['x', 'd'])).toBe(other);
    expect(withoutSaid(other, [])).toBe(other);
  });

  it('keep what only shares a short word', () => {
    expect(withoutSaid('a needs b', ['a', '', 'needs'])).toBe('a needs b');
  });
});

describe('the steps where no policy helps', () => {
  it('are numbered, their commands as they are, up to the first heading', () => {
    const explanation =
      '**Why:** x\n**Do:** y\n\n- see it\n\n```sh\n- not a step\n```\n\n- enable it\n\n**Evidence**\n\n- z';

    expect(plainStepsIn(explanation)).toBe('1. See it\n\n```sh\n- not a step\n```\n\n2. Enable it');
  });

  it('are none where none are listed', () => {
    expect(plainStepsIn('**Why:** x\n**Do:** y\n\n**Evidence**\n\n- z')).toBeNull();
  });
});

describe('a policy in words', () => {
  it.each([
    ['handbook', 'handbook'],
    ['arn:aws:iam::111122223333:policy/team/genai-boundary', 'team/genai-boundary'],
    ['identity[0]', 'the caller’s policy that you showed'],
    ['resource[1]', 'the resource’s policy that you showed (number 2)'],
    ['serviceControl[1][2]', 'the service control policy that you showed (number 3)'],
    ['constructor[0]', 'constructor[0]'],
  ])('is called by name, or by whose it is: %s', (name, text) => {
    expect(sayPolicy(name).text).toBe(text);
  });
});

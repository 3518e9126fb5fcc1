import { describe, expect, it } from 'vitest';
import { textChecks } from '../../../layers/core/src/explain/check/check-text.ts';
import { type HeldBack, holdBack } from '../../../layers/core/src/explain/check/hold-back.ts';
import { splitPieces } from '../../../layers/core/src/explain/check/split-pieces.ts';
import { missingAllow, statement } from './checked-evidence-fixture.ts';

const opening = 'The role `app` was denied `bedrock:InvokeModel`. No identity policy of it allows the action.\n';
const block = `\`\`\`json\n${JSON.stringify(statement, null, 2)}\n\`\`\`\n`;

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const hold = async (text: string, size = 3): Promise<readonly HeldBack[]> => {
  const got: HeldBack[] = [];
  for await (const each of holdBack(inPieces(text, size), textChecks(missingAllow))) got.push(each);
  return got;
};

const letOut = (got: readonly HeldBack[]): string =>
  got.map((each) => (each.kind === 'piece' ? each.text : '')).join('');

describe('words held back until they are checked', () => {
  it.each([1, 2, 7, 1000])('come out whole, %i characters at a time', async (size) => {
    const text = `${opening}Add this statement to \`inline\`:\n${block}Nothing else is opened.`;

    const got = await hold(text, size);

    expect(letOut(got)).toBe(text);
    expect(got.every(({ kind }) => kind === 'piece')).toBe(true);
  });

  it('come out sentence by sentence, not at the end', async () => {
    const got = await hold(opening);

    expect(got).toHaveLength(3);
  });

  it('stop before a lie, and what follows it never comes', async () => {
    const got = await hold(`${opening}Add \`bedrock:Converse\` too. And this is true of \`app\`.`);

    expect(letOut(got).trimEnd()).toBe(opening.trimEnd());
    expect(got.at(-1)).toEqual({ kind: 'unsound', because: expect.any(String) });
  });

  it('never show a part of a policy that is not the fix', async () => {
    const wide = `\`\`\`json\n${JSON.stringify({ ...statement, Resource: '*' }, null, 2)}\n\`\`\`\n`;

    const got = await hold(opening + wide, 1);

    expect(letOut(got)).not.toContain('Effect');
  });

  it('stop when the whole says too little, though each piece holds', async () => {
    const got = await hold('It is the role.');

    expect(got).toEqual([{ kind: 'unsound', because: 'it said next to nothing' }]);
  });

  it('stop at a sentence that does not end', async () => {
    const got = await hold('a '.repeat(15_000), 500);

    expect(got.at(-1)?.kind).toBe('unsound');
  });
});

describe('the pieces of a text', () => {
  it('join to the text', () => {
    const text = `${opening}- one. Two?\n\n${block}tail without end`;

    expect(splitPieces(text).join('')).toBe(text);
  });

  it('keep a block together, blank lines and full stops in it too', () => {
    const pieces = splitPieces('Before.\n```sh\naws a. b\n\naws c\n```\nAfter.');

    expect(pieces).toContain('\n```sh\naws a. b\n\naws c\n```\n');
  });
});

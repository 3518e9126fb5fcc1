import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

/** What a reply must be, in the person's own conversation; a pattern is a list of which one matches. */
type Turn = {
  readonly say: string;
  readonly must?: readonly string[];
  readonly pattern?: readonly (readonly string[])[];
  readonly notPattern?: readonly string[];
  readonly declined?: boolean;
  readonly fixForm?: keyof typeof forms;
  readonly news?: boolean;
  readonly link?: boolean;
  readonly longest?: number;
};
type Talk = { readonly name: string; readonly turns: readonly Turn[] };

const folder = new URL('../../cases/colleague/', import.meta.url);
const talks = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Talk[],
);

const forms = {
  json: /"Effect"\s*:/,
  cli: /\baws [a-z0-9-]+ [a-z-]+ --/,
  sam: /AWS::|\bStatement:\s/,
  terraform: /\bresource\s+"aws_/,
} as const;

const isDeclined = (reply: string): boolean => reply.includes('outside of what I know');

describe('conversations as people hold them, in eight languages', () => {
  it.each(talks.map((each) => [each.name, each] as const))('%s', async (_, { turns }) => {
    const talk = openTalk();
    const earlier: string[] = [];

    for (const turn of turns) {
      const { reply } = await talk.say(turn.say);

      for (const text of turn.must ?? []) expect(reply.toLowerCase()).toContain(text.toLowerCase());
      for (const group of turn.pattern ?? []) expect(reply).toMatch(new RegExp(group.join('|'), 'i'));
      for (const pattern of turn.notPattern ?? []) expect(reply).not.toMatch(new RegExp(pattern, 'i'));
      if (turn.declined !== undefined) expect(isDeclined(reply)).toBe(turn.declined);
      if (turn.fixForm !== undefined) expect(reply).toMatch(forms[turn.fixForm]);
      if (turn.news === true) expect(earlier.some((before) => before.includes(reply))).toBe(false);
      if (turn.link === true) expect(reply).toContain('https://docs.aws.amazon.com/');
      if (turn.longest !== undefined) expect(reply.length).toBeLessThanOrEqual(turn.longest);
      earlier.push(reply);
    }
  });
});

it('says in one line of the person’s language that the reply is English', async () => {
  const { reply } = await openTalk().say('Was ist eine Trust Policy?');

  expect(reply.split('\n').at(-1)).toMatch(/auf Englisch/);
});

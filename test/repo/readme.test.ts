import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockAfter } from '../block-after.ts';
import { serveLocally } from '../dev/serve-locally.ts';

const server = serveLocally();
const readme = readFileSync('README.md', 'utf8');

describe('the question of the README', () => {
  it('gets, word for word, the answer that stands below it', async () => {
    const [, body = ''] = /-d '(.+)'/.exec(blockAfter(readme, '## Ask', 'sh')) ?? [];

    const response = await fetch(`${server.url()}/chat`, { method: 'POST', body });
    const { reply } = (await response.json()) as { reply: string };

    expect(readme).toContain(quoted(reply));
  });
});

it('names the two commands that the package has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'check']));
});

const quoted = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

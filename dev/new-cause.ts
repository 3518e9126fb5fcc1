import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planCause, registryPath } from './cause/plan-cause.ts';

// `npm run new:cause -- ID --family FOLDER --text "a message that somebody met" --url PAGE`: the file of the cause, its row,
// a case that fails until the cause recognises it, and its first example.
const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { family: { type: 'string' }, text: { type: 'string' }, url: { type: 'string' } },
});
const families = readdirSync(join(root, dirname(registryPath), 'causes'));

const refuse = (because: string): never => {
  process.stderr.write(`${because}\nnpm run new:cause -- ID --family FOLDER --text "a message" --url PAGE\n`);
  process.exit(2);
};

const [id = ''] = positionals;
const { family = '', text = '', url = '' } = values;
if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(id)) refuse('an id is words in capitals: BUCKET_KEY_DISABLED');
if (!families.includes(family)) refuse(`a family is one of ${families.join(', ')}`);
if (text.trim() === '') refuse('a cause starts from a message that somebody met, names neutralised');
if (!/^https:\/\/[a-z.]+\//.test(url)) refuse('a cause names the page that says so');

const registry = readFileSync(join(root, registryPath), 'utf8');
const planned = planCause({ id, family, text, url }, registry);
const taken = planned.find(({ path }) => path !== registryPath && existsSync(join(root, path)));
if (taken !== undefined) refuse(`${taken.path} is there already`);
for (const { path, text: content } of planned) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
process.stdout.write(`
next: its title, what recognises it and what it asks for; a pair in ranking.ts where another fits as well
      more wordings in its examples (eight or more), then npm run train
      npm test -- test/core/diagnose test/core/playbook, npm run why -- "the message"
`);

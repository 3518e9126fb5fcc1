import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { localServer } from './local-server.ts';
import { loadRoutes } from './routes.ts';

// `npm run readme`: asks the README's questions of the real server and the real command, and writes their real answers below.
const question = (readme: string): string => /curl .*\/chat -d '(.+)'/.exec(readme)?.[1] ?? '';

const quoted = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const piped = (readme: string): string => {
  const command = /echo '.+' \| npx whydenied .+/.exec(readme)?.[0] ?? '';
  return execFileSync('sh', ['-c', command.replace('npx whydenied', 'node bin/whydenied.cjs')], { encoding: 'utf8' });
};

process.env['ACCOUNT_FILE'] = 'dev/demo-account.json';
process.env['LOG_LEVEL'] = 'warn';
const server = localServer(await loadRoutes());
server.listen(0, '127.0.0.1', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/chat`, { method: 'POST', body: question(readme) });
  const { reply } = (await response.json()) as { reply: string };
  const answered = readme.replace(/(?<=as data in `diagnosis`:\n\n)(?:>.*\n)+/, () => `${quoted(reply)}\n`);
  writeFileSync(
    'README.md',
    answered.replace(/(?<=```text\n)why [\s\S]*?(?=```)/, () => piped(readme)),
  );
  server.close();
});

import { expect, it } from 'vitest';
import { readStartOptions } from '../../dev/start-options.ts';
import { welcome } from '../../dev/welcome.ts';

it.each([
  [[], { accountFile: null, isLive: false }],
  [['--account', 'a.json'], { accountFile: 'a.json', isLive: false }],
  [['--live'], { accountFile: null, isLive: true }],
  [['--live', '--account', 'a.json'], { accountFile: 'a.json', isLive: true }],
])('reads %j', (args, options) => {
  expect(readStartOptions(args, {})).toEqual({ kind: 'start', port: 3000, ...options });
});

it.each([
  [['--lives'], '`--lives` is not understood: npm start -- takes --account FILE and --live'],
  [['--account'], '--account wants a file: npm start -- --account account.json'],
])('refuses %j in one sentence', (args, because) => {
  expect(readStartOptions(args, {})).toEqual({ kind: 'wrong', because });
});

it('says that the account is read, and only read, when it is live', () => {
  const printed = welcome({ kind: 'start', port: 3000, accountFile: null, isLive: true }, null);

  expect(printed).toContain(
    'the local evaluator and IAM’s simulator, the live account of your AWS credentials, which is only read',
  );
  expect(printed).toContain('leaves here   reads and simulations, to AWS');
  expect(printed).not.toContain('demo account 210987654321\n');
});

import { describe, expect, it } from 'vitest';
import { fillCommands } from '../../../layers/core/src/conversation/told/fill-commands.ts';
import { lookCommand } from '../../../layers/core/src/explain/turns/look-command.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const home = 'us-east-1:111122223333';
const names = ['--profile', '-rf', 'x;id', '$(id)', '`id`', 'a\u202egpj', 'a\u200bb', "a'b", 'file://x'];
const kinds = [
  ['resource', (name: string) => `arn:aws:lambda:${home}:function:${name}`],
  ['resource', (name: string) => `arn:aws:kms:${home}:key/${name}`],
  ['resource', (name: string) => `arn:aws:iam::111122223333:role/${name}`],
  ['resource', (name: string) => `arn:aws:s3:::${name}`],
  ['resource', (name: string) => `arn:aws:sns:${home}:${name}`],
  ['resource', (name: string) => `arn:aws:secretsmanager:${home}:secret:${name}`],
] as const;

/** Each value of an option is one word: no option of its own, nothing that a shell or a terminal acts on. */
const isHarmless = (command: string): boolean =>
  !/ --[a-z-]+ -/.test(command) && !/[;$`'\u202e\u200b]|file:/.test(command.replace(/'[^']*'/g, ''));

describe('a name in a printed command', () => {
  it.each(kinds.flatMap(([type, arnOf]) => names.map((name) => [type, arnOf(name)] as const)))(
    'that prints the %s policy stays a value: %s',
    (type, resource) => {
      expect(isHarmless(lookCommand(type, { policyArn: null, resource, principal: null }))).toBe(true);
    },
  );

  it.each(names)('of the role that is asked about stays a value: %s', (name) => {
    const principal = `arn:aws:iam::111122223333:role/${name}`;

    expect(isHarmless(lookCommand('identity', { policyArn: null, resource: null, principal }))).toBe(true);
  });

  it('is filled in where it is plain, and left to fill in where it is an option', () => {
    const reply = 'Run `aws lambda get-policy --function-name NAME`.';

    expect(fillCommands(reply, readText('which role has the Lambda function chat-api?'))).toContain(
      '--function-name chat-api',
    );
    expect(fillCommands(reply, readText('which role has the Lambda function --profile?'))).toContain(
      '--function-name NAME',
    );
  });

  it('is filled in from earlier messages of the talk, the last one first', () => {
    const reply =
      'Run `aws lambda add-permission --function-name NAME --source-arn arn:aws:bedrock:REGION:ACCOUNT:agent/AGENT_ID`, never for `arn:aws:iam::ACCOUNT:root`.';
    const earlier = [
      'my agent calls the Lambda “orders”, in account 999988887777',
      'no, the function is "order-status"',
    ];

    expect(fillCommands(reply, readText('eu-central-1, account 444455556666, agent id QX7PLM2ABC'), earlier)).toContain(
      '--function-name order-status --source-arn arn:aws:bedrock:eu-central-1:444455556666:agent/QX7PLM2ABC --region eu-central-1`, never for `arn:aws:iam::ACCOUNT:root`',
    );
  });

  it.each(['accounts 444455556666 and 777766665555', 'the account', 'order 202611301612', 'build 444455556666 failed'])(
    'of no account where it is not one: %s',
    (text) => {
      const reply = 'On `arn:aws:bedrock:REGION:ACCOUNT:agent/AGENT_ID`.';

      expect(fillCommands(reply, readText(`${text}, agent id QX7PLM2ABC`), [])).toContain(
        'REGION:ACCOUNT:agent/QX7PLM2ABC',
      );
    },
  );

  it('is a name of its kind, in whatever quotes', () => {
    const reply = 'On `index/COLLECTION/*`: `aws lambda get-policy --function-name NAME`.';

    expect(fillCommands(reply, readText('meine Lambda „bestellstatus“, die collection heißt docs-legali'))).toBe(
      'On `index/docs-legali/*`: `aws lambda get-policy --function-name bestellstatus`.',
    );
    expect(fillCommands(reply, readText('una collection OpenSearch Serverless'))).toBe(reply);
  });
});

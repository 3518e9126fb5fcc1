import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

describe('what `samconfig.toml` gives a parameter', () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  QueueName: { Type: String, Default: notes }
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Policies:
        - Version: 2012-10-17
          Statement: [{ Effect: Allow, Action: sqs:SendMessage, Resource: !Sub "arn:aws:sqs:eu-west-1:111122223333:\${QueueName}" }]
`;
  const code = [
    'import boto3',
    'def handler(event, context):',
    '    url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"',
    '    boto3.client("sqs").send_message(QueueUrl=url, MessageBody="x")',
    '',
  ].join('\n');
  const verdictWith = (config: string, path = 'samconfig.toml') =>
    scanText(template, { files: { 'src/app.py': code, [path]: config } }).arrows.find(({ to }) => to.includes(':sqs:'))
      ?.verdict;
  const deployed = (overrides: string, name = 'default') =>
    `version = 0.1\n[${name}.deploy.parameters]\nstack_name = "x"\nparameter_overrides = ${overrides}\n`;

  it.each([
    ['one text', '"Stage=dev QueueName=orders"'],
    ['a text with quotes', '"Note=\\"two words\\" QueueName=\\"orders\\""'],
    ['a list', '[\n  "Note=two words",\n  "QueueName=orders",\n]'],
    ['the long form', '"ParameterKey=QueueName,ParameterValue=orders"'],
  ])('is what is deployed: %s', (_, overrides) => {
    expect(verdictWith(deployed(overrides))).toBe('works');
    expect(verdictWith(deployed(overrides.replace('orders', 'others')))).toBe('broken');
  });

  it('is the default where it gives none, or is of another template', () => {
    expect(verdictWith(deployed('"Stage=dev"'))).toBe('broken');
    expect(verdictWith(deployed('"QueueName=orders"'), 'other/samconfig.toml')).toBe('broken');
    expect(verdictWith(`${deployed('"QueueName=orders"')}template_file = "other.yaml"\n`)).toBe('broken');
    expect(verdictWith('[default.build.parameters]\nparameter_overrides = "QueueName=orders"\n')).toBe('broken');
  });

  it('is not known where the environments differ, or it is still to be filled in', () => {
    expect(verdictWith(deployed('"QueueName=others"') + deployed('"QueueName=orders"', 'prod'))).toBe('unknown');
    expect(verdictWith(deployed('"QueueName=<your-queue>"'))).toBe('unknown');
  });

  it('is not known where an environment gives none and the default is another', () => {
    const silent = '[prod.deploy.parameters]\nstack_name = "y"\n';

    expect(verdictWith(deployed('"QueueName=orders"') + silent)).toBe('unknown');
    expect(verdictWith(silent + deployed('"QueueName=orders"'))).toBe('unknown');
    expect(verdictWith(deployed('"QueueName=orders"') + silent.replace('deploy', 'build'))).toBe('works');
    expect(verdictWith(`${deployed('"QueueName=orders"')}${silent}template_file = "other.yaml"\n`)).toBe('works');
    expect(verdictWith(deployed('"QueueName=notes"') + silent)).toBe('broken');
  });

  it('is of `deploy` before it is of all commands', () => {
    const global = (overrides: string) => deployed(overrides).replace('deploy', 'global');

    expect(verdictWith(global('"QueueName=orders"'))).toBe('works');
    expect(verdictWith(global('"QueueName=others"') + deployed('"QueueName=orders"'))).toBe('works');
    expect(verdictWith(deployed('"QueueName=orders"') + global('"QueueName=others"'))).toBe('works');
    expect(verdictWith(`${global('"QueueName=orders"')}[default.deploy.parameters]\nstack_name = "y"\n`)).toBe('works');
    expect(verdictWith(global('"QueueName=orders"') + deployed('"Stage=dev"'))).toBe('broken');
  });

  it('is read behind blank lines, in single quotes, and not from a text without an end', () => {
    expect(verdictWith(`\n\n${deployed("'QueueName=orders'").replaceAll('\n', '\n\n  ')}`)).toBe('works');
    expect(verdictWith(deployed("[\n  'Stage=dev',\n  'QueueName=orders',\n]"))).toBe('works');
    expect(verdictWith(deployed('[\n  "Stage=dev,\n  "QueueName=orders",\n]'))).toBe('works');
    expect(verdictWith(deployed('"QueueName=orders'))).toBe('broken');
  });
});

import { describe, expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';
import { keyId, opaque } from '../secrets/made-up-secrets.ts';

const code = (line = '') =>
  `import boto3\nc = boto3.client("bedrock-runtime")\ndef handler(e, x):\n  ${line}\n  return c.converse(modelId="amazon.nova-lite-v1:0", messages=[])\n`;

const template = (properties: string, rest = '') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
${properties}${rest}`;

const scanned = (text: string, line = '', parameters = {}) => {
  const answer = scan({ template: text, parameters, files: [{ path: 'src/app.py', text: code(line) }] });
  if (answer.kind === 'unreadable') throw new Error(answer.because);
  return answer.result;
};

const policyOn = (resource: string, sid = 'One') =>
  `      Policies:\n        - Version: '2012-10-17'\n          Statement:\n            - {Sid: ${sid}, Effect: Allow, Action: 'bedrock:InvkeModel', Resource: ${resource}}\n`;

describe('a scan of what holds credentials', () => {
  it.each([
    ['the name of a function', `      FunctionName: 'la contraseña es ${opaque}'\n`],
    ['a resource of a policy', policyOn(`'arn:aws:s3:::b/la contraseña es ${opaque}'`)],
    ['a Sid', policyOn("'*'", `'пароль: ${opaque}'`)],
    ['a parameter that is joined', `      FunctionName: !Sub 'f-\${Secret}'\n`],
    ['a default that is joined', `      FunctionName: !Sub 'f-\${Password}'\n`],
    ['an address of a queue in the code', ''],
  ])('says none of them: %s', (place, properties) => {
    const head = `Parameters:\n  Secret: {Type: String}\n  Password: {Type: String, Default: ${opaque}}\n`;
    const line =
      place === 'an address of a queue in the code'
        ? `boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q passwort: ${opaque}", MessageBody="")`
        : '';

    const result = scanned(`${head}${template(properties)}`, line, { Secret: `Pwd=${opaque}` });

    expect(result.arrows.length).toBeGreaterThan(0);
    expect(JSON.stringify(result)).not.toContain(opaque.slice(0, 10));
  });

  it('edits the lines of the person beside them', () => {
    const text = template(
      policyOn("'*'").replace('bedrock:InvkeModel', 's3:GetObject'),
      `      Description: 'password=${opaque}'\n`,
    );
    const [finding] = scanned(text).findings.filter(({ rule, fix }) => rule === 'WD001' && fix !== null);

    const [edit] = finding?.fix?.edits ?? [];
    expect(text.slice(0, edit?.start)).toMatch(/\n {6,}.*$/);
    expect(finding?.fix?.diff).not.toContain(opaque);
  });

  it('still finds a long-term key, in the template and in the code', () => {
    const result = scanned(template(`      Environment: {Variables: {KEY: ${keyId}}}\n`), `key = "${keyId}"`);

    expect(result.findings.filter(({ rule }) => rule === 'WD010').map(({ at }) => at.line)).toEqual([9, 4]);
    expect(JSON.stringify(result)).not.toContain(keyId);
  });
});

import { describe, expect, it } from 'vitest';
import { hideInput, holdsAll } from '../../../layers/core/src/architecture/hide-input.ts';
import { hideTemplate } from '../../../layers/core/src/architecture/hide-template.ts';
import { scan } from '../../../layers/core/src/architecture/index.ts';
import { hidingInPlace } from '../../../layers/core/src/secrets/index.ts';
import { readModel, type TemplateModel } from '../../../layers/core/src/template/index.ts';
import { harmless } from '../secrets/harmless-shapes.ts';
import { keyId, opaque } from '../secrets/made-up-secrets.ts';
import { shapes } from '../secrets/secret-shapes.ts';

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

  it('still reads the code that stands in a template, with credentials in it', () => {
    const inline = code(
      `password = boto3.client("secretsmanager").get_secret_value(SecretId="x"); key = "password=${opaque}"`,
    );
    const text = `Resources:\n  Fn:\n    Type: AWS::Lambda::Function\n    Properties:\n      Handler: index.handler\n      Runtime: python3.12\n      Role: !GetAtt R.Arn\n      Code:\n        ZipFile: |\n${inline.replace(/^/gm, '          ')}\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}\n`;

    const asked = JSON.stringify(scanned(text));

    expect(asked).toContain('bedrock:InvokeModel');
    expect(asked).toContain('secretsmanager:GetSecretValue');
    expect(asked).not.toContain(opaque);
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

const properties = (value: string) => ({ FunctionName: value, Handler: 'a.b', Runtime: 'python3.12' });
const head = 'Resources:\n  Fn:\n    Type: AWS::Lambda::Function\n    Properties:\n';

/** A value as files write it: in JSON, in YAML's quotes, in a block, behind single quotes. */
const forms: readonly ((value: string) => string)[] = [
  (value) =>
    JSON.stringify({ Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: properties(value) } } }, null, 1),
  (value) => `${head}      Environment: {Variables: {X: ${JSON.stringify(value)}}}\n      Handler: a.b\n`,
  (value) => `${head}      Description: |\n${value.replace(/^/gm, '        ')}\n      Handler: a.b\n`,
  (value) => `${head}      FunctionName: '${value.replace(/'/g, "''")}'\n      Handler: a.b\n`,
];

describe('a template with credentials under dots', () => {
  // Each shape in two of the forms, which ones by its turn: all of them in all forms take seconds.
  it.each(shapes.map(([name, value, secret], turn) => [name, value, secret, turn] as const))(
    'holds no %s, moves nothing and reads as before',
    (_, value, secret, turn) => {
      for (const form of [forms[turn % 4], forms[(turn + 2) % 4]]) {
        const text = form?.(value) ?? '';
        const before = readModel(text);
        // A form that has no place for such a value: tabs in a block, lines in single quotes
        if (before.kind === 'unreadable' || !JSON.stringify(before.model.root).includes(inJson(value))) continue;
        const hidden = hideTemplate(text, hidingInPlace());
        const after = readModel(hidden);

        expect(hidden.length).toBe(text.length);
        expect(after.kind === 'unreadable' ? after.because : idsOf(after.model)).toEqual(idsOf(before.model));
        expect(`${hidden}${'model' in after ? JSON.stringify(after.model.root) : ''}`).not.toContain(inJson(secret));
      }
    },
  );

  it.each(harmless)('keeps %s', (_, value) => {
    for (const form of forms.slice(0, 3)) expect(hideTemplate(form(value), hidingInPlace())).toBe(form(value));
  });
});

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const idsOf = ({ resources }: TemplateModel) => [...resources].map(([id, { type }]) => [id, type]);

describe('a file beside a template', () => {
  it('is asked what it holds without being looked through for credentials, and read without them', () => {
    const { files = [] } = hideInput({
      template: '',
      files: [{ path: 'stack.json', text: `{"TemplateURL": "a.yaml", "password": "${opaque}"}` }],
    });
    const [file = { path: '', text: '' }] = files;

    expect(holdsAll(file, 'a.yaml', /\bTemplateURL\b/, opaque)).toBe(true);
    expect(holdsAll(file, 'a.yaml', 'b.yaml')).toBe(false);
    expect(file.text).toContain('TemplateURL');
    expect(file.text).not.toContain(opaque);
  });
});

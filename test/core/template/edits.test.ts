import { describe, expect, it } from 'vitest';
import {
  addActions,
  addPolicy,
  addResources,
  addStatement,
  applyEdits,
  changeElement,
  type Expression,
  expressionOf,
  readModel,
  readRoles,
  type Scope,
  scopeOf,
  showSymbols,
  styleOf,
  type TemplateRole,
  type TextEdit,
} from '../../../layers/core/src/template/index.ts';

const open = (text: string): { role: TemplateRole; scope: Scope; style: ReturnType<typeof styleOf> } => {
  const reading = readModel(text);
  if (reading.kind === 'unreadable') throw new Error(reading.because);
  const scope = scopeOf(reading.model);
  const [role] = readRoles(scope);
  if (role === undefined) throw new Error('no role');
  return { role, scope, style: styleOf(text, reading.model.isJson) };
};

const applied = (text: string, edit: TextEdit | null): string => {
  const result = edit === null ? null : applyEdits(text, [edit]);
  if (result === null) throw new Error('no edit');
  expect(readModel(result).kind).toBe('template');
  return result;
};

const ownDocument = (role: TemplateRole) => role.documents.filter(({ kind }) => kind === 'inline')[0];
const sub: Expression = { kind: 'sub', text: 'arn:${AWS::Partition}:s3:::${Docs}/*' };

const yaml = `Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - Statement:
            # reads the table
            - Effect: Allow
              Action: dynamodb:GetItem # one item
              Resource:
                - !GetAtt Table.Arn
            - { Effect: Allow, Action: [s3:GetObject], Resource: !Sub 'arn:aws:s3:::\${Docs}/*' }
      Timeout: 3 # seconds
  Table: { Type: AWS::DynamoDB::Table }
`;

describe("edits of the person's own lines", () => {
  it('turns a single action into a list, its comment with it', () => {
    const { role, style } = open(yaml);
    const statement = ownDocument(role)?.statements[0];

    const edited = applied(yaml, statement === undefined ? null : addActions(statement, ['dynamodb:Query'], style));

    expect(edited).toContain(
      'Action:\n                - dynamodb:GetItem # one item\n                - dynamodb:Query\n              Resource:',
    );
  });

  it('adds to a block list in its indentation, with the tag of a Sub', () => {
    const { role, style } = open(yaml);
    const statement = ownDocument(role)?.statements[0];

    const edited = applied(yaml, statement === undefined ? null : addResources(statement, [sub], style));

    expect(edited).toContain(
      '                - !GetAtt Table.Arn\n                - !Sub arn:${AWS::Partition}:s3:::${Docs}/*\n',
    );
  });

  it('stays in flow style where the statement is written so', () => {
    const { role, style } = open(yaml);
    const statement = ownDocument(role)?.statements[1];

    expect(applied(yaml, statement === undefined ? null : addActions(statement, ['s3:PutObject'], style))).toContain(
      'Action: [s3:GetObject, s3:PutObject],',
    );
    expect(applied(yaml, statement === undefined ? null : addResources(statement, [sub], style))).toContain(
      "Resource: [!Sub 'arn:aws:s3:::${Docs}/*', !Sub 'arn:${AWS::Partition}:s3:::${Docs}/*'] }",
    );
  });

  it('adds a statement behind the last one and keeps every other line', () => {
    const { role, style } = open(yaml);
    const document = ownDocument(role);

    const edited = applied(
      yaml,
      document === undefined
        ? null
        : addStatement(
            document,
            { actions: ['sqs:SendMessage'], resources: [{ kind: 'attribute', id: 'Q', attribute: 'Arn' }] },
            style,
          ),
    );

    expect(edited.split('\n').filter((line) => !yaml.includes(line))).toEqual([
      '              Action: sqs:SendMessage',
      '              Resource: !GetAtt Q.Arn',
    ]);
  });

  it('gives a function without policies a list of its own', () => {
    const bare =
      'Resources:\n  Ask:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: a.b # the entrance\n  T: { Type: AWS::SNS::Topic }\n';
    const { role, style } = open(bare);

    const edited = applied(
      bare,
      addPolicy(role, { actions: ['sns:Publish'], resources: [{ kind: 'ref', id: 'T' }] }, style),
    );

    expect(edited).toContain("      Handler: a.b # the entrance\n      Policies:\n        - Version: '2012-10-17'\n");
    expect(edited).toContain('Resource: !Ref T\n  T: {');
  });

  it('keeps the line ends of the file', () => {
    const crlf = yaml.replaceAll('\n', '\r\n');
    const { role, style } = open(crlf);
    const statement = ownDocument(role)?.statements[0];

    const edited = applied(crlf, statement === undefined ? null : addResources(statement, [sub], style));

    expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('puts another value in place of one, between the same quotes', () => {
    const quoted = yaml.replace('dynamodb:GetItem #', '"dynamodb:GetItems" #');
    const { role, style } = open(quoted);
    const action = ownDocument(role)?.statements[0]?.actions[0];

    expect(
      applied(
        quoted,
        action === undefined ? null : changeElement(action, { kind: 'plain', text: 'dynamodb:GetItem' }, style),
      ),
    ).toContain('Action: "dynamodb:GetItem" # one item');
  });

  it('writes JSON as JSON, in lines where the file has lines', () => {
    const json = `{\n  "Resources": {\n    "R": {\n      "Type": "AWS::IAM::Role",\n      "Properties": {\n        "Policies": [\n          {\n            "PolicyName": "p",\n            "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Ref": "A" } }] }\n          }\n        ]\n      }\n    }\n  }\n}\n`;
    const { role, style } = open(json);
    const statement = role.documents[0]?.statements[0];

    const grown = applied(json, statement === undefined ? null : addActions(statement, ['s3:PutObject'], style));
    const beside = applied(json, addPolicy(role, { actions: ['a:B'], resources: [sub] }, style));

    expect(grown).toContain('"Action": ["s3:GetObject", "s3:PutObject"],');
    expect(JSON.parse(beside).Resources.R.Properties.Policies[1].PolicyDocument.Statement[0].Resource).toEqual({
      'Fn::Sub': sub.text,
    });
  });
});

describe('expressionOf', () => {
  const { scope } = open(yaml);

  it.each([
    ['arn:aws:s3:::plain', { kind: 'plain', text: 'arn:aws:s3:::plain' }],
    ['table', { kind: 'attribute', id: 'Table', attribute: 'Arn' }],
    ['index', { kind: 'sub', text: '${Table.Arn}/index/by-user' }],
    ['region', { kind: 'sub', text: 'arn:aws:bedrock:${AWS::Region}::foundation-model/m' }],
  ])('writes %s as a template does', (name, expected) => {
    const table = String(scope.resolve(tableArn, scope));
    const values: Readonly<Record<string, string>> = {
      table,
      index: `${table}/index/by-user`,
      region: String(scope.resolve(regional, scope)),
    };

    expect(expressionOf(values[name] ?? name, scope)).toEqual(expected);
  });

  it('has no expression for an import', () => {
    expect(expressionOf(String(scope.resolve(imported, scope)), scope)).toBeNull();
    expect(showSymbols(String(scope.resolve(imported, scope)))).toBe('${Fn::ImportValue net}');
  });
});

const scalar = (value: string) => ({ kind: 'scalar', value, span: { start: -1, end: -1 } }) as const;
const call = (key: string, value: string) =>
  ({
    kind: 'map',
    entries: [{ key, keySpan: { start: -1, end: -1 }, value: scalar(value) }],
    isFlow: true,
    isTag: false,
    span: { start: -1, end: -1 },
  }) as const;
const tableArn = call('Fn::GetAtt', 'Table.Arn');
const regional = call('Fn::Sub', 'arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/m');
const imported = call('Fn::ImportValue', 'net');

import { describe, expect, it } from 'vitest';
import {
  printMarkdown,
  printSarif,
  printText,
  type ScanFile,
  scan,
} from '../../../layers/core/src/architecture/index.ts';

// As `cdk synth` writes it: a function, the role and policy made for it, a table; the table's grant lacks the query
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const at = (path: string) => ({ Metadata: { 'aws:cdk:path': `Helpdesk/${path}` } });
const resources = {
  TurnsTable0FC2A1B3: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
    ...at('TurnsTable/Resource'),
  },
  AnswerServiceRole7D21E6F0: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'lambda.amazonaws.com' },
      }),
    },
    ...at('Answer/ServiceRole/Resource'),
  },
  AnswerServiceRoleDefaultPolicy5B9D3C11: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'AnswerServiceRoleDefaultPolicy5B9D3C11',
      Roles: [{ Ref: 'AnswerServiceRole7D21E6F0' }],
      PolicyDocument: document({
        Effect: 'Allow',
        Action: 'dynamodb:PutItem',
        Resource: { 'Fn::GetAtt': ['TurnsTable0FC2A1B3', 'Arn'] },
      }),
    },
    ...at('Answer/ServiceRole/DefaultPolicy/Resource'),
  },
  AnswerC4A1F2E8: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Handler: 'app.handler',
      Runtime: 'python3.13',
      Code: { S3Bucket: 'assets', S3Key: 'a1.zip' },
      Environment: { Variables: { TURNS: { Ref: 'TurnsTable0FC2A1B3' } } },
      Role: { 'Fn::GetAtt': ['AnswerServiceRole7D21E6F0', 'Arn'] },
    },
    Metadata: { 'aws:cdk:path': 'Helpdesk/Answer/Resource', 'aws:asset:path': 'asset.a1' },
  },
};
const code = `import os
import boto3

turns = boto3.resource("dynamodb").Table(os.environ["TURNS"])


def handler(event, context):
    turns.put_item(Item={"id": event["id"]})
    return turns.query(KeyConditionExpression="id = :id")
`;
const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'Helpdesk.template.json' } };
const madeBy = (file: string, line: number) => [
  `...new Function2 in aws-cdk-lib...`,
  `new Helpdesk (/home/ada/helpdesk/${file}:${line}:5)`,
];

type Given = { readonly metadata?: object; readonly more?: readonly ScanFile[]; readonly without?: RegExp };

const scanned = ({ metadata, more = [], without = /^$/ }: Given) => {
  const template = JSON.stringify({ Resources: resources }, null, 1).replace(without, '');
  const manifest = { version: '48.0.0', artifacts: { Helpdesk: { ...stack, metadata } } };
  const files = [
    ...(metadata === undefined ? [] : [{ path: 'cdk.out/manifest.json', text: JSON.stringify(manifest) }]),
    { path: 'cdk.out/asset.a1/app.py', text: code },
    ...more,
  ];
  const answer = scan({ template, templatePath: 'cdk.out/Helpdesk.template.json', regions: ['eu-west-1'], files });
  if (answer.kind !== 'scanned') throw new Error(answer.because);
  return answer.result;
};
const errorOf = (given: Given) => scanned(given).findings.find(({ level }) => level === 'error');
const role = '/Helpdesk/Answer/ServiceRole/Resource';
const source: ScanFile = { path: 'lib/helpdesk.ts', text: '// where the stack is\n' };

describe('a template that cdk synth wrote', () => {
  it('names constructs and not logical ids', () => {
    const error = errorOf({});

    expect(error?.message).toBe(
      '`Helpdesk/Answer` needs `dynamodb:Query` on `arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Helpdesk/TurnsTable}`, and `Helpdesk/Answer/ServiceRole` does not allow it',
    );
  });

  it('names them in every form', () => {
    const result = scanned({});
    const forms = [printText(result, { colours: false }), printMarkdown(result), printSarif(result, { version: '1' })];

    expect(forms.map((form) => form.includes('Helpdesk/Answer/ServiceRole'))).toEqual([true, true, true]);
    expect(result.nodes.map(({ id, label }) => [id, label])).toContainEqual([
      'AnswerC4A1F2E8',
      'Helpdesk/Answer (AnswerC4A1F2E8)',
    ]);
  });

  it('says the grant as code of the construct, and that an edit of the template is undone', () => {
    const result = scanned({});
    const text = printText(result, { colours: false });

    expect(text).toContain('`cdk synth` writes this template and undoes an edit of it');
    expect(text).toContain('+ answer.addToRolePolicy(new iam.PolicyStatement({');
    expect(text).toContain('+   resources: [turnsTable.tableArn],');
    expect(printMarkdown(result)).toContain('resources: [turnsTable.tableArn],');
  });

  it.each([
    [
      'the trace of the logical id',
      [
        {
          type: 'aws:cdk:logicalId',
          data: 'AnswerServiceRole7D21E6F0',
          trace: [
            '    at new Function (/home/ada/helpdesk/node_modules/aws-cdk-lib/aws-lambda/lib/function.js:1:9)',
            '    at new Helpdesk (/home/ada/helpdesk/lib/helpdesk.ts:31:20)',
          ],
        },
      ],
      31,
    ],
    ['the calls that made the construct', [{ type: 'aws:cdk:creationStack', data: madeBy('lib/helpdesk.ts', 12) }], 12],
  ])('places a finding where the code makes the construct, by %s', (_, entries, line) => {
    const error = errorOf({ metadata: { [role]: entries }, more: [source] });

    expect(error?.at).toEqual({ file: 'lib/helpdesk.ts', line, column: expect.any(Number) });
    expect(error?.related).toContainEqual({
      message: 'the template that `cdk synth` wrote',
      at: expect.objectContaining({ file: 'cdk.out/Helpdesk.template.json' }),
    });
  });

  it('keeps its place in the template where the source was not given, and says where that is', () => {
    const error = errorOf({
      metadata: { [role]: [{ type: 'aws:cdk:creationStack', data: madeBy('lib/helpdesk.ts', 12) }] },
    });

    expect(error?.at.file).toBe('cdk.out/Helpdesk.template.json');
    expect(error?.related.at(-1)?.message).toContain('/home/ada/helpdesk/lib/helpdesk.ts:12');
  });

  it('reads what a newer assembly keeps in a file of its own', () => {
    const own = { ...stack, additionalMetadataFile: 'Helpdesk.metadata.json' };
    const more = [
      source,
      { path: 'cdk.out/manifest.json', text: JSON.stringify({ artifacts: { Helpdesk: own } }) },
      {
        path: 'cdk.out/Helpdesk.metadata.json',
        text: JSON.stringify({ [role]: [{ type: 'aws:cdk:creationStack', data: madeBy('lib/helpdesk.ts', 7) }] }),
      },
    ];

    expect(errorOf({ more })?.at).toMatchObject({ file: 'lib/helpdesk.ts', line: 7 });
  });

  it('finds the construct by the manifest where the template holds no path', () => {
    const metadata = { [role]: [{ type: 'aws:cdk:logicalId', data: 'AnswerServiceRole7D21E6F0' }] };
    const without = /"aws:cdk:path": "Helpdesk\/Answer\/ServiceRole\/Resource"/;

    expect(errorOf({ metadata, without })?.message).toContain('`Helpdesk/Answer/ServiceRole` does not allow it');
  });

  it('writes Python where the stack is Python', () => {
    const error = errorOf({
      metadata: {},
      more: [{ path: 'cdk.json', text: '{ "app": "python3 app.py" }' }],
    });

    expect(error?.related.at(-1)?.message).toContain(
      'answer.add_to_role_policy(iam.PolicyStatement(\n    actions=["dynamodb:Query"],\n    resources=[turns_table.table_arn],\n))',
    );
  });

  it('shows a call in the file that the asset is a copy of', () => {
    const { arrows } = scanned({ metadata: {}, more: [{ path: 'lambda/answer/app.py', text: code }] });

    expect(arrows.flatMap(({ because }) => because.map(({ at: { file } }) => file))).toContain('lambda/answer/app.py');
  });

  it('leaves a template of one’s own as it is', () => {
    const { findings, nodes } = scanned({ without: /"aws:cdk:path": "[^"]*"(,?)/g });

    expect(findings.find(({ level }) => level === 'error')?.message).toContain(
      '`AnswerServiceRole7D21E6F0` does not allow it',
    );
    expect(nodes.map(({ label }) => label)).toContain('AnswerC4A1F2E8');
  });
});

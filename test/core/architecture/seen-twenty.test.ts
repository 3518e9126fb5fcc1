import { describe, expect, it } from 'vitest';
import { granted, planOf, refs, role } from './plan-of.ts';
import { samFunction } from './sam-function.ts';
import { scanText, verdict } from './scan-text.ts';

/** Small equivalents, written here, of what public templates were wrongly blamed for, each beside what has to be blamed. */
const told = ({ findings }: ReturnType<typeof scanText>, rule: string): readonly string[] =>
  findings.filter((each) => each.rule === rule).map(({ message }) => message);

describe('a key that AWS shows as an example', () => {
  const key = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
  const real = ['AKIA', 'QZ7XTRN4', 'M2WPLK9D'].join('');
  const template = 'Resources: { Topic: { Type: AWS::SNS::Topic } }';

  it.each([
    ['no key in a test', key, 'src/app.test.ts', 0],
    ['no key in a folder of tests', key, 'tests/helpers.py', 0],
    ['told in code that runs', key, 'src/app.ts', 1],
    ['told in code of a name like that', key, 'src/latest.ts', 1],
  ])('is %s', (_, written, path, expected) => {
    expect(told(scanText(template, { files: { [path]: `const key = "${written}"` } }), 'WD010')).toHaveLength(expected);
  });

  it('is no other: one of somebody’s own is told in a test too', () => {
    expect(told(scanText(template, { files: { 'src/app.test.ts': `const key = "${real}"` } }), 'WD010')).toHaveLength(
      1,
    );
  });
});

describe('a service that a key lets in', () => {
  const keyFor = (condition: string) => `Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - Effect: Allow
            Principal: { Service: logs.us-east-1.amazonaws.com }
            Action: kms:Encrypt
            Resource: '*'
${condition === '' ? '' : `            Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': ${condition} } }`}
`;

  it.each([
    ['comes for the log groups of one account', '!Sub "arn:aws:logs:us-east-1:${AWS::AccountId}:log-group:*"', 0],
    ['comes for any log group', '"arn:aws:logs:*:*:*"', 1],
    ['comes for anything', '', 1],
  ])('%s', (_, condition, expected) => {
    expect(told(scanText(keyFor(condition)), 'WD006')).toHaveLength(expected);
  });
});

describe('a route for what no other fits', () => {
  const api = (protocol: string) => `Resources:
  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: chat, ProtocolType: ${protocol} } }
  Rest: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: $default } }
`;

  it.each([
    ['of a socket is let in where it connects', 'WEBSOCKET', 0],
    ['of HTTP is open', 'HTTP', 1],
  ])('%s', (_, protocol, expected) => {
    expect(told(scanText(api(protocol)), 'WD011')).toHaveLength(expected);
  });
});

describe('a service that IAM does not know', () => {
  const result = (action: string) =>
    scanText(samFunction(`            - { Effect: Allow, Action: '${action}', Resource: '*' }`), {
      files: { 'src/app.py': 'def handler(event, context):\n    return 1\n' },
    });

  it('is not granted as a whole', () => {
    const { findings } = result('bedrock-agent:*');

    expect(told({ findings } as ReturnType<typeof scanText>, 'WD002')).toEqual([
      expect.stringContaining('AWS has no action `bedrock-agent:*`'),
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('WD008');
    expect(findings.every(({ fix }) => fix?.diff.includes('+') !== true)).toBe(true);
  });

  it('is another than one that it knows', () => {
    expect(told(result('bedrock:*'), 'WD002')).toEqual([]);
    expect(told(result('bedrock:*'), 'WD008')).toHaveLength(1);
  });
});

describe('a resource that a parameter leaves empty', () => {
  const template = (parameter: string) => `Parameters: { UsersArn: { Type: String, Default: ${parameter} } }
${samFunction(`            - { Effect: Allow, Action: dynamodb:Query, Resource: !Sub '\${UsersArn}/index/*' }`)}`;

  it('is none yet', () => {
    expect(told(scanText(template("''")), 'WD003')).toEqual([]);
  });

  it('is one where it is written', () => {
    const written = samFunction("            - { Effect: Allow, Action: dynamodb:Query, Resource: '/index/*' }");

    expect(told(scanText(written), 'WD003')).toHaveLength(1);
  });
});

describe('a resource of one’s own that is asked for again', () => {
  const actions = 'PutRule DeleteRule PutTargets RemoveTargets'.split(' ').map((name) => `events:${name}`);
  const template =
    samFunction(`            - { Effect: Allow, Action: [${actions}], Resource: 'arn:aws:events:*:*:rule/*' }
            - { Effect: Allow, Action: [lambda:AddPermission, lambda:RemovePermission], Resource: '*' }`);
  const code = (decorator: string) => `import boto3
from crhelper import CfnResource
helper = CfnResource()
builds = boto3.client("codebuild")

@helper.create
def create(event, context):
    builds.start_build(projectName="web")

@helper.${decorator}
def again(event, context):
    builds.batch_get_builds(ids=["web:1"])

def handler(event, context):
    helper(event, context)
`;

  it('uses the rule that it makes for itself', () => {
    const result = scanText(template, { files: { 'src/app.py': code('poll_create') } });

    expect(told(result, 'WD007')).toEqual([]);
    expect(result.arrows.filter(({ to }) => to.includes('web')).map(({ verdict: each }) => each)).toContain('broken');
  });

  it('makes none where nothing is asked again', () => {
    expect(told(scanText(template, { files: { 'src/app.py': code('update') } }), 'WD007')).toHaveLength(6);
  });
});

describe('a call that names what it reaches only when it runs', () => {
  const verdictOf = (call: string, statement: string) =>
    scanText(samFunction(`            - ${statement}`), {
      files: { 'src/app.py': `import boto3\n\ndef handler(event, context):\n    ${call}\n` },
    }).arrows.map(({ verdict: each }) => each);

  it.each([
    ['reads rows', 'boto3.client("dynamodb").batch_get_item(RequestItems={event["table"]: {"Keys": []}})'],
    ['writes rows', 'boto3.resource("dynamodb").batch_write_item(RequestItems={event["table"]: []})'],
  ])('%s of some table', (_, call) => {
    const [, operation = ''] = /batch_(get|write)_item/.exec(call) ?? [];
    const action = `dynamodb:Batch${operation === 'get' ? 'Get' : 'Write'}Item`;

    expect(verdictOf(call, `{ Effect: Allow, Action: ${action}, Resource: '*' }`)).toEqual(['works']);
    expect(verdictOf(call, "{ Effect: Allow, Action: dynamodb:Query, Resource: '*' }")).toEqual(['broken']);
  });

  it('sends a mail by its address or by the domain of it, so that neither is told as the one that is needed', () => {
    const result = scanText(samFunction("            - { Effect: Allow, Action: ses:SendEmail, Resource: '*' }"), {
      files: {
        'src/app.py':
          'import boto3\n\ndef handler(event, context):\n    boto3.client("ses").send_email(Source="shop@example.com", Destination={}, Message={})\n',
      },
    });

    expect(told(result, 'WD008')).toEqual([]);
  });
});

describe('functions that are wrapped alike', () => {
  const asked = (runtime: string, files: Readonly<Record<string, string>>) =>
    scanText(
      samFunction("            - { Effect: Allow, Action: dynamodb:*, Resource: '*' }").replace('python3.13', runtime),
      { files },
    ).arrows.flatMap(({ requests }) => requests.map(({ action }) => action));

  it('are each followed in JavaScript', () => {
    const code = `import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { Router } from "express";
import serverless from "serverless-http";
const db = new DynamoDBClient({});
const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res)).catch(next);
const router = Router();
router.get("/", wrap(async () => db.send(new GetItemCommand({ TableName: "rows" }))));
router.post("/", wrap(async () => db.send(new PutItemCommand({ TableName: "rows" }))));
export const handler = serverless(router);
`;

    expect(asked('nodejs22.x', { 'src/app.mjs': code })).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
  });

  it('are each followed in Python', () => {
    const code = `import boto3
from fastapi import FastAPI
from mangum import Mangum
rows = boto3.resource("dynamodb").Table("rows")
app = FastAPI()

def wrap(ask):
    def inner(request):
        return ask(request)
    return inner

app.add_api_route("/", wrap(lambda request: rows.get_item(Key={})))
app.add_api_route("/new", wrap(lambda request: rows.put_item(Item={})))
handler = Mangum(app)
`;

    expect(asked('python3.13', { 'src/app.py': code })).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
  });
});

describe('a quoted value', () => {
  const template = (value: string) => `Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: ${value}
  Queue: { Type: AWS::SQS::Queue }
`;

  it.each([
    ['in double quotes', '"one \\"or\\" more\n    line"'],
    ['in single quotes', '\'{ "a": "it\'\'s"\n    }\''],
    ['of several lines', "'one\n  two\n three\n'"],
  ])('may go on further out than its key, %s', (_, value) => {
    expect(scanText(template(value)).nodes.map(({ id }) => id)).toEqual(['Topic', 'Queue']);
  });

  it('has to end', () => {
    expect(() => scanText(template('"one\n    line'))).toThrow(/Missing closing/);
  });
});

describe('a method of an API in a plan', () => {
  const plan = (method: Readonly<Record<string, string>>) =>
    planOf([
      role('ask', 'lambda.amazonaws.com'),
      granted('ask', '{"Version":"2012-10-17","Statement":[]}'),
      {
        address: 'aws_lambda_function.ask',
        values: { function_name: 'ask' },
        expressions: { role: refs('aws_iam_role.ask.arn') },
      },
      { address: 'aws_api_gateway_rest_api.chat', values: { name: 'chat' } },
      { address: 'aws_api_gateway_resource.asked', values: { path_part: 'ask' } },
      {
        address: 'aws_api_gateway_method.ask',
        values: method,
        expressions: { resource_id: refs('aws_api_gateway_resource.asked.id') },
      },
      {
        address: 'aws_api_gateway_integration.ask',
        values: { http_method: method['http_method'] },
        expressions: {
          rest_api_id: refs('aws_api_gateway_rest_api.chat.id'),
          resource_id: refs('aws_api_gateway_resource.asked.id'),
          uri: refs('aws_lambda_function.ask.invoke_arn'),
        },
      },
      {
        address: 'aws_lambda_permission.ask',
        values: { action: 'lambda:InvokeFunction', principal: 'apigateway.amazonaws.com', function_name: 'ask' },
        expressions: {
          source_arn: refs('aws_api_gateway_rest_api.chat.execution_arn', 'aws_api_gateway_resource.asked.path'),
        },
      },
    ]);

  it.each([
    ['asks for nobody', { http_method: 'POST', authorization: 'NONE' }, 1],
    ['asks for a user', { http_method: 'POST', authorization: 'COGNITO_USER_POOLS' }, 0],
    ['tells browsers what they may do', { http_method: 'OPTIONS', authorization: 'NONE' }, 0],
  ])('%s', (_, method, expected) => {
    expect(told(scanText(plan(method), { templatePath: 'plan.json' }), 'WD011')).toHaveLength(expected);
  });

  it('is let in by a source that is put together of several things', () => {
    const result = scanText(plan({ http_method: 'POST', authorization: 'NONE' }), { templatePath: 'plan.json' });

    expect(verdict(result, 'aws_api_gateway_rest_api', 'aws_lambda_function')).toBe('works');
  });
});

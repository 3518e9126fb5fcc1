import { describe, expect, it } from 'vitest';
import { scanText, verdict } from './scan-text.ts';

/** What a kind of node needs: its resources, with `GRANT` where its role is granted something, and the arrow. */
type Row = {
  readonly node: string;
  readonly service: string;
  readonly resources: string;
  readonly grants: readonly (readonly [actions: string, resource: string])[];
  readonly arrow: readonly [from: string, to: string];
};

const fn = 'Code: { ZipFile: "def handler(e, c): pass" }, Handler: index.handler, Runtime: python3.13';
const tool = `  Tool: { Type: AWS::Lambda::Function, Properties: { ${fn}, Role: arn:aws:iam::111122223333:role/tool } }\n`;
const polled = (source: string, more = '') =>
  `  Fn: { Type: AWS::Lambda::Function, Properties: { ${fn}, Role: !GetAtt Role.Arn } }
  Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Fn, EventSourceArn: ${source}${more} } }\n`;
const interfaces =
  '[ec2:CreateNetworkInterface, ec2:DescribeNetworkInterfaces, ec2:DeleteNetworkInterface, ec2:DescribeVpcs, ec2:DescribeSubnets, ec2:DescribeSecurityGroups]';
const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const msk = 'arn:aws:kafka:us-east-1:111122223333:cluster/c/1';
const broker = 'arn:aws:mq:us-east-1:111122223333:broker:b:1';
const docs = 'arn:aws:rds:us-east-1:111122223333:cluster:docs';
const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:broker-AbCdEf';
const flow = (node: string) =>
  `  Flow: { Type: AWS::Bedrock::Flow, Properties: { Name: f, ExecutionRoleArn: !GetAtt Role.Arn, Definition: { Nodes: [{ Name: n, Type: X, Configuration: ${node} }] } } }\n`;
const base = (configuration: string) =>
  `  Base: { Type: AWS::Bedrock::KnowledgeBase, Properties: { Name: b, RoleArn: !GetAtt Role.Arn, ${configuration} } }\n`;
const redshift = 'arn:aws:redshift-serverless:us-east-1:111122223333:workgroup/w';
const prompt = `  Prompt: { Type: AWS::Bedrock::Prompt, Properties: { Name: p, DefaultVariant: a, Variants: [{ Name: a, ModelId: amazon.nova-lite-v1:0 }, { Name: b, ModelId: other }] } }
  Version: { Type: AWS::Bedrock::PromptVersion, Properties: { PromptArn: !GetAtt Prompt.Arn } }\n`;
const guard = `  Guard: { Type: AWS::Bedrock::Guardrail, Properties: { Name: g, CrossRegionConfig: { GuardrailProfileArn: !Sub "arn:aws:bedrock:\${AWS::Region}:\${AWS::AccountId}:guardrail-profile/us.guardrail.v1:0" } } }\n`;

const rows: readonly Row[] = [
  {
    node: 'a prompt in a flow',
    service: 'bedrock',
    resources: `${prompt}${flow('{ Prompt: { SourceConfiguration: { Resource: { PromptArn: !GetAtt Prompt.Arn } } } }')}`,
    grants: [
      ['bedrock:RenderPrompt', '!GetAtt Prompt.Arn'],
      ['bedrock:InvokeModel', nova],
    ],
    arrow: ['Flow', 'Prompt'],
  },
  {
    node: 'the model of a prompt in a flow',
    service: 'bedrock',
    resources: `${prompt}${flow('{ Prompt: { SourceConfiguration: { Resource: { PromptArn: !Ref Version } } } }')}`,
    grants: [['bedrock:InvokeModel', nova]],
    arrow: ['Flow', 'model:amazon.nova-lite'],
  },
  {
    node: 'a bot in a flow',
    service: 'bedrock',
    resources: flow('{ Lex: { BotAliasArn: "arn:aws:lex:us-east-1:111122223333:bot-alias/B/A", LocaleId: en_US } }'),
    grants: [['lex:RecognizeText', 'arn:aws:lex:us-east-1:111122223333:bot-alias/B/A']],
    arrow: ['Flow', 'arn:aws:lex'],
  },
  {
    node: 'a guardrail of several Regions in a flow',
    service: 'bedrock',
    resources: `${guard}${flow('{ KnowledgeBase: { KnowledgeBaseId: KB1, ModelId: amazon.nova-lite-v1:0, GuardrailConfiguration: { GuardrailIdentifier: !Ref Guard, GuardrailVersion: "1" } } }')}`,
    grants: [
      ['bedrock:ApplyGuardrail', '!GetAtt Guard.GuardrailArn'],
      [
        'bedrock:ApplyGuardrail',
        '!Sub "arn:aws:bedrock:${AWS::Region}:${AWS::AccountId}:guardrail-profile/us.guardrail.v1:0"',
      ],
    ],
    arrow: ['Flow', 'Guard'],
  },
  {
    node: 'an interceptor of a gateway',
    service: 'bedrock-agentcore',
    resources: `${tool}  Gateway: { Type: AWS::BedrockAgentCore::Gateway, Properties: { Name: g, RoleArn: !GetAtt Role.Arn, InterceptorConfigurations: [{ Interceptor: { Lambda: { Arn: !GetAtt Tool.Arn } } }] } }\n`,
    grants: [['lambda:InvokeFunction', '!GetAtt Tool.Arn']],
    arrow: ['Gateway', 'Tool'],
  },
  {
    node: 'a tool of a gateway',
    service: 'bedrock-agentcore',
    resources: `${tool}  Gateway: { Type: AWS::BedrockAgentCore::Gateway, Properties: { Name: g, RoleArn: !GetAtt Role.Arn } }
  Target: { Type: AWS::BedrockAgentCore::GatewayTarget, Properties: { GatewayIdentifier: !Ref Gateway, TargetConfiguration: { Mcp: { Lambda: { LambdaArn: !GetAtt Tool.Arn } } } } }\n`,
    grants: [['lambda:InvokeFunction', '!GetAtt Tool.Arn']],
    arrow: ['Gateway', 'Tool'],
  },
  {
    node: 'the model of a memory’s own strategy',
    service: 'bedrock-agentcore',
    resources: `  Memory: { Type: AWS::BedrockAgentCore::Memory, Properties: { Name: m, EventExpiryDuration: 30, MemoryExecutionRoleArn: !GetAtt Role.Arn, MemoryStrategies: [{ CustomMemoryStrategy: { Name: s, Configuration: { SemanticOverride: { Extraction: { AppendToPrompt: x, ModelId: amazon.nova-lite-v1:0 } } } } }] } }\n`,
    grants: [['bedrock:InvokeModel', nova]],
    arrow: ['Memory', 'model:amazon.nova-lite'],
  },
  {
    node: 'the tables of a knowledge base',
    service: 'bedrock',
    resources: base(
      `KnowledgeBaseConfiguration: { Type: SQL, SqlKnowledgeBaseConfiguration: { Type: REDSHIFT, RedshiftConfiguration: { QueryEngineConfiguration: { Type: SERVERLESS, ServerlessConfiguration: { WorkgroupArn: "${redshift}", AuthConfiguration: { Type: IAM } } } } } }`,
    ),
    grants: [
      ['redshift-data:ExecuteStatement', redshift],
      ['redshift-serverless:GetCredentials', redshift],
    ],
    arrow: ['Base', 'arn:aws:redshift-serverless'],
  },
  {
    node: 'a cluster of MSK',
    service: 'lambda',
    resources: polled(msk, ', Topics: [t]'),
    grants: [
      ['[kafka:DescribeClusterV2, kafka:GetBootstrapBrokers]', msk],
      [interfaces, '"*"'],
    ],
    arrow: ['arn:aws:kafka', 'Fn'],
  },
  {
    node: 'a broker of MQ',
    service: 'lambda',
    resources: polled(broker, `, Queues: [q], SourceAccessConfigurations: [{ Type: BASIC_AUTH, URI: "${secret}" }]`),
    grants: [
      ['mq:DescribeBroker', broker],
      [interfaces, '"*"'],
    ],
    arrow: ['arn:aws:mq', 'Fn'],
  },
  {
    node: 'what a broker is signed in to with',
    service: 'lambda',
    resources: polled(broker, `, Queues: [q], SourceAccessConfigurations: [{ Type: BASIC_AUTH, URI: "${secret}" }]`),
    grants: [['secretsmanager:GetSecretValue', secret]],
    arrow: ['Fn', 'arn:aws:secretsmanager'],
  },
  {
    node: 'a cluster of DocumentDB',
    service: 'lambda',
    resources: polled(docs),
    grants: [
      ['[rds:DescribeDBClusters, rds:DescribeDBClusterParameters, rds:DescribeDBSubnetGroups]', '"*"'],
      [interfaces, '"*"'],
    ],
    arrow: ['arn:aws:rds', 'Fn'],
  },
];

const cluster = 'arn:aws:rds:us-east-1:111122223333:cluster:notes';
const appSync = (configuration: string) =>
  `  Api: { Type: AWS::AppSync::GraphQLApi, Properties: { Name: a, AuthenticationType: AWS_IAM } }
  Source: { Type: AWS::AppSync::DataSource, Properties: { ApiId: !GetAtt Api.ApiId, Name: s, ServiceRoleArn: !GetAtt Role.Arn, ${configuration} } }\n`;
const relational = appSync(
  `Type: RELATIONAL_DATABASE, RelationalDatabaseConfig: { RelationalDatabaseSourceType: RDS_HTTP_ENDPOINT, RdsHttpEndpointConfig: { AwsRegion: us-east-1, DbClusterIdentifier: "${cluster}", AwsSecretStoreArn: "${secret}" } }`,
);
const machine = (resource: string, parameters: string) =>
  `  Machine: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Role.Arn, Definition: { StartAt: A, States: { A: { Type: Task, Resource: "arn:aws:states:::${resource}", Parameters: ${parameters}, End: true } } } } }\n`;

const template = ({ service, resources, grants }: Row) => `Resources:
${resources}  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: ${service}.amazonaws.com }, Action: "sts:AssumeRole" }] }
      Policies:
        - PolicyName: own
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - { Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }
${grants.map(([actions, resource]) => `              - Effect: Allow\n                Action: ${actions}\n                Resource: ${resource}\n`).join('')}`;

const asked = (row: Row) =>
  verdict(scanText(template(row), { regions: ['us-east-1'], account: '111122223333' }), ...row.arrow);

const further: readonly Row[] = [
  {
    node: 'a database of AppSync',
    service: 'appsync',
    resources: relational,
    grants: [['rds-data:ExecuteStatement', cluster]],
    arrow: ['Source', 'arn:aws:rds'],
  },
  {
    node: 'what a database of AppSync is signed in to with',
    service: 'appsync',
    resources: relational,
    grants: [['secretsmanager:GetSecretValue', secret]],
    arrow: ['Source', 'arn:aws:secretsmanager'],
  },
  {
    node: 'a batch of builds that is waited for',
    service: 'states',
    resources: machine('codebuild:startBuildBatch.sync', '{ ProjectName: p }'),
    grants: [
      ['[codebuild:StartBuildBatch, codebuild:StopBuildBatch]', 'arn:aws:codebuild:us-east-1:111122223333:project/p'],
      ['codebuild:BatchGetBuildBatches', 'arn:aws:codebuild:us-east-1:111122223333:project/p'],
      [
        '[events:PutTargets, events:PutRule, events:DescribeRule]',
        'arn:aws:events:us-east-1:111122223333:rule/StepFunctionsGetEventForCodeBuildStartBuildBatchRule',
      ],
    ],
    arrow: ['Machine', 'arn:aws:codebuild'],
  },
];

describe('what only the code of a resolver, or no page that is recorded, says', () => {
  it.each([
    ['a model', appSync('Type: AMAZON_BEDROCK_RUNTIME'), 'Source', 'service:bedrock', 'appsync'],
    ['a search', appSync('Type: AMAZON_OPENSEARCH_SERVICE'), 'Source', 'service:es', 'appsync'],
    [
      'a signed request',
      appSync(
        'Type: HTTP, HttpConfig: { Endpoint: "https://x", AuthorizationConfig: { AuthorizationType: AWS_IAM, AwsIamConfig: { SigningServiceName: states } } }',
      ),
      'Source',
      'service:states',
      'appsync',
    ],
    ['waiting for a job', machine('emr-serverless:startJobRun.sync', '{ ApplicationId: a }'), 'Machine', '', 'states'],
  ])('is not decided: %s', (node, resources, from, to, service) => {
    const result = scanText(template({ node, service, resources, grants: [['"*"', '"*"']], arrow: [from, to] }));
    const [arrow] = result.arrows.filter((each) => each.from === from && each.to.startsWith(to) && each.to !== 'Role');

    expect(arrow?.verdict).toBe('unknown');
  });
});

describe.each([...rows, ...further])('$node', (row) => {
  it('works with what its page names', () => {
    expect(asked(row)).toBe('works');
  });

  it('breaks without any one of it', () => {
    const arrows = row.grants.map((_, left) => asked({ ...row, grants: row.grants.filter((__, at) => at !== left) }));
    const isOfArrow = row.node === 'a prompt in a flow' ? [true, false] : row.grants.map(() => true);

    expect(arrows).toEqual(isOfArrow.map((is) => (is ? 'broken' : 'works')));
  });
});

describe('code that an agent brings', () => {
  const agent = (path: string, source: string) => `Resources:
${tool}  Agent:
    Type: AWS::Bedrock::Agent
    Properties:
      AgentName: a
      ${path}
  Let: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: bedrock.amazonaws.com, SourceArn: ${source} } }
`;

  it.each([
    'PromptOverrideConfiguration: { OverrideLambda: !GetAtt Tool.Arn }',
    'CustomOrchestration: { Executor: { Lambda: !GetAtt Tool.Arn } }',
  ])('is invoked by Bedrock: %s', (path) => {
    expect(verdict(scanText(agent(path, '!GetAtt Agent.AgentArn')), 'Agent', 'Tool')).toBe('works');
    expect(verdict(scanText(agent(path, 'arn:aws:bedrock:us-east-1:111122223333:agent/OTHER')), 'Agent', 'Tool')).toBe(
      'broken',
    );
  });
});

describe('a prompt that the code runs', () => {
  const called = (action: string, resource: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
${prompt}  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: app.handler
      CodeUri: src/
      Environment: { Variables: { PROMPT: !Ref Version } }
      Policies:
        - Version: "2012-10-17"
          Statement:
            - { Effect: Allow, Action: [${action}], Resource: !Sub "\${Prompt.Arn}:*" }
            - { Effect: Allow, Action: bedrock:InvokeModel, Resource: ${resource} }
`;
  const code = {
    'src/app.py':
      'import os, boto3\n\ndef handler(event, context):\n    boto3.client("bedrock-runtime").converse(modelId=os.environ["PROMPT"])\n',
  };

  it.each(['bedrock:RenderPrompt', 'bedrock:InvokeModel'])('is asked for with its model: %s', (action) => {
    const asks = (resource: string) =>
      scanText(called(action, resource), { files: code, regions: ['us-east-1'] }).arrows.find(
        ({ from }) => from === 'Ask',
      )?.verdict;

    expect(asks(nova)).toBe('works');
    expect(asks('arn:aws:bedrock:us-east-1::foundation-model/other')).toBe('broken');
  });
});

const role = `  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: [lambda.amazonaws.com, bedrock.amazonaws.com, states.amazonaws.com]}, Action: 'sts:AssumeRole'}]}}}`;
const own = `  Fn: {Type: AWS::Lambda::Function, Properties: {Code: src/, Handler: app.handler, Runtime: python3.13, Role: {'Fn::GetAtt': [Role, Arn]}}}
${role}`;
const arn = (id: string): string => `{'Fn::GetAtt': [${id}, Arn]}`;

/** Small templates that work, with a value of each kind that is read. */
export const malformed: Readonly<Record<string, string>> = {
  'parameters, conditions, mappings, outputs': `
Parameters: {Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}}
Mappings: {Names: {dev: {Suffix: a}, prod: {Suffix: b}}}
Conditions: {IsProd: {'Fn::Equals': [{Ref: Stage}, prod]}, Either: {'Fn::Or': [{Condition: IsProd}, {'Fn::Not': [{'Fn::Equals': [{Ref: 'AWS::Region'}, us-east-1]}]}]}}
Resources:
  Bucket: {Type: AWS::S3::Bucket, Condition: IsProd, Properties: {BucketName: {'Fn::Join': ['-', [docs, {'Fn::FindInMap': [Names, {Ref: Stage}, Suffix]}]]}}}
  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: {'Fn::If': [Either, {'Fn::Select': [0, {'Fn::Split': ['-', a-b]}]}, {Ref: 'AWS::NoValue'}]}}}
Outputs: {Url: {Value: {'Fn::Sub': 'https://\${Bucket}'}, Export: {Name: u}}}
`,
  'a function of SAM and its events': `
Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Runtime: python3.13, Environment: {Variables: {TABLE: {Ref: Table}}}}}
Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: {'Fn::Sub': ['a-\${B}', {B: c}]}, StreamSpecification: {StreamViewType: NEW_IMAGE}, SSESpecification: {SSEEnabled: true, KMSMasterKeyId: a}}}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      FunctionUrlConfig: {AuthType: NONE}
      DeadLetterQueue: {Type: SQS, TargetArn: ${arn('Queue')}}
      Policies: [AWSLambdaBasicExecutionRole, {DynamoDBCrudPolicy: {TableName: {Ref: Table}}}, {Statement: [{Effect: Allow, Action: ['s3:GetObject'], Resource: '*'}]}]
      Events:
        Api: {Type: Api, Properties: {Path: /a, Method: get}}
        Queue: {Type: SQS, Properties: {Queue: ${arn('Queue')}}}
        Stream: {Type: DynamoDB, Properties: {Stream: {'Fn::GetAtt': [Table, StreamArn]}, StartingPosition: LATEST}}
        Time: {Type: Schedule, Properties: {Schedule: rate(1 hour)}}
        Topic: {Type: SNS, Properties: {Topic: {Ref: Topic}}}
  Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: a}}}
  Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: sqs, Endpoint: ${arn('Queue')}}]}}
  Connector: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Fn}, Destination: {Id: Table}, Permissions: [Read]}}
`,
  'roles, policies, a key': `
Resources:
  Fn: {Type: AWS::Lambda::Function, Properties: {Code: src/, Handler: app.handler, Runtime: python3.13, Role: ${arn('Role')}, Environment: {Variables: {TABLE: a}}, KmsKeyArn: ${arn('Key')}}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole', Condition: {StringEquals: {'aws:SourceAccount': {Ref: 'AWS::AccountId'}}}}]}
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess', {Ref: Managed}]
      PermissionsBoundary: {Ref: Managed}
      Policies: [{PolicyName: own, PolicyDocument: {Version: '2012-10-17', Statement: [{Sid: A, Effect: Allow, Action: ['dynamodb:GetItem', 'dynamodb:Foo'], Resource: '*'}, {Effect: Deny, NotAction: 's3:*', NotResource: '*', Condition: {StringNotEquals: {'aws:SourceVpce': vpce-1}}}]}}]
  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: [{Effect: Allow, Action: '*', Resource: '*'}]}, Roles: [{Ref: Role}]}}
  Inline: {Type: AWS::IAM::Policy, Properties: {PolicyName: a, Roles: [{Ref: Role}], PolicyDocument: {Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*'}]}}}
  Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: [{Effect: Allow, Principal: {AWS: {'Fn::Sub': 'arn:aws:iam::\${AWS::AccountId}:root'}}, Action: 'kms:*', Resource: '*'}]}}}
`,
  'what lets in and what sends': `
Resources:
${own}
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: docs, NotificationConfiguration: {LambdaConfigurations: [{Event: 's3:ObjectCreated:*', Function: ${arn('Fn')}}], QueueConfigurations: [{Event: 's3:ObjectCreated:*', Queue: ${arn('Queue')}}]}}}
  BucketPolicy: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: {Ref: Bucket}, PolicyDocument: {Statement: [{Effect: Deny, Principal: '*', Action: 's3:*', Resource: [{'Fn::Sub': '\${Bucket.Arn}/*'}], Condition: {Bool: {'aws:SecureTransport': 'false'}}}]}}}
  Queue: {Type: AWS::SQS::Queue, Properties: {KmsMasterKeyId: a}}
  QueuePolicy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [{Ref: Queue}], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: sns.amazonaws.com}, Action: 'sqs:SendMessage', Resource: ${arn('Queue')}, Condition: {ArnEquals: {'aws:SourceArn': {Ref: Topic}}}}]}}}
  Topic: {Type: AWS::SNS::Topic}
  Permission: {Type: AWS::Lambda::Permission, Properties: {FunctionName: {Ref: Fn}, Action: 'lambda:InvokeFunction', Principal: s3.amazonaws.com, SourceArn: ${arn('Bucket')}}}
  Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [aws.s3]}, Targets: [{Id: a, Arn: ${arn('Fn')}, DeadLetterConfig: {Arn: ${arn('Queue')}}}]}}
  Pipe: {Type: AWS::Pipes::Pipe, Properties: {RoleArn: ${arn('Role')}, Source: ${arn('Queue')}, Target: ${arn('Fn')}, SourceParameters: {SqsQueueParameters: {BatchSize: 1}}}}
  Schedule: {Type: AWS::Scheduler::Schedule, Properties: {Target: {Arn: ${arn('Fn')}, RoleArn: ${arn('Role')}, DeadLetterConfig: {Arn: ${arn('Queue')}}}}}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: {Ref: Fn}, EventSourceArn: ${arn('Queue')}, DestinationConfig: {OnFailure: {Destination: ${arn('Queue')}}}}}
  Alarm: {Type: AWS::CloudWatch::Alarm, Properties: {AlarmActions: [{Ref: Topic}, ${arn('Fn')}]}}
  Custom: {Type: 'Custom::A', Properties: {ServiceToken: ${arn('Fn')}}}
  Rotation: {Type: AWS::SecretsManager::RotationSchedule, Properties: {SecretId: a, RotationLambdaARN: ${arn('Fn')}}}
  Subscription: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: a, DestinationArn: ${arn('Fn')}}}
  Pool: {Type: AWS::Cognito::UserPool, Properties: {LambdaConfig: {PreSignUp: ${arn('Fn')}}}}
`,
  'a state machine': `
Transform: AWS::Serverless-2016-10-31
Resources:
${own}
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Ask
        States:
          Ask: {Type: Task, Resource: 'arn:aws:states:::bedrock:invokeModel', Parameters: {ModelId: us.amazon.nova-lite-v1:0, Body: {a: 1}}, Next: Each}
          Each: {Type: Map, ItemProcessor: {StartAt: Call, States: {Call: {Type: Task, Resource: 'arn:aws:states:::lambda:invoke', Parameters: {FunctionName: ${arn('Fn')}}, End: true}}}, Next: Both}
          Both: {Type: Parallel, Branches: [{StartAt: Put, States: {Put: {Type: Task, Resource: 'arn:aws:states:::dynamodb:putItem', Parameters: {TableName: a}, End: true}}}], End: true}
      Policies: [{LambdaInvokePolicy: {FunctionName: {Ref: Fn}}}]
      Logging: {Level: ALL, Destinations: [{CloudWatchLogsLogGroup: {LogGroupArn: a}}]}
`,
  'an agent, a knowledge base, a flow': `
Resources:
${own}
  Agent: {Type: AWS::Bedrock::Agent, Properties: {AgentName: a, AgentResourceRoleArn: ${arn('Role')}, FoundationModel: amazon.nova-lite-v1:0, KnowledgeBases: [{KnowledgeBaseId: {Ref: Kb}}], ActionGroups: [{ActionGroupName: a, ActionGroupExecutor: {Lambda: ${arn('Fn')}}, ApiSchema: {S3: {S3BucketName: docs, S3ObjectKey: a}}}], GuardrailConfiguration: {GuardrailIdentifier: {Ref: Guard}}}}
  Guard: {Type: AWS::Bedrock::Guardrail, Properties: {Name: a, KmsKeyArn: a}}
  Kb: {Type: AWS::Bedrock::KnowledgeBase, Properties: {RoleArn: ${arn('Role')}, KnowledgeBaseConfiguration: {VectorKnowledgeBaseConfiguration: {EmbeddingModelArn: {'Fn::Sub': 'arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.titan-embed-text-v2:0'}}}, StorageConfiguration: {Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: {CollectionArn: ${arn('Collection')}}}}}
  Source: {Type: AWS::Bedrock::DataSource, Properties: {KnowledgeBaseId: {Ref: Kb}, DataSourceConfiguration: {Type: S3, S3Configuration: {BucketArn: 'arn:aws:s3:::docs', InclusionPrefixes: [a/]}}}}
  Collection: {Type: AWS::OpenSearchServerless::Collection, Properties: {Name: docs, Type: VECTORSEARCH}}
  Access: {Type: AWS::OpenSearchServerless::AccessPolicy, Properties: {Name: a, Type: data, Policy: {'Fn::Sub': '[{"Rules":[{"ResourceType":"index","Resource":["index/docs/*"],"Permission":["aoss:ReadDocument"]}],"Principal":["\${Role.Arn}"]}]'}}}
  Flow: {Type: AWS::Bedrock::Flow, Properties: {ExecutionRoleArn: ${arn('Role')}, Definition: {Nodes: [{Name: p, Type: Prompt, Configuration: {Prompt: {SourceConfiguration: {Inline: {ModelId: a}}}}}, {Name: l, Type: LambdaFunction, Configuration: {LambdaFunction: {LambdaArn: ${arn('Fn')}}}}]}}}
`,
  'AgentCore, APIs, AppSync, an endpoint, a nested stack': `
Transform: [AWS::LanguageExtensions]
Resources:
${own}
  Gateway: {Type: AWS::BedrockAgentCore::Gateway, Properties: {RoleArn: ${arn('Role')}, AuthorizerType: AWS_IAM}}
  Target: {Type: AWS::BedrockAgentCore::GatewayTarget, Properties: {GatewayIdentifier: {Ref: Gateway}, TargetConfiguration: {Mcp: {Lambda: {LambdaArn: ${arn('Fn')}}}}, CredentialProviderConfigurations: [{CredentialProviderType: GATEWAY_IAM_ROLE}]}}
  Runtime: {Type: AWS::BedrockAgentCore::Runtime, Properties: {AgentRuntimeName: r, RoleArn: ${arn('Role')}, AgentRuntimeArtifact: {ContainerConfiguration: {ContainerUri: a}}, EnvironmentVariables: {A: b}}}
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {paths: {/a: {get: {x-amazon-apigateway-integration: {type: aws_proxy, uri: {'Fn::Sub': 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations'}, credentials: ${arn('Role')}}}}}}, Policy: {Statement: [{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*'}]}}}
  Method: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: {Ref: Api}, HttpMethod: POST, AuthorizationType: NONE, Integration: {Type: AWS, Uri: {'Fn::Sub': 'arn:aws:apigateway:\${AWS::Region}:states:action/StartExecution'}, Credentials: ${arn('Role')}, RequestTemplates: {application/json: '{"stateMachineArn":"a"}'}}}}
  GraphApi: {Type: AWS::AppSync::GraphQLApi, Properties: {AuthenticationType: API_KEY, LogConfig: {CloudWatchLogsRoleArn: ${arn('Role')}}}}
  GraphSource: {Type: AWS::AppSync::DataSource, Properties: {ApiId: {'Fn::GetAtt': [GraphApi, ApiId]}, Name: a, Type: AMAZON_DYNAMODB, ServiceRoleArn: ${arn('Role')}, DynamoDBConfig: {TableName: a}}}
  Endpoint: {Type: AWS::EC2::VPCEndpoint, Properties: {ServiceName: {'Fn::Sub': 'com.amazonaws.\${AWS::Region}.s3'}, PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: '*', Resource: '*'}]}}}
  Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./other.yaml, Parameters: {A: b}}}
  'Fn::ForEach::T': [N, [A, B], {'T\${N}': {Type: AWS::SNS::Topic, Properties: {TopicName: {Ref: N}}}}]
`,
  'a function in a VPC, its endpoint and its routes': `
Resources:
${role}
  Fn: {Type: AWS::Lambda::Function, Properties: {Code: src/, Handler: app.handler, Runtime: python3.13, Role: ${arn('Role')}, VpcConfig: {SubnetIds: [{Ref: Subnet}], SecurityGroupIds: [{Ref: Group}]}}}
  Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: {Ref: Net}}}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: {Ref: Net}}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: {Ref: Net}}}
  Of: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: {Ref: Subnet}, RouteTableId: {Ref: Table}}}
  Out: {Type: AWS::EC2::Route, Properties: {RouteTableId: {Ref: Table}, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1}}
  Gate: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: {Ref: Net}, ServiceName: {'Fn::Sub': 'com.amazonaws.\${AWS::Region}.s3'}, VpcEndpointType: Gateway, PrivateDnsEnabled: true, SubnetIds: [{Ref: Subnet}], RouteTableIds: [{Ref: Table}], PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: ['s3:GetObject'], Resource: '*', Condition: {StringEquals: {'aws:SourceVpce': {Ref: Gate}}}}]}}}
`,
};

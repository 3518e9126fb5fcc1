import {
  blockStatement,
  type Expression,
  jsonStatement,
  type ModelResource,
  type NewResource,
  type NewStatement,
  printExpression,
  type TextStyle,
} from '../../template/index.ts';

type Letting = {
  readonly service: string;
  readonly source: Expression;
  readonly target: ModelResource;
  readonly resource: Expression;
  readonly from: string;
};

/** A permission for a function: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html */
export const permissionFor = ({ service, source, target, resource, from }: Letting): NewResource => {
  const yaml = (value: Expression): string => printExpression(value, { isJson: false, isFlow: false });
  const json = (value: Expression): unknown => JSON.parse(printExpression(value, { isJson: true, isFlow: true }));
  return {
    id: `${target.id}PermissionFor${from.replaceAll(/[^A-Za-z0-9]/g, '')}`,
    after: target.id,
    lines: [
      'Type: AWS::Lambda::Permission',
      'Properties:',
      '  Action: lambda:InvokeFunction',
      `  FunctionName: ${yaml(resource)}`,
      `  Principal: ${service}`,
      `  SourceArn: ${yaml(source)}`,
    ],
    json: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: json(resource),
        Principal: service,
        SourceArn: json(source),
      },
    },
  };
};

type Made = { readonly target: ModelResource; readonly statement: NewStatement; readonly style: TextStyle };

const kinds: Readonly<Record<string, readonly [type: string, owner: string]>> = {
  'AWS::SQS::Queue': ['AWS::SQS::QueuePolicy', 'Queues'],
  'AWS::SNS::Topic': ['AWS::SNS::TopicPolicy', 'Topics'],
};

/** A policy for a queue or a topic that has none. */
export const policyFor = ({ target, statement }: Made): NewResource | null => {
  const [type, owner] = kinds[target.type] ?? [];
  if (type === undefined || owner === undefined) return null;
  const lines = blockStatement(statement);
  return {
    id: `${target.id}Policy`,
    after: target.id,
    lines: [
      `Type: ${type}`,
      'Properties:',
      `  ${owner}:`,
      `    - !Ref ${target.id}`,
      '  PolicyDocument:',
      "    Version: '2012-10-17'",
      '    Statement:',
      ...lines.map((line, index) => `      ${index === 0 ? '- ' : '  '}${line}`),
    ],
    json: {
      Type: type,
      Properties: {
        [owner]: [{ Ref: target.id }],
        PolicyDocument: { Version: '2012-10-17', Statement: [jsonStatement(statement)] },
      },
    },
  };
};

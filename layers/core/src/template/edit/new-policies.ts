import type { ModelResource } from '../model/template-model.ts';
import type { NewResource } from './add-resource.ts';
import type { Expression } from './expression.ts';
import { printExpression } from './print-expression.ts';
import { blockStatement, jsonStatement, type NewStatement } from './print-statement.ts';

export type Letting = {
  readonly service: string;
  readonly source: Expression | null;
  readonly target: ModelResource;
  readonly resource: Expression;
  /** Logical id or word that the permission is called by. */
  readonly from: string;
  readonly account?: Expression;
  /** True: only for calls of the function's URL. */
  readonly isViaUrl?: boolean;
};

/** A permission for a function: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html */
export const permissionFor = ({
  service,
  source,
  target,
  resource,
  from,
  account,
  isViaUrl = false,
}: Letting): NewResource => {
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
      `  Principal: ${service === '*' ? "'*'" : service}`,
      ...(source === null ? [] : [`  SourceArn: ${yaml(source)}`]),
      ...(account === undefined ? [] : [`  SourceAccount: ${yaml(account)}`]),
      ...(isViaUrl ? ['  InvokedViaFunctionUrl: true'] : []),
    ],
    json: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: json(resource),
        Principal: service,
        ...(source === null ? {} : { SourceArn: json(source) }),
        ...(account === undefined ? {} : { SourceAccount: json(account) }),
        ...(isViaUrl ? { InvokedViaFunctionUrl: true } : {}),
      },
    },
  };
};

type Made = { readonly target: ModelResource; readonly statement: NewStatement };

const kinds: Readonly<Record<string, readonly [type: string, owner: string]>> = {
  __proto__: null as never,
  'AWS::SQS::Queue': ['AWS::SQS::QueuePolicy', 'Queues'],
  'AWS::SNS::Topic': ['AWS::SNS::TopicPolicy', 'Topics'],
  'AWS::S3::Bucket': ['AWS::S3::BucketPolicy', 'Bucket'],
};

/** A policy for a queue, a topic or a bucket that has none. */
export const policyFor = ({ target, statement }: Made): NewResource | null => {
  const [type, owner] = kinds[target.type] ?? [];
  if (type === undefined || owner === undefined) return null;
  const lines = blockStatement(statement);
  const isOne = owner === 'Bucket';
  return {
    id: `${target.id}Policy`,
    after: target.id,
    lines: [
      `Type: ${type}`,
      'Properties:',
      ...(isOne ? [`  ${owner}: !Ref ${target.id}`] : [`  ${owner}:`, `    - !Ref ${target.id}`]),
      '  PolicyDocument:',
      "    Version: '2012-10-17'",
      '    Statement:',
      ...lines.map((line, index) => `      ${index === 0 ? '- ' : '  '}${line}`),
    ],
    json: {
      Type: type,
      Properties: {
        [owner]: isOne ? { Ref: target.id } : [{ Ref: target.id }],
        PolicyDocument: { Version: '2012-10-17', Statement: [jsonStatement(statement)] },
      },
    },
  };
};

import { scan } from '../layers/core/src/architecture/index.ts';

// `node bench/scan.ts`: a template of 20, 40 and 80 functions, one in four without a right it needs; the time must grow with the size.
const functionOf = (index: number): string => `  Ask${index}:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Environment:
        Variables:
          TABLE: !Ref Table${index}
      Policies:
        - Version: '2012-10-17'
          Statement:
            - Sid: Model
              Effect: Allow
              Action: bedrock:InvokeModel
              Resource: !Sub arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.nova-lite-v1:0
            - Sid: Rows
              Effect: Allow
              Action:
                - dynamodb:PutItem${index % 4 === 0 ? '' : '\n                - dynamodb:Query'}
              Resource: !GetAtt Table${index}.Arn
  Table${index}:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
`;

const code = `import os
import boto3

bedrock = boto3.client("bedrock-runtime")
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    table.query(KeyConditionExpression="id = :id")
    answer = bedrock.converse(modelId="amazon.nova-lite-v1:0", messages=event["messages"])
    table.put_item(Item={"id": "1", "answer": answer["output"]})
`;

for (const count of [20, 40, 80]) {
  const template = `Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    Runtime: python3.13\nResources:\n${Array.from({ length: count }, (_, index) => functionOf(index)).join('')}`;
  const input = {
    template,
    templatePath: 'template.yaml',
    regions: ['us-east-1'],
    files: [{ path: 'src/app.py', text: code }],
  };
  scan(input);
  // The processor's time, which other work on the machine does not lengthen
  const begun = process.cpuUsage();
  const answer = scan(input);
  const milliseconds = Math.round(process.cpuUsage(begun).user / 1000);
  const findings = answer.kind === 'scanned' ? answer.result.findings.filter(({ level }) => level === 'error') : [];
  process.stdout.write(
    `${count} functions, ${template.split('\n').length} lines: ${milliseconds} ms of processor, ${findings.length} errors, ${findings.filter(({ fix }) => fix !== null).length} mended\n`,
  );
}

import { scan } from '../layers/core/src/architecture/index.ts';

// `node bench/scan.ts`: one in four functions without a right it needs; the time must grow with the functions, with the files of their code and with the ways of deploying, not faster.
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

type Size = { readonly functions: number; readonly files: number; readonly ways: number };

const inputOf = ({ functions, files, ways }: Size) => {
  const stages = Array.from({ length: ways }, (_, index) => `s${index}`);
  const parameters = `Parameters:\n  Stage: { Type: String, Default: s0, AllowedValues: [${stages.join(', ')}] }\n`;
  const globals =
    'Globals:\n  Function:\n    Runtime: python3.13\n    Environment: { Variables: { STAGE: !Ref Stage } }\n';
  const resources = Array.from({ length: functions }, (_, index) => functionOf(index)).join('');
  const helpers = Array.from({ length: files - 1 }, (_, index) => ({ path: `src/part${index}.py`, text: helper }));
  return {
    template: `Transform: AWS::Serverless-2016-10-31\n${parameters}${globals}Resources:\n${resources}`,
    templatePath: 'template.yaml',
    regions: ['us-east-1'],
    files: [{ path: 'src/app.py', text: importing(files - 1) + code }, ...helpers],
  };
};

const importing = (count: number): string =>
  Array.from({ length: count }, (_, index) => `import part${index}\n`).join('');

const helper = 'def clean(text):\n    return text.strip().lower()\n';

const measure = (size: Size) => {
  const input = inputOf(size);
  scan(input);
  // The processor's time, which other work on the machine lengthens least; the shortest of three
  const times = [0, 1, 2].map(() => {
    const begun = process.cpuUsage();
    scan(input);
    return process.cpuUsage(begun).user / 1000;
  });
  const answer = scan(input);
  const findings = answer.kind === 'scanned' ? answer.result.findings.filter(({ level }) => level === 'error') : [];
  return { milliseconds: Math.min(...times), lines: input.template.split('\n').length, findings };
};

const series: Readonly<Record<string, readonly Size[]>> = {
  functions: [20, 40, 80].map((functions) => ({ functions, files: 1, ways: 1 })),
  files: [55, 110, 220].map((files) => ({ functions: 55, files, ways: 1 })),
  ways: [2, 4, 8].map((ways) => ({ functions: 55, files: 55, ways })),
};

for (const [grown, sizes] of Object.entries(series)) {
  let before: number | null = null;
  for (const size of sizes) {
    const { milliseconds, lines, findings } = measure(size);
    const ratio = before === null ? '' : `, ${(milliseconds / before).toFixed(2)} times at twice the ${grown}`;
    const mended = findings.filter(({ fix }) => fix !== null).length;
    process.stdout.write(
      `${size.functions} functions, ${lines} lines, ${size.files} files, ${size.ways} ways: ${Math.round(milliseconds)} ms of processor${ratio} (${findings.length} errors, ${mended} mended)\n`,
    );
    before = milliseconds;
  }
}

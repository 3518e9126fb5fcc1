import { describe, expect, it } from 'vitest';
import { answerAfter, briefOf } from '../../../layers/core/src/architecture/index.ts';
import { answerQuestion, memoryStore, type TurnPorts, takeTurn } from '../../../layers/core/src/index.ts';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      InlineCode: |
        import boto3
        def handler(event, context):
            boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])
            boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q", MessageBody="m")
      Policies:
        - Statement:
            - { Effect: Allow, Action: 'bedrock:ListFoundationModels', Resource: '*' }
`;

const scanning: TurnPorts['scanning'] = async (text, about, code) =>
  about === undefined ? briefOf(text, { code }) : answerAfter(text, about, { code });

/** What is answered to the last of several messages of one conversation. */
const afterScan = (...messages: readonly string[]): Promise<string> =>
  lastOf(`Will this work?\n\n\`\`\`yaml\n${template}\`\`\`\n`, ...messages);

const lastOf = async (...messages: readonly string[]): Promise<string> => {
  const store = memoryStore({
    clock: Date.now,
    secondsToLive: 60,
    mostConversations: 9,
    mostBytes: 1e6,
    mostItemBytes: 1e5,
  });
  const take = takeTurn({
    answering: (question) => answerQuestion({ readers: [], live: undefined })(question, null),
    store,
    model: null,
    newId: () => crypto.randomUUID(),
    patience: { reading: 1, writing: 1 },
    scanning,
  });
  let conversationId: string | undefined;
  let said = '';
  for (const message of messages) {
    const taken = await take({ caller: 'local', message, ...(conversationId === undefined ? {} : { conversationId }) });
    if (taken.kind !== 'reply') throw new Error(taken.kind);
    conversationId = taken.reply.conversationId;
    said = taken.reply.reply;
  }
  return said;
};

describe('a question after a template was scanned', () => {
  it.each([
    [
      'give me the whole fixed template',
      /^The whole template with all 2 edits:\n\n```yaml\nTransform: .*sqs:SendMessage.*```\n\nRead again with them, nothing that was denied is denied any more\.$/s,
    ],
    ['and with the fix?', /^Yes: with all 2 edits the 2 broken ones are decided anew\. Read again/],
    ['how do I undo it?', /^Nothing of yours was changed here.*git apply -R.*```diff/s],
    [
      'why?',
      /^Because `Ask` needs .*What asks for it:\n\n- line \d+: .*How each request was decided.*no statement allows it/s,
    ],
    ['what about the second finding?', /^Finding 2 \(WD001, line \d+\): .*sqs:SendMessage.*```diff/s],
    [
      'in Terraform?',
      /data "aws_iam_policy_document".*"sqs:SendMessage".*arn:aws:sqs:us-east-1:111122223333:q.*terraform show -json/s,
    ],
    ['what does it open?', /^Each edit grants what its finding says is lacking/],
    ['and finding 9?', /^There is no finding number 9: the scan of this template has 2 errors/],
    ['Und mit der Änderung?', /^Yes: with all 2 edits/],
  ])('is answered from the scan: %s', async (message, expected) => {
    expect(await afterScan(message)).toMatch(expected);
  });

  it('stays with the scan over several questions, and leaves it for a denial', async () => {
    const denial =
      'An error occurred (AccessDenied) when calling the GetObject operation: User: arn:aws:iam::111122223333:role/app is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action';

    expect(await afterScan('why?', 'thanks', 'give me the whole fixed template')).toMatch(/^The whole template/);
    expect(await afterScan(denial, 'in Terraform?')).not.toContain('This template is CloudFormation');
  });

  it('is the handbook’s where it is about something else', async () => {
    expect(await afterScan('what is a permissions boundary?')).not.toMatch(/finding|template/i);
  });
});

describe('code that comes behind its template', () => {
  const python = `import boto3, os
client = boto3.client("bedrock-runtime", region_name="eu-central-1")
def handler(event, context):
    r = client.converse(
        modelId="amazon.nova-lite-v1:0",
        messages=[{"role": "user", "content": [{"text": event["text"]}]}],
    )
    return r["output"]["message"]["content"][0]["text"]
`;
  const script = `import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
const client = new BedrockRuntimeClient({ region: "eu-central-1" });
export const handler = async (event) => client.send(new ConverseCommand({ modelId: "amazon.nova-lite-v1:0", messages: [] }));
`;
  const granted = `      Policies:
        - Statement:
            - { Effect: Allow, Action: 'bedrock:ListFoundationModels', Resource: '*' }
`;
  const functionOf = (name: string, handler: string, runtime: string, folder: string): string =>
    `  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Handler: ${handler}
      Runtime: ${runtime}
      CodeUri: ${folder}
${granted}`;
  const stack = (...functions: readonly string[]): string =>
    `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions.join('')}`;

  it('is read where the template looks for it, by the line of its call', async () => {
    const said = await lastOf(stack(functionOf('Ask', 'app.handler', 'python3.13', 'src/')), python);

    expect(said).toMatch(/^No, not as it stands: of 1 arrow in this template, 1 will be denied/);
    expect(said).toContain('`src/app.py`, line 4: ');
    expect(said).not.toMatch(/Esta resposta|was not given/);
  });

  it.each([
    ['fenced, behind a comment and a blank line', `\`\`\`Python\n# app.py\n\n${python}\`\`\``],
    ['behind its comments', `# app.py\n# asks\n${python}`],
  ])('is told by the line that it has there: %s', async (_, code) => {
    expect(await lastOf(stack(functionOf('Ask', 'app.handler', 'python3.13', 'src/')), code)).toContain(
      '`src/app.py`, line 6: ',
    );
  });

  it('calls nothing where no call is seen in it', async () => {
    const code = 'import json\ndef handler(event, context):\n    return json.dumps(event)\n';
    const said = await lastOf(stack(functionOf('Ask', 'app.handler', 'python3.13', 'src/')), code);

    expect(said).toMatch(/^No call to AWS is seen in that code/);
  });

  it('is known to what is asked behind it', async () => {
    const said = await lastOf(
      stack(functionOf('Ask', 'app.handler', 'python3.13', 'src/')),
      `here is the code:\n\n\`\`\`python\n${python}\`\`\``,
      'give me the whole fixed template',
    );

    expect(said).toMatch(/^The whole template with the one edit:[\s\S]*bedrock:InvokeModel/);
  });

  it('is JavaScript of the function that runs it', async () => {
    const two = stack(
      functionOf('Ask', 'app.handler', 'python3.13', 'src/'),
      functionOf('Web', 'web.handler', 'nodejs24.x', 'web/'),
    );

    expect(await lastOf(two, script)).toContain('`web/web.js`, line 3: `Web` needs `bedrock:InvokeModel`');
  });

  it('is nobody’s where two functions could run it', async () => {
    const two = stack(
      functionOf('Ask', 'app.handler', 'python3.13', 'src/'),
      functionOf('Sum', 'sum.handler', 'python3.13', 'sum/'),
    );

    expect(await lastOf(two, python)).toMatch(/^I cannot tell which function runs this/);
  });

  it('says where code in a template stands, when its handler names another file', async () => {
    expect(await lastOf(template.replace('index.handler', 'app.handler'))).toMatch(
      /the handler `app.handler` is not among the files: what stands in the template is put into the file `index`/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';
import { openTalk } from './talk.ts';

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
const denied =
  'User: arn:aws:sts::111122223333:assumed-role/app/s1 is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

/** Places of a message, a policy and a template where a person's word is looked up. */
const messages = (word: string): readonly string[] => [
  word,
  `what is ${word}?`,
  `role ${word}`,
  `my function ${word} calls converse with nova lite`,
  `class Api { ${word}() { this.c = 1 } }`,
  `What does the AWS managed policy ${word} allow?`,
  `write a policy for ${word}:${word} on ${word}`,
  `allow InvokeModel of ${word} in region ${word}`,
  `An error occurred (${word}) when calling the ${word} operation: ${word}`,
  `{"Statement":[{"Effect":"Allow","Principal":{"${word}":"${word}"},"Action":"${word}:${word}","Resource":"${word}","Condition":{"${word}":{"${word}":"${word}"}}}]} would ${word}:${word} on ${word} be allowed?`,
  denied.replaceAll('bedrock:InvokeModel', `${word}:${word}`),
];

const named = (word: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  ${word}: { Type: AWS::Serverless::Function, Properties: { Handler: app.handler, Runtime: python3.13, CodeUri: src/, Events: { ${word}: { Type: ${word} } }, Policies: [${word}, { ${word}: { ${word}: ${word} } }, { Statement: [{ Effect: Allow, Action: '${word}:${word}', Resource: ${word} }] }] } }
  Own: { Type: ${word}, Properties: { ${word}: !Ref ${word} } }
`;
const code = (word: string): string =>
  `import boto3\n${word}=boto3.client("${word}")\ns=boto3.client("s3")\ndef handler(e,c):\n    s.${word}(Bucket="x")\n    ${word}.${word}()\n    s.get_object(Bucket="${word}",Key="k",${word}="a")\n`;

describe('a word that objects of JavaScript have', () => {
  it.each(words.flatMap((word) => messages(word).map((message) => [message] as const)))(
    'is a word like another: %s',
    async (message) => {
      expect((await openTalk().say(message)).reply.length).toBeGreaterThan(10);
    },
  );

  it.each(words)('is one in an open case: %s', async (word) => {
    const talk = openTalk();
    await talk.say(denied);

    for (const turn of [word, `what about ${word}?`, `also allow ${word}`, `the role is ${word}`])
      expect((await talk.say(turn)).reply.length).toBeGreaterThan(10);
  });

  it.each(words)('names what it likes in a template and its code: %s', (word) => {
    const scanned = scan({
      template: named(word),
      templatePath: 'template.yaml',
      files: [{ path: 'src/app.py', text: code(word) }],
    });

    expect(scanned.kind).toBe('scanned');
  });
});

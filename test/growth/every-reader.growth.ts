import { parsePolicyDocument } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { scan } from '../../layers/core/src/architecture/scan.ts';
import { readSource } from '../../layers/core/src/architecture/source/index.ts';
import { asksIn, withoutQuestion } from '../../layers/core/src/conversation/asked-before.ts';
import { completeSentence } from '../../layers/core/src/conversation/complete-sentence.ts';
import { addedByHand } from '../../layers/core/src/conversation/engines/added-by-hand.ts';
import { emptyConversation } from '../../layers/core/src/conversation/index.ts';
import { asksAllOut } from '../../layers/core/src/conversation/reading/asks-all-out.ts';
import { languageOf } from '../../layers/core/src/conversation/reading/language-of.ts';
import { notionsIn } from '../../layers/core/src/conversation/reading/notions-in.ts';
import { readOneMore } from '../../layers/core/src/conversation/reading/read-one-more.ts';
import { readTurn } from '../../layers/core/src/conversation/reading/read-turn.ts';
import { readNames } from '../../layers/core/src/conversation/told/read-names.ts';
import { withTerraformNames } from '../../layers/core/src/conversation/told/with-terraform-names.ts';
import { findDanger } from '../../layers/core/src/danger/index.ts';
import { checkText } from '../../layers/core/src/explain/check/check-text.ts';
import { isAnswer } from '../../layers/core/src/explain/handbook/practice/is-answer.ts';
import { askHandbook } from '../../layers/core/src/explain/index.ts';
import { inertMarkdown } from '../../layers/core/src/explain/inert-markdown.ts';
import { linesToRender } from '../../layers/core/src/explain/rendering/lines-to-render.ts';
import { meaningOf } from '../../layers/core/src/explain/rendering/meaning-of.ts';
import { escapeMarks, readTemplate, readText } from '../../layers/core/src/intake/index.ts';
import { pastedCode } from '../../layers/core/src/pasted-code.ts';
import { isClosed } from '../../layers/core/src/policy-check/closes-origin.ts';
import { readDataAccess } from '../../layers/core/src/policy-check/index.ts';
import { hidingInPlace, maskAnswer, maskOutgoing, maskValue } from '../../layers/core/src/secrets/index.ts';
import { openTalk } from '../core/conversation/talk.ts';
import { missingAllow } from '../core/explain/checked-evidence-fixture.ts';
import { answerOf } from '../core/repair/answer-of.ts';
import { greatestGrowth } from '../processor-time.ts';
import { allTexts } from './more-texts.ts';

const source = (path: string, handler: string, runtime: string) => (text: string) =>
  readSource({ files: [{ path, text }], handler, runtime, codeUri: '', environment: {} });

const conversationAfter = async (message: string) => {
  const talk = openTalk();
  await talk.say(message);
  return (await talk.kept()) ?? emptyConversation;
};
const denied =
  'User: arn:aws:iam::210987654321:user/maria is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';
const deniedOn = (resource: string, action = 's3:GetObject'): string =>
  `User: arn:aws:iam::210987654321:user/maria is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const [withCase, withMade] = await Promise.all([
  conversationAfter(denied),
  conversationAfter('write me a policy that lets a role read the bucket docs'),
]);
if (withCase.open === null || withMade.made === undefined) throw new Error('the conversations hold no case, no policy');

/** Scanned beside a template that it is read for. */
const scanBeside =
  (template: unknown, path: string, begin = '') =>
  (text: string) =>
    scan({
      template: JSON.stringify(template),
      templatePath: 'template.yaml',
      files: [{ path, text: `${begin}${text}` }],
    });
const configured = { Parameters: { A: { Type: 'String' } }, Resources: { Topic: { Type: 'AWS::SNS::Topic' } } };
const image = {
  Resources: {
    Ask: {
      Type: 'AWS::Serverless::Function',
      Properties: { PackageType: 'Image' },
      Metadata: { DockerContext: 'src', Dockerfile: 'Dockerfile' },
    },
  },
};
const resolved = {
  Resources: {
    Rows: { Type: 'AWS::AppSync::DataSource', Properties: { Name: 'rows', DynamoDBConfig: { TableName: 'rows' } } },
    Row: { Type: 'AWS::AppSync::Resolver', Properties: { DataSourceName: 'rows', CodeS3Location: 'row.js' } },
  },
};

const open = withCase.cases[withCase.open]?.outcome;
if (open == null) throw new Error('the open case holds no outcome');

/** All that reads a text of somebody's. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a paste': readText,
  'a first message': (text) => readTurn({ facts: readText(text), given: undefined, conversation: emptyConversation }),
  'a message about an open case': (text) =>
    readTurn({ facts: readText(text), given: undefined, conversation: withCase }),
  'a message behind a made policy': (text) =>
    readTurn({ facts: readText(text), given: undefined, conversation: withMade }),
  'a thing that a denial names': (text) => answerOf(deniedOn(`arn:aws:s3:::b/${text}`), {}),
  'a table that a denial names': (text) =>
    answerOf(deniedOn(`arn:aws:dynamodb:us-east-1:111122223333:table/${text}`, 'dynamodb:GetItem'), {}),
  'what a permission would hand out': (text) =>
    ['iam:PassRole', 'sts:AssumeRole'].map((action) => findDanger({ action, resource: text })),
  'a condition on who comes': (text) =>
    isClosed({ conditions: [{ operator: 'StringLike', key: 'aws:PrincipalArn', values: [text] }] as never }),
  'names that are told': readNames,
  'a program that is pasted': (text) => pastedCode(`import boto3\n${text}`),
  'the language of a text': (text) => languageOf(text),
  'a sentence whose beginning was left out': (text) =>
    completeSentence(`${text} ... is not authorized to perform: s3:GetObject`, open),
  'what a reply asks': (text) => asksIn(`**Question:** ${text}`),
  'a reply without its question': (text) => withoutQuestion(`a\n\n**Question:** ${text}`),
  'Terraform with the names of its reader': (text) => withTerraformNames(`\`\`\`hcl\n${text}\n\`\`\``, [text]),
  'one more of a kind': (text) =>
    readOneMore({ facts: readText(text), said: notionsIn(text), conversation: withCase, at: 0 }),
  'all that is to go out again': (text) => asksAllOut(readText(text), notionsIn(text)),
  'an answer to a round of practice': isAnswer,
  'what was attached by hand': (text) =>
    addedByHand({ turns: [{ messageId: 'a', kind: 'denial', message: text, causeId: null }] }),
  'a question to the handbook': (text) => askHandbook(text, null),
  'a data access policy': readDataAccess,
  'secrets of evidence': (text) => maskValue({ policies: { identity: [{ name: text, document: text }] } }),
  'secrets of an answer': (text) => maskOutgoing({ text }),
  'secrets of a question in its answer': (text) => maskAnswer({ text }, { text }),
  'secrets in their places': (text) => hidingInPlace()(text),
  'a template': (text) => readTemplate(text),
  'a template that is scanned': (text) => scan({ template: text }),
  'a policy': (text) => parsePolicyDocument(text),
  'code in Python': source('app.py', 'app.handler', 'python3.13'),
  'code in JavaScript': source('index.mjs', 'index.handler', 'nodejs24.x'),
  'a Dockerfile': (text) =>
    readSource({
      files: [{ path: 'Dockerfile', text }],
      handler: null,
      runtime: null,
      program: [],
      codeUri: '',
      environment: {},
    }),
  'the image of a function': scanBeside(image, 'src/Dockerfile'),
  'the configuration of SAM': scanBeside(
    configured,
    'samconfig.toml',
    '[a.deploy.parameters]\nparameter_overrides = [\n',
  ),
  'the code of a resolver': scanBeside(resolved, 'row.js'),
  'the words of a model': (text) => checkText(missingAllow, text),
  'a reply to be rendered': (text) => linesToRender(text, 'de'),
  'words without spaces': (text) => meaningOf(text, 'ja'),
  'words made of words': (text) => meaningOf(text, 'de'),
  'what is shown as Markdown': inertMarkdown,
  'marks that are written out': escapeMarks,
};

const kibibyte = 1024;
const most = 2.6;
const sizes = [8, 16, 32, 64].map((size) => allTexts(size * kibibyte));
const names = [...(sizes[0]?.keys() ?? [])];

// The gate's share of the whole: another one each day, with something of every reader, and the same on every machine that day.
const shares = Number(process.env['GROWTH_SHARES'] ?? 1);
const turn = Number(process.env['GROWTH_TURN'] ?? Math.floor(Date.now() / 86_400_000));
const shareOf = (reader: number): readonly string[] =>
  names.filter((_, text) => (text + reader * 7 + turn) % shares === 0);

describe('the texts', () => {
  it('are a hundred at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(100);
  });
});

describe.each(Object.entries(readers).map(([name, read], at) => [name, read, shareOf(at)] as const))(
  'the time to read %s',
  (_, read, texts) => {
    it.each(texts)('does not grow with the square of the text: %s', (name) => {
      const row = sizes.map((each) => () => read(each.get(name) ?? ''));

      expect(greatestGrowth(row, most)).toBeLessThan(most);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { scan } from '../../layers/core/src/architecture/scan.ts';
import { questionsBeside } from '../../layers/core/src/conversation/asked/questions-beside.ts';
import { cannotWrite } from '../../layers/core/src/conversation/compose/cannot-write.ts';
import { compose } from '../../layers/core/src/conversation/compose/compose.ts';
import { anyDay, daysIn, namesMonth } from '../../layers/core/src/conversation/compose/days-in.ts';
import { exceptionsIn } from '../../layers/core/src/conversation/compose/exceptions-in.ts';
import { geographyIn } from '../../layers/core/src/conversation/compose/geography-in.ts';
import { namedThings } from '../../layers/core/src/conversation/compose/named-things.ts';
import { negationsUnwritten } from '../../layers/core/src/conversation/compose/names-unwritten.ts';
import { type Case, emptyConversation } from '../../layers/core/src/conversation/conversation.ts';
import { sayNeed } from '../../layers/core/src/conversation/engines/say-need.ts';
import { sayReview } from '../../layers/core/src/conversation/engines/say-review.ts';
import { toldIn } from '../../layers/core/src/conversation/hypothesis/told-in.ts';
import { asksHelp } from '../../layers/core/src/conversation/reading/asks-help.ts';
import { asksToLogIn } from '../../layers/core/src/conversation/reading/asks-to-log-in.ts';
import { isOtherLanguage } from '../../layers/core/src/conversation/reading/is-other-language.ts';
import { narrowWished } from '../../layers/core/src/conversation/reading/narrow-wished.ts';
import { notionsIn } from '../../layers/core/src/conversation/reading/notions-in.ts';
import { readOnce } from '../../layers/core/src/conversation/reading/read-once.ts';
import { readPlainTalk } from '../../layers/core/src/conversation/reading/read-plain-talk.ts';
import { isOfThing, noneBeside, saysNone } from '../../layers/core/src/conversation/reading/says-none.ts';
import { listedRoles } from '../../layers/core/src/conversation/told/listed-roles.ts';
import { readModels } from '../../layers/core/src/conversation/told/read-models.ts';
import { withToldPlace } from '../../layers/core/src/conversation/told/with-told-place.ts';
import { readClauses } from '../../layers/core/src/conversation/wish/read-clauses.ts';
import { readBelief } from '../../layers/core/src/explain/handbook/controls/say-belief.ts';
import { sayListed } from '../../layers/core/src/explain/handbook/lists/say-listed.ts';
import { nearestAnswers } from '../../layers/core/src/explain/handbook/lookup/nearest-answers.ts';
import { clausesIn } from '../../layers/core/src/explain/handbook/read/clauses-in.ts';
import { sayWay } from '../../layers/core/src/explain/handbook/seeing/say-way.ts';
import { type Evidence, noEvidence, readText } from '../../layers/core/src/intake/index.ts';
import { checkPolicy, comparePolicies, readDataAccess } from '../../layers/core/src/policy-check/index.ts';
import { greatestGrowth, processorTime } from '../processor-time.ts';
import { allTexts } from './more-texts.ts';

type Bounded = { readonly most: number; readonly read: (text: string) => unknown };

const longestWish = 1_200;
const longestQuestion = 4_000;

const openEndpoint: Evidence['policies'][number] = {
  policyType: 'vpcEndpoint',
  name: 'vpcEndpoint[0]',
  document: {},
  attachTo: null,
  appliesTo: null,
  arn: null,
} as unknown as Evidence['policies'][number];

/** What reads a text up to a length of its own and no longer one: the time is taken up to there. */
const readers: Readonly<Record<string, Bounded>> = {
  'a wish for a policy': { most: longestWish, read: (text) => compose(readText(`write a policy: ${text}`)) },
  'what stands between two roles of a wish': {
    most: longestWish,
    read: (text) =>
      compose(
        readText(`bucket policy for s3://docs: the role app-one ${text.slice(0, 1_100)}! the role app-two may read`),
      ),
  },
  'the clauses of a wish': {
    most: longestWish,
    read: (text) => readClauses({ text, named: namedThings(readText(text)), language: 'en', usual: 'allow' }),
  },
  'the exceptions of a wish': { most: 2_000, read: exceptionsIn },
  'what a narrow policy is for': {
    most: 400,
    read: (text) => narrowWished(readOnce({ facts: readText(text), given: undefined, conversation: offered })),
  },
  'a cry for help': { most: 400, read: (text) => asksHelp(`my ${text.slice(0, 280)}`) },
  'none, in answer to our question': {
    most: 400,
    read: (text) => saysNone({ ...readText(''), text: `it has no ${text.slice(0, 78)}` }, asking, asked),
  },
  'no policy of a resource, as our command says it': {
    most: 400,
    read: (text) => [
      saysNone({ ...readText(''), text: text.slice(0, 90) }, askingForPolicy, asked),
      saysNone({ ...readText(''), text: `(NoSuchBucketPolicy) ${text}`.slice(0, 400) }, askingForPolicy, asked),
    ],
  },
  'roles that are made under a boundary': {
    most: longestWish,
    read: (text) => compose(readText(`write a policy: developers create roles under the boundary dev-b, ${text}`)),
  },
  'policies that are told of': { most: 900, read: (text) => toldIn(`the SCP allows it and ${text}`) },
  'Regions of a part of the world': { most: 2_000, read: (text) => geographyIn(`only in the eu ${text}`, []) },
  'what else is told not to be there': { most: 400, read: (text) => [noneBeside(text, asking), isOfThing(text)] },
  'what no policy can say': { most: 2_000, read: cannotWrite },
  'what a Deny says nothing of': { most: longestWish, read: (text) => negationsUnwritten(`no ${text}`, '') },
  'the days of a text': { most: 2_000, read: (text) => [daysIn(text), namesMonth(text), text.match(anyDay())] },
  'the roles of a row': { most: 2_000, read: (text) => listedRoles(`roles ${text}`) },
  'the models of a row': { most: longestQuestion, read: (text) => readModels(`Claude ${text}`) },
  'who is to log in': { most: 600, read: asksToLogIn },
  'a language that is not answered': { most: longestQuestion, read: isOtherLanguage },
  'what a call needs': { most: longestQuestion, read: (text) => sayNeed(`what does this need: ${text}`, noEvidence) },
  'what is said': { most: longestQuestion, read: notionsIn },
  'how a thing is seen': { most: longestQuestion, read: (text) => sayWay(`how do I see ${text}`) },
  'what is believed': { most: longestQuestion, read: readBelief },
  'what is asked of lists': { most: 400, read: sayListed },
  'the clauses of a question': { most: longestQuestion, read: clausesIn },
  'the questions beside a refusal': { most: 8_000, read: (text) => questionsBeside(readText(text)) },
  'plain talk': { most: 400, read: (text) => readPlainTalk(readText(text)) },
  'places of shown policies': {
    most: 20_000,
    read: (text) => withToldPlace({ ...noEvidence, policies: [openEndpoint] }, readText(text)),
  },
  'the nearest answers': { most: longestQuestion, read: nearestAnswers },
};

const offered = { ...emptyConversation, lately: { words: 'and I write the narrow one', letter: null } };
const asked = { words: 'get-account-authorization-details', letter: null };
const asking: Case = {
  ...{ text: '', evidence: noEvidence, found: [], outcome: null, afterFix: noEvidence },
  ...{ settled: [], answered: [] },
};
const askingForPolicy = {
  ...asking,
  outcome: { question: { command: 'aws lambda get-policy --function-name orders' } },
} as unknown as Case;

const kept = 0.999;
const most = 2.6;
const mostMilliseconds = 1_000;

describe.each(Object.entries(readers))('the time to read %s', (_, { most: longest, read }) => {
  const sizes = [8, 4, 2, 1].map((part) => allTexts(Math.floor((longest / part) * kept)));

  it.each([...(sizes[0]?.keys() ?? [])])('neither grows with the square of the text nor is long: %s', (name) => {
    const row = sizes.map((each) => () => read((each.get(name) ?? '').slice(0, longest)));

    expect(greatestGrowth(row, most)).toBeLessThan(most);
    expect(processorTime(row.at(-1) ?? notions, 2)).toBeLessThan(mostMilliseconds);
  });
});

const notions = (): unknown => notionsIn('');

const policyOf = (count: number) => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: count }, (_, at) => ({
    ...{ Sid: `S${at}`, Effect: at % 7 === 0 ? 'Deny' : 'Allow' },
    ...{ Action: [`s3:Get${at}*`, 'bedrock:InvokeModel'], Resource: `arn:aws:s3:::bucket-${at}/*` },
    Condition: { StringEquals: { 'aws:SourceVpce': `vpce-${at}`, [`aws:RequestTag/t${at}`]: 'x' } },
  })),
});
const seen = (count: number) => readText(`Is this policy safe? ${JSON.stringify(policyOf(count))}`).evidence.policies;
const entriesOf = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      Rules: [{ ResourceType: 'index', Resource: [`index/c${at}/*`], Permission: ['aoss:ReadDocument'] }],
      Principal: [`arn:aws:iam::111122223333:role/r${at}`],
    })),
  );

const resources = (all: readonly string[]): string => ['Resources:', ...all, ''].join('\n');
const notifying = (count: number, list: string, target: (at: number) => string): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) =>
      `  B${at}: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { ${list}: [{ Event: 's3:ObjectCreated:*', ${list.replace('Configurations', '').replace('Lambda', 'Function')}: !GetAtt ${target(at)}.Arn }] } } }`,
  );
const turn =
  '  Turn: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/x, Code: {} } }';
const calling = `Transform: AWS::Serverless-2016-10-31\n${resources(['  F: { Type: AWS::Serverless::Function, Properties: { CodeUri: src/, Handler: app.handler, Runtime: python3.13 } }'])}`;

/** What counts by statements, resources or calls: a message of 64 KiB holds some three hundred. */
const counted: Readonly<Record<string, (count: number) => () => unknown>> = {
  'to check a policy': (count) => () => checkPolicy([{ name: 'p', document: policyOf(count) }]),
  'to compare two policies': (count) => () =>
    comparePolicies({ name: 'a', document: policyOf(count) }, { name: 'b', document: policyOf(count + 1) }),
  'to review a policy': (count) => {
    const policies = seen(count);
    return () => sayReview('is it safe, what is missing, would it be allowed without MFA?', policies);
  },
  'to read a data access policy': (count) => () => readDataAccess(entriesOf(count)),
  'to scan buckets that notify one function': (count) => () =>
    scan({ template: resources([turn, ...notifying(count, 'LambdaConfigurations', () => 'Turn')]) }),
  'to scan buckets that notify a queue each': (count) => () =>
    scan({
      template: resources([
        ...notifying(count, 'QueueConfigurations', (at) => `Q${at}`),
        ...Array.from({ length: count }, (_, at) => `  Q${at}: { Type: AWS::SQS::Queue }`),
      ]),
    }),
  'to scan buckets that notify each other': (count) => () =>
    scan({ template: resources(notifying(count, 'QueueConfigurations', (at) => `B${(at + 1) % count}`)) }),
  'to hold the key of a call against a pattern of a policy': (count) => () =>
    scan({
      template: `${calling.trimEnd().slice(0, -4)}, Policies: [{ Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/x${'*a'.repeat(count * 100)}' }] }] } }\n`,
      files: [
        {
          path: 'src/app.py',
          text: `import boto3\ndef handler(e, c):\n  boto3.client("s3").get_object(Bucket="b", Key=e["k"] + "${'*b'.repeat(count * 100)}")\n`,
        },
      ],
    }),
  'to scan a function’s calls': (count) => () =>
    scan({
      template: calling,
      files: [
        {
          path: 'src/app.py',
          text: `import boto3\ns = boto3.client("s3")\ndef handler(e, c):\n${Array.from({ length: count }, (_, at) => `  s.get_object(Bucket="b${at}", Key="k")\n`).join('')}`,
        },
      ],
    }),
};

describe.each(Object.entries(counted))('the time %s', (_, reading) => {
  it('does not grow with the square of the count', () => {
    const row = [40, 80, 160, 320].map(reading);

    expect(greatestGrowth(row, most)).toBeLessThan(most);
  });
});

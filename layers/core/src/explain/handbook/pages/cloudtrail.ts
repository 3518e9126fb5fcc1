import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const cloudtrailPage: HandbookPage = {
  id: 'cloudtrail',
  title: 'Reading CloudTrail',
  definition:
    'CloudTrail records calls. For a denial read `errorCode` (AccessDenied) and `errorMessage` (the whole sentence), `userIdentity.arn` (who), `eventName` and `eventSource` (what), `requestParameters` and `resources` (on what), `sourceIPAddress`, `vpcEndpointId`, `awsRegion`.',
  wrong: [
    {
      belief: 'every call is in the event history',
      truth:
        'The event history holds management events of 90 days; data events (reading objects, invoking agents and functions) need a trail that records them.',
    },
    {
      belief: 'CloudTrail tells which statement denied',
      truth: 'It carries the same message as the caller got, not the statement.',
    },
  ],
  facts: [
    'InvokeModel, Converse and their streams are management events in `bedrock.amazonaws.com`; InvokeAgent, Retrieve, RetrieveAndGenerate and the Mantle endpoint’s CreateInference (`bedrock-mantle.amazonaws.com`) are data events, not recorded by default.',
    'It shows up after some minutes, in the Region of the call.',
    '`sessionContext.sessionIssuer` is the role behind a session, `invokedBy` the service that called.',
  ],
  why: 'The log a program wrote may be cut; the trail has the whole sentence.',
  check:
    '`aws cloudtrail lookup-events --region REGION --lookup-attributes AttributeKey=EventName,AttributeValue=InvokeModel --max-results 20`',
  otherAccount:
    "Across accounts the event is in the caller's trail, and for many services in the resource owner's too.",
  rows: {
    where: 'per account and Region',
    does: 'records who called what',
    owner: 'the account or organization',
    when: 'who did it, and what was refused',
  },
  example: {
    says: 'Who may search the event history.',
    policies: { identity: [policy(allow('cloudtrail:LookupEvents', '*'))] },
    asks: [
      asks('allowed', [developer, 'cloudtrail:LookupEvents', '*']),
      asks('implicitDeny', [
        developer,
        'cloudtrail:StopLogging',
        'arn:aws:cloudtrail:us-east-1:111122223333:trail/main',
      ]),
    ],
  },
  arrow: 'every arrow',
  source: bedrockPage('Monitor Amazon Bedrock API calls using CloudTrail', 'logging-using-cloudtrail'),
  related: ['denial-message', 'invocation-logs', 'encoded-message'],
  names: [
    'cloudtrail',
    'cloud trail',
    'event history',
    'ereignisverlauf',
    'historique des événements',
    'historial de eventos',
    'histórico de eventos',
    'cronologia degli eventi',
    'イベント履歴',
    '事件历史',
  ],
};

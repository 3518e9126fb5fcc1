import { showSymbols, type TemplateRole } from '../../template/index.ts';
import { sendActions } from '../wires/event-sources.ts';
import { nodeIdOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { atRuntime, fieldIn, type Given, type GivenRecord, textIn } from './given.ts';
import { type Asked, type AwsCall, needOf, type Reached } from './reach.ts';

/** What a service does with a role that a call hands over, as far as the call says it; open where it does not. */
export const workOfRole = (world: World, call: AwsCall, role: TemplateRole): readonly Reached[] => {
  const asked = works.find(([operation]) => operation.test(call.operation))?.[1](world, call.parameters) ?? [];
  const made: AwsCall = { ...call, actor: { kind: 'role', id: role.id } };
  const from = role.id;
  if (asked.length === 0)
    return [
      {
        ...{ from, to: `service:${call.service}`, label: call.service, type: `service ${call.service}`, needs: [] },
        open: 'what the service does with this role, the call does not say',
      },
    ];
  const byNode = Map.groupBy(asked, ({ resource }) => nodeIdOf(world, resource));
  return [...byNode].map(([to, own]) => ({
    ...{
      from,
      to,
      label: showSymbols(own[0]?.resource ?? ''),
      type: world.model.resources.get(to)?.type ?? 'resource',
    },
    needs: own.map((each) => ({
      ...needOf(made, each),
      because: 'the service does it with the role that the call hands over',
    })),
  }));
};

type Work = (world: World, parameters: GivenRecord) => readonly Asked[];

const at = (value: Given | undefined, ...path: readonly string[]): string | undefined => {
  const found = path.reduce<Given | undefined>((each, key) => fieldIn(each, key), value);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

/** Files below a URI: `s3://bucket/prefix`. */
const below = (
  { scope }: World,
  uri: string | undefined,
): { readonly bucket: string; readonly objects: string } | null => {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(uri ?? '') ?? [];
  if (bucket === undefined) return null;
  const arn = `arn:${scope.partition}:s3:::${bucket}`;
  return { bucket: arn, objects: `${arn}/${/\.\w+$/.test(key) ? key : `${key}${atRuntime('file')}`}` };
};

const reads = (world: World, uri: string | undefined): readonly Asked[] => {
  const files = below(world, uri);
  if (files === null) return [];
  return [
    { action: 's3:ListBucket', resource: files.bucket },
    { action: 's3:GetObject', resource: files.objects },
  ];
};

const writes = (world: World, uri: string | undefined): readonly Asked[] => {
  const files = below(world, uri);
  return files === null ? [] : [{ action: 's3:PutObject', resource: files.objects }];
};

const notice: Work = (_, parameters) => {
  const topic = at(parameters, 'NotificationChannel', 'SNSTopicArn');
  return topic === undefined ? [] : [{ action: 'sns:Publish', resource: topic }];
};

const works: readonly (readonly [operation: RegExp, work: Work])[] = [
  // https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html
  [
    /^CreateModelInvocationJob$/,
    (world, parameters) => [
      ...reads(world, at(parameters, 'inputDataConfig', 's3InputDataConfig', 's3Uri')),
      ...writes(world, at(parameters, 'outputDataConfig', 's3OutputDataConfig', 's3Uri')),
    ],
  ],
  // https://docs.aws.amazon.com/comprehend/latest/dg/security_iam_id-based-policy-examples.html, https://docs.aws.amazon.com/translate/latest/dg/async-prereqs.html
  [
    /^Start(\w+(Detection|Classification|Inference)(V2)?Job|TextTranslationJob)$/,
    (world, parameters) => [
      ...reads(world, at(parameters, 'InputDataConfig', 'S3Uri')),
      ...writes(world, at(parameters, 'OutputDataConfig', 'S3Uri')),
    ],
  ],
  // https://docs.aws.amazon.com/transcribe/latest/dg/security_iam_id-based-policy-examples.html
  [
    /^StartTranscriptionJob$/,
    (world, parameters) => {
      const out = textIn(parameters, 'OutputBucketName');
      return [
        ...reads(world, at(parameters, 'Media', 'MediaFileUri')),
        ...(out === undefined ? [] : writes(world, `s3://${out}/`)),
      ];
    },
  ],
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/setting-up.html#setting-up-execution-role
  [
    /^(Create|Update)Schedule$/,
    (_, parameters) => {
      const target = at(parameters, 'Target', 'Arn') ?? '';
      return sendActions(target).map((action) => ({ action, resource: target }));
    },
  ],
  // https://docs.aws.amazon.com/textract/latest/dg/api-async-roles.html, https://docs.aws.amazon.com/rekognition/latest/dg/api-video-roles.html
  [/^Start(Document|Expense|Lending)\w+$/, notice],
  [/^Start(Celebrity|Content|Face|Label|Person|Segment|Text)\w+$/, notice],
];

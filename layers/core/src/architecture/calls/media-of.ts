import type { World } from '../world/world.ts';
import { atRuntime, fieldIn, type Given, type GivenRecord, listIn, textIn } from './given.ts';
import type { Asked, AwsCall } from './reach.ts';

/** The objects that Textract, Rekognition and Transcribe read and write with the credentials of whoever calls them. */
export const mediaOf = (world: World, { service, parameters }: AwsCall): readonly Asked[] =>
  service === 'transcribe' ? transcribed(world, parameters) : documents(world, parameters);

/**
 * A document, an image or a video that the call names in S3, and the results that it asks for there.
 * https://docs.aws.amazon.com/textract/latest/dg/security_iam_service-with-iam.html, https://docs.aws.amazon.com/rekognition/latest/APIReference/API_S3Object.html
 */
const documents = ({ scope }: World, parameters: GivenRecord): readonly Asked[] => {
  const arn = `arn:${scope.partition}:s3:::`;
  const read = objectsIn(parameters, 0).map((object) => ({
    action: 's3:GetObject',
    resource: `${arn}${textIn(object, 'Bucket') ?? atRuntime('bucket')}/${textIn(object, 'Name') ?? atRuntime('key')}`,
  }));
  const output = (fieldIn(parameters, 'OutputConfig') ?? {}) as GivenRecord;
  const bucket = textIn(output, 'S3Bucket');
  const prefix = textIn(output, 'S3Prefix') ?? 'textract_output';
  return bucket === undefined
    ? read
    : [...read, { action: 's3:PutObject', resource: `${arn}${bucket}/${prefix}/${atRuntime('file')}` }];
};

/** Every `S3Object` of a call, wherever it names one. */
const objectsIn = (value: Given | undefined, depth: number): readonly GivenRecord[] => {
  if (typeof value !== 'object' || depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth + 1));
  return Object.entries(value as GivenRecord).flatMap(([key, child]) =>
    key.toLowerCase() === 's3object' && typeof child === 'object'
      ? listIn(child).map((each) => each as GivenRecord)
      : objectsIn(child, depth + 1),
  );
};

/** Nothing where the call hands a role over. https://docs.aws.amazon.com/transcribe/latest/dg/security_iam_id-based-policy-examples.html#auth-role-iam-user */
const transcribed = ({ scope }: World, parameters: GivenRecord): readonly Asked[] => {
  const isHanded = ['JobExecutionSettings', 'DataAccessRoleArn'].some((key) => fieldIn(parameters, key) !== undefined);
  if (isHanded) return [];
  const arn = `arn:${scope.partition}:s3:::`;
  const uri = textIn((fieldIn(parameters, 'Media') ?? {}) as GivenRecord, 'MediaFileUri');
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(uri ?? '') ?? [];
  const out = textIn(parameters, 'OutputBucketName');
  return [
    ...(bucket === undefined ? [] : [{ action: 's3:GetObject', resource: `${arn}${bucket}/${key}` }]),
    ...(out === undefined ? [] : [{ action: 's3:PutObject', resource: `${arn}${out}/${atRuntime('file')}` }]),
  ];
};

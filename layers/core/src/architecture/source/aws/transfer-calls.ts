import type { Called, Thing } from '../follow/thing.ts';
import { record, unknown } from '../follow/things.ts';

type Transfer = { readonly operation: string; readonly parameters: Thing };

// Names of the parameters in their order: https://boto3.amazonaws.com/v1/documentation/api/latest/guide/s3-uploading-files.html
const transfers: Readonly<Record<string, { readonly operation: string; readonly order: readonly string[] }>> = {
  __proto__: null as never,
  upload_file: { operation: 'PutObject', order: ['Filename', 'Bucket', 'Key', 'ExtraArgs'] },
  upload_fileobj: { operation: 'PutObject', order: ['Fileobj', 'Bucket', 'Key', 'ExtraArgs'] },
  download_file: { operation: 'GetObject', order: ['Bucket', 'Key', 'Filename', 'ExtraArgs'] },
  download_fileobj: { operation: 'GetObject', order: ['Bucket', 'Key', 'Fileobj', 'ExtraArgs'] },
  copy: { operation: 'CopyObject', order: ['CopySource', 'Bucket', 'Key', 'ExtraArgs'] },
};

const passed = new Set(['Filename', 'Fileobj', 'ExtraArgs', 'Callback', 'Config', 'SourceClient']);

/** The operations behind a transfer helper of S3; null for another method. `fixed` parameters are not among those given by place. */
export const transferCalls = (
  name: string,
  called: Called,
  fixed: ReadonlyMap<string, Thing> = new Map(),
): Transfer[] | null => {
  const transfer = transfers[name];
  if (transfer === undefined) return null;
  const order = transfer.order.filter((parameter) => !fixed.has(parameter));
  const given = [
    ...order.map((parameter, index) => [parameter, called.arguments[index]] as const),
    ...called.named,
    ...fixed,
  ];
  const extra = given.find(([parameter, value]) => parameter === 'ExtraArgs' && value !== undefined)?.[1];
  const fields = given.flatMap(([parameter, value]) =>
    value === undefined || passed.has(parameter) ? [] : [[parameter, value] as const],
  );
  const more = extra?.kind === 'record' ? [...extra.fields] : [];
  const rest =
    extra === undefined || extra.kind === 'nothing' || extra.kind === 'record' ? called.rest : unknown('it is given');
  return [{ operation: transfer.operation, parameters: record([...fields, ...more], rest) }];
};

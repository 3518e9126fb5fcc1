import { hasSymbol } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { type GivenRecord, textIn } from './given.ts';

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-policy-keys
const headers = {
  ServerSideEncryption: 's3:x-amz-server-side-encryption',
  SSECustomerAlgorithm: 's3:x-amz-server-side-encryption-customer-algorithm',
  ACL: 's3:x-amz-acl',
  StorageClass: 's3:x-amz-storage-class',
  MetadataDirective: 's3:x-amz-metadata-directive',
} as const;

// What is compared is not the text that is given: a key has an id, an alias and an ARN
const others = ['SSEKMSKeyId', 'GrantRead', 'GrantFullControl', 'CopySource'];

type Said = { readonly service: string; readonly parameters: GivenRecord; readonly isPartial?: true };

/** What a call of S3 says in the headers of its request, which conditions may ask for. */
export const headersOf = ({ service, parameters, isPartial }: Said): Pick<Need, 'context' | 'showsHeaders'> => {
  if (service !== 's3') return { context: {} };
  const given = Object.entries(headers).map(([name, key]) => ({ key, name, value: textIn(parameters, name) }));
  const isHidden =
    isPartial === true ||
    others.some((name) => Object.hasOwn(parameters, name)) ||
    given.some(({ name, value }) => Object.hasOwn(parameters, name) && (value === undefined || hasSymbol(value)));
  return {
    context: Object.fromEntries(
      given.flatMap(({ key, value }) => (value === undefined || hasSymbol(value) ? [] : [[key, value]])),
    ),
    ...(isHidden ? {} : { showsHeaders: true as const }),
  };
};

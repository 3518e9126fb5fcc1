import { isAccountId, readArn } from '../../arn/index.ts';
import { arnOf } from './arn-of.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { type Guarded, guardedTitles } from './guarded.ts';
import { oneOrList } from './one-or-list.ts';
import { says } from './words.ts';

/** "Deny everyone except the role app": everybody is kept out of a bucket, and who is spared is put into the condition beside; null: nobody is spared, or it is not forbidden. https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html */
export const denyAllBut = ({ target, plain, named, grants }: Guarded): Composition | null => {
  const [spared] = named.spared;
  if (target !== 'bucket' || spared === undefined || named.bucket === null || !says.deny.test(plain)) return null;
  const own = says.read.test(plain) || says.write.test(plain) || says.remove.test(plain) ? grants : [];
  const bucket = arnOf.bucket(named);
  const places = own.filter(({ actions }) => actions.every((action) => action.startsWith('s3:')));
  const denied = places.length > 0 ? places : [{ actions: ['s3:*'], resources: [bucket, `${bucket}/*`] }];
  const told = readArn(spared).account;
  const account = isAccountId(told) ? told : '111122223333';
  const ask = ([action, resource]: readonly [string, string], [principal, tells]: readonly [string, string]): Ask => ({
    expect: 'denied',
    request: { principal, action, resource, resourceAccount: account, context: {} },
    says: tells,
  });
  return {
    policyType: 'resource',
    title: guardedTitles.bucket,
    statements: denied.map(
      ({ actions, resources }): Element => ({
        Effect: 'Deny',
        Principal: '*',
        Action: oneOrList(actions),
        Resource: oneOrList(resources),
      }),
    ),
    asks: denied.flatMap(({ actions: [action = ''], resources }) => {
      const call = [action.replace('s3:*', 's3:GetObject'), (resources.at(-1) ?? '').replaceAll('*', 'x')] as const;
      return [
        ask(call, ['arn:aws:iam::999999999999:role/Caller', 'to another account']),
        ask(call, [`arn:aws:iam::${account}:role/Administrator`, 'to every other role, administrators too']),
      ];
    }),
    notes: [
      'the Deny lets nobody in: who is spared still needs an Allow of his or her own',
      'it also stops administrators and AWS services that read the bucket for you: spare those roles too, or only the root user of the account takes it off again',
    ],
    source: {
      name: 'How to restrict Amazon S3 bucket access to a specific IAM role',
      url: 'https://aws.amazon.com/blogs/security/how-to-restrict-amazon-s3-bucket-access-to-a-specific-iam-role/',
    },
  };
};

import type { Composition } from './composition.ts';
import { oneOrList } from './one-or-list.ts';
import { serviceNamed } from './service-roles.ts';
import { isOfAccount, trustAccount } from './trust-account.ts';
import { askTrust, type Trusting } from './trust-parts.ts';
import { trustToken } from './trust-token.ts';

/** The trust policy of a role: for a pipeline, a pod, a service, another account or a role; null: nothing says who is to assume it. */
export const composeTrust = (wish: Trusting): Composition | null =>
  trustToken(wish) ?? (isOfAccount(wish) ? trustAccount(wish) : null) ?? ofService(wish) ?? trustAccount(wish);

const ofService = ({ plain, named }: Trusting): Composition | null => {
  const service = serviceNamed(plain);
  if (service === null) return null;
  const { principal, source, actions = ['sts:AssumeRole'], note, page } = service;
  const sourceArn =
    source === undefined ? null : `arn:aws:${source.service}:${named.region}:${named.account}:${source.rest}`;
  const condition =
    sourceArn === null
      ? {}
      : {
          Condition: { StringEquals: { 'aws:SourceAccount': named.account }, ArnLike: { 'aws:SourceArn': sourceArn } },
        };
  const met =
    sourceArn === null ? {} : { 'aws:SourceAccount': named.account, 'aws:SourceArn': sourceArn.replaceAll('*', 'x') };
  const call = { named, action: 'sts:AssumeRole' };
  return {
    policyType: 'resource',
    title: 'The trust policy of the role',
    statements: [{ Effect: 'Allow', Principal: { Service: principal }, Action: oneOrList(actions), ...condition }],
    asks: [
      askTrust(call, ['allowed', principal], [met, '']),
      ...(sourceArn === null
        ? []
        : [
            askTrust(
              call,
              ['denied', principal],
              [{ ...met, 'aws:SourceAccount': '999999999999' }, 'for another account’s resources'],
            ),
          ]),
      askTrust(call, ['denied', 'glue.amazonaws.com'], [met, 'by another service']),
    ],
    notes: [
      ...(sourceArn === null ? [] : ['the conditions keep other accounts from using the service as a confused deputy']),
      ...(source?.rest.endsWith('/*') ? ['replace the `*` at the end by the id once the resource exists'] : []),
      ...(note === undefined ? [] : [note]),
    ],
    source: page,
  };
};

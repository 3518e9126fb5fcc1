import { lastPart } from '../../arn/index.ts';
import type { Composition } from './composition.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import { servicesNamed } from './service-roles.ts';
import type { ServiceRow } from './services.data.ts';
import { isOfAccount, trustAccount } from './trust-account.ts';
import { trustFederated } from './trust-federated.ts';
import { askTrust, type Trusting } from './trust-parts.ts';
import { trustToken } from './trust-token.ts';

/** The trust policy of a role: for a pipeline, a pod, a service, another account or a role; null: nothing says who is to assume it. */
export const composeTrust = (wish: Trusting): Composition | null =>
  trustFederated(wish) ??
  trustToken(wish) ??
  (isOfAccount(wish) ? trustAccount(wish) : null) ??
  both(wish) ??
  ofService(wish) ??
  (isAssumedBy(wish) ? trustAccount(wish) : null);

/** An account that stands there for where the role is must not be let in: only who is said to assume it, or a role that is named. */
const isAssumedBy = ({ plain, named }: Trusting): boolean =>
  named.guests.length > 0 ||
  named.arns.some((arn) => /:(?:role|user)\//.test(arn)) ||
  /(?:account|konto|compte|cuenta|conta|アカウント|账户|账号)\s*:?\s*\d{12}.{0,40}(?:assum|annehm|ubernehm|endoss|asum|trust|引き受け|代入|担任)|(?:assum\w*|annehm\w*|ubernehm\w*|trusts|trusted|lets?|asum\w*|endoss\w*)\b.{0,40}\d{12}|\d{12}.{0,30}(?:引き受け|代入|担任)/.test(
    plain,
  );

/** "For Lambda, and the role ops may assume it too." */
const both = (wish: Trusting): Composition | null => {
  const role = roleThatAssumes.exec(wish.text)?.groups?.['name'];
  const service = role === undefined ? null : ofService(wish);
  if (role === undefined || service === null) return null;
  const told = [...wish.named.arns, ...wish.named.guests].find((each) => lastPart(each) === role);
  const arn = told ?? `arn:aws:iam::${wish.named.account}:role/${role}`;
  const call = { named: wish.named, action: 'sts:AssumeRole' };
  return {
    ...service,
    statements: [...service.statements, { Effect: 'Allow', Principal: { AWS: arn }, Action: 'sts:AssumeRole' }],
    asks: [
      ...service.asks,
      askTrust(call, ['allowed', arn], [{}, '']),
      askTrust(call, ['denied', 'arn:aws:iam::999999999999:role/Caller'], [{}, 'by another account']),
    ],
  };
};

const roleThatAssumes =
  /\b(?:role|rolle|r[oô]le|rol|ruolo|papel)\s+["'`]?(?:\S*\/)?(?<name>[A-Za-z][\w+=@-]*\w)["'`]?[^.;:\n]{0,50}?\b(?:may|can|should|darf|kann|soll|peut|puede|pode|pu[oò])\b[^.;\n]{0,16}(?:assum|annehm|[uü]bernehm|asum)/i;

/** Every service that is named in one row: "for lambda and ec2". */
const ofService = (wish: Trusting): Composition | null => {
  const services = servicesNamed(wish.plain);
  const made = services.map((service) => ofOne(service, wish));
  const [first] = made;
  if (first === undefined) return null;
  const principals = new Set(services.map(({ principal }) => principal));
  return {
    ...first,
    statements: made.flatMap(({ statements }) => statements),
    asks: made.flatMap(({ asks }) =>
      asks.filter(({ expect, request }) => expect === 'allowed' || !(isOther(request) && principals.has(other))),
    ),
    notes: [...new Set(made.flatMap(({ notes }) => notes))],
  };
};

const other = 'glue.amazonaws.com';
const isOther = ({ principal }: Composition['asks'][number]['request']): boolean => principal === other;

const ofOne = (service: ServiceRow, { text, named }: Trusting): Composition => {
  const { principal, source, actions = ['sts:AssumeRole'], note, page } = service;
  const sourceArn =
    source === undefined
      ? null
      : `arn:aws:${source.service}:${named.region}:${named.account}:${restOf(source, text, named)}`;
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
      askTrust(call, ['denied', other], [met, 'by another service']),
    ],
    notes: [
      ...(sourceArn === null ? [] : ['the conditions keep other accounts from using the service as a confused deputy']),
      ...(sourceArn?.endsWith('/*') ? ['replace the `*` at the end by the id once the resource exists'] : []),
      ...(note === undefined ? [] : [note]),
    ],
    source: page,
  };
};

/** With the id of what is named: the agent, the knowledge base, the application. */
const restOf = ({ rest, thing }: NonNullable<ServiceRow['source']>, text: string, named: Named): string => {
  const id =
    thing === undefined
      ? null
      : thing === 'application'
        ? (/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/.exec(text)?.[0] ?? null)
        : named.of(thing);
  return id === null ? rest : rest.replace(/\*$/, id);
};

import type { PrincipalEntry, Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import type { Found } from './finding.ts';

/** Who a resource's own policy lets in: everybody, a service for anybody, another account without an external id. */
export const checkPrincipals = (statement: Statement): readonly Found[] => {
  if (statement.effect !== 'Allow') return [];
  if (statement.notPrincipals !== undefined)
    return [
      {
        rule: 'negated-allow',
        level: 'warning',
        pointer: `${statement.pointer}/NotPrincipal`,
        text: 'an Allow with `NotPrincipal` lets in everybody else in the world',
        nearest: [],
      },
    ];
  return (statement.principals ?? []).flatMap((principal) => checkOne(statement, principal));
};

const checkOne = (statement: Statement, principal: PrincipalEntry): readonly Found[] => {
  const { type, value, pointer } = principal;
  if (type === 'everyone' || value === '*') return ofEverybody(statement, pointer);
  if (type === 'Federated' && readArn(value).type === 'oidc-provider' && !isBound(statement, subject))
    return [
      {
        rule: 'public-principal',
        level: 'warning',
        pointer,
        text: `without a condition on \`${issuerOf(value)}:sub\` every user, repository or workload of that issuer can assume the role`,
        nearest: [`${issuerOf(value)}:sub`],
      },
    ];
  if (type === 'Service' && actsForOthers(value) && !isBound(statement, deputies))
    return [
      {
        rule: 'confused-deputy',
        level: 'warning',
        pointer,
        text: `${quoted(value)} is let in for whoever uses that service: without \`aws:SourceArn\` or \`aws:SourceAccount\` another account can make it act here`,
        nearest: ['aws:SourceArn', 'aws:SourceAccount'],
      },
    ];
  return [];
};

/** Everybody in the world, bound by nothing, by a condition that passes without its key, or by an address alone. */
const ofEverybody = (statement: Statement, pointer: string): readonly Found[] => {
  if (isBound(statement, signing)) return [];
  const loose = statement.conditions.find(({ key, operator }) => narrowing.test(key) && ifExists.test(operator));
  const isAddress = isBound(statement, narrowing);
  const text = isAddress
    ? '`"Principal": "*"` bound by an address alone lets in anyone who comes from there, signed in or not (anonymous); name the roles that read, an AWS service that reads for you comes from other addresses'
    : loose === undefined
      ? `\`"Principal": "*"\` lets in everybody in the world, ${(statement.actions ?? []).some((action) => /^sts:/i.test(action)) ? 'every principal of every account whose own policies let it; name the role that assumes it, and let another company’s one send an external id' : 'signed in or not'}`
      : `\`"Principal": "*"\` with \`${loose.operator}\` on ${quoted(loose.key)} lets in everybody in the world: who does not send the key, as any request from the internet, passes too; write \`${loose.operator.replace(ifExists, '')}\``;
  const isTrust = (statement.actions ?? []).some((action) => /^sts:/i.test(action));
  const nearest =
    isAddress || loose !== undefined
      ? []
      : isTrust
        ? ['"AWS": "arn:aws:iam::THEIR_ACCOUNT:role/THEIR_ROLE"', 'sts:ExternalId']
        : ['aws:PrincipalOrgID', 'aws:SourceAccount'];
  return [{ rule: 'public-principal', level: 'warning', pointer, text, nearest }];
};

// Compute services take a role up for their own account only; the others act on behalf of a resource that somebody names.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
const actsForOthers = (service: string): boolean => !own.has(service.replace(/\.amazonaws\.com(?:\.cn)?$/, ''));

const own = new Set(['lambda', 'ec2', 'ecs-tasks', 'edgelambda', 'ecs', 'eks', 'pods.eks', 'states', 'codebuild']);

const isBound = ({ conditions }: Statement, keys: RegExp): boolean =>
  conditions.some(({ key, operator }) => keys.test(key) && !/^null$/i.test(operator) && !ifExists.test(operator));

const ifExists = /IfExists$/i;

const subject = /:(?:sub|email|oid|amr|google:.+|azp)$/i;

const issuerOf = (provider: string): string => provider.split(':oidc-provider/')[1] ?? provider;

const deputies = /^aws:source(?:arn|account|orgid|orgpaths)$/i;

// Bound by who calls or by which way, and not by an address alone.
const signing =
  /^aws:(?:source(?:arn|account|orgid|orgpaths|vpce|vpc|owner)|principal(?:arn|account|orgid|orgpaths|tag\/.+)|userid|viaawsservice)$|:calleraccount$|^(?:saml|.*):(?:aud|sub)$|dataaccesspoint/i;

const narrowing =
  /^aws:(?:source(?:arn|account|orgid|orgpaths|vpce|vpc|ip|owner)|principal(?:arn|account|orgid|orgpaths|tag\/.+)|userid|viaawsservice)$|:calleraccount$|^(?:saml|.*):(?:aud|sub)$|dataaccesspoint/i;

import type { ConditionEntry, PrincipalEntry, Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { closesOrigin, isClosed, isOrigin, isPositive } from './closes-origin.ts';
import { isNegated, positiveOf } from './condition-fault.ts';
import type { Found } from './finding.ts';
import { ifExists, whyLoose } from './why-loose.ts';

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
  if (type === 'Federated' && readArn(value).type === 'oidc-provider' && !isOfSubject(statement))
    return [
      {
        rule: 'public-principal',
        level: 'warning',
        pointer,
        text: `without a condition on \`${issuerOf(value)}:sub\` that names who is let in every user, repository or workload of that issuer can assume the role`,
        nearest: [`${issuerOf(value)}:sub`],
      },
    ];
  if (
    type === 'Service' &&
    actsForOthers(value) &&
    !statement.conditions.some((each) => deputies.test(each.key) && closesOrigin(each))
  )
    return [
      {
        rule: 'confused-deputy',
        level: 'warning',
        pointer,
        ...deputyFault(statement, value),
      },
    ];
  return [];
};

/** For anybody, or, under a negated operator, for everybody but those who are meant. */
const deputyFault = ({ conditions }: Statement, service: string): Pick<Found, 'text' | 'nearest'> => {
  const turned = conditions.find((each) => deputies.test(each.key) && isNegated(each));
  return turned === undefined
    ? {
        text: `${quoted(service)} is let in for whoever uses that service: without \`aws:SourceArn\` or \`aws:SourceAccount\` another account can make it act here`,
        nearest: ['aws:SourceArn', 'aws:SourceAccount'],
      }
    : {
        text: `the condition is turned round: \`${turned.operator}\` lets in ${quoted(service)} for every account **but** ${turned.values
          .slice(0, 2)
          .map((each) => quoted(String(each)))
          .join(
            ', ',
          )}, and for calls that send no ${quoted(turned.key)}; \`${positiveOf(turned.operator)}\` is what it is written for`,
        nearest: [positiveOf(turned.operator)],
      };
};

/** Everybody in the world, bound by nothing, by a condition that keeps nobody out, or by an address alone. */
const ofEverybody = (statement: Statement, pointer: string): readonly Found[] => {
  if (isClosed(statement)) return [];
  const isTrust = (statement.actions ?? []).some((action) => /^sts:/i.test(action));
  const isAddress = statement.conditions.some(isOfAddress);
  const loose = isAddress ? undefined : statement.conditions.find(({ key }) => narrowing.test(key) || isOrigin(key));
  const text = isAddress
    ? '`"Principal": "*"` bound by an address alone lets in anyone who comes from there, signed in or not (anonymous); name the roles that read, an AWS service that reads for you comes from other addresses'
    : loose === undefined
      ? `\`"Principal": "*"\` lets in everybody in the world, ${isTrust ? 'every principal of every account whose own policies let it; name the role that assumes it, and let another company’s one send an external id' : 'signed in or not'}`
      : `\`"Principal": "*"\` with \`${loose.operator}\` on ${quoted(loose.key)} lets in everybody in the world: ${whyLoose(loose)}`;
  const nearest =
    isAddress || (loose !== undefined && ifExists.test(loose.operator))
      ? []
      : isTrust
        ? ['"AWS": "arn:aws:iam::THEIR_ACCOUNT:role/THEIR_ROLE"', 'sts:ExternalId']
        : ['aws:PrincipalOrgID', 'aws:SourceAccount'];
  return [{ rule: 'public-principal', level: 'warning', pointer, text, nearest }];
};

const isOfAddress = ({ operator, key, values }: ConditionEntry): boolean =>
  /^aws:SourceIp$/i.test(key) &&
  /^(?:ForAnyValue:)?IpAddress$/i.test(operator) &&
  values.length > 0 &&
  !values.some((value) => /\/0+$/.test(String(value)));

// Compute services take a role up for their own account only; the others act on behalf of a resource that somebody names.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
const actsForOthers = (service: string): boolean => !own.has(service.replace(/\.amazonaws\.com(?:\.cn)?$/, ''));

const own = new Set(['lambda', 'ec2', 'ecs-tasks', 'edgelambda', 'ecs', 'eks', 'pods.eks', 'states', 'codebuild']);

/** A pattern for everybody under a subject is told of that subject. */
const isOfSubject = ({ conditions }: Statement): boolean =>
  conditions.some((condition) => subject.test(condition.key) && isPositive(condition));

const subject = /:(?:sub|email|oid|google:.+)$/i;

const issuerOf = (provider: string): string => provider.split(':oidc-provider/')[1] ?? provider;

const deputies = /^aws:source(?:arn|account|orgid|orgpaths)$/i;

const narrowing = /^aws:(?:sourceip|(?:principal|request)tag\/.+|viaawsservice|principalisawsservice)$/i;

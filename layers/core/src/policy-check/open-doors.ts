import { type ConditionEntry, parsePolicyDocument, type Statement } from '@whydenied/iam';
import { checkPrincipals } from './check-principals.ts';
import { checkTokens } from './check-tokens.ts';
import { closesOrigin } from './closes-origin.ts';
import { coversAction, coversResource } from './covers-pattern.ts';

/** An Allow that lets strangers in: which statement of the document, and in words whom. */
export type OpenDoor = { readonly index: number; readonly text: string };

/**
 * The Allows of a resource's policy or a role's trust that let in everybody in the world, or everybody of an issuer. Not those that addresses
 * bind, and not those that a Deny of the same document takes back from strangers: S3 calls neither public.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export const openDoors = (document: unknown): readonly OpenDoor[] => {
  const parsed = parsePolicyDocument(document);
  if (parsed.kind === 'unreadable') return [];
  const { statements } = parsed;
  return statements
    .filter((statement) => !statement.conditions.some(isOfFewAddresses))
    .filter((statement) => !statements.some((other) => shuts(other, statement)))
    .flatMap((statement) => {
      const [found] = [...checkPrincipals(statement), ...checkTokens(statement)].filter(
        ({ rule, level }) => level === 'warning' && rule !== 'confused-deputy',
      );
      return found === undefined ? [] : [{ index: statement.index, text: found.text }];
    });
};

/** Whether a Deny takes back from everybody outside what the Allow gives. */
const shuts = (deny: Statement, { actions, notActions, resources }: Statement): boolean =>
  deny.effect === 'Deny' &&
  isOfEverybody(deny) &&
  deny.conditions.every(isOfStrangers) &&
  notActions === undefined &&
  (actions ?? []).every((action) => (deny.actions ?? []).some((wide) => coversAction(wide, action))) &&
  (deny.resources === undefined ||
    (resources ?? []).every((resource) =>
      (deny.resources ?? []).some((wide) => coversResource(plain(wide), plain(resource))),
    ));

const plain = (text: string) => ({ text, hasVariables: true });

const isOfEverybody = ({ principals, notPrincipals }: Statement): boolean =>
  notPrincipals !== undefined ||
  (principals ?? []).some(({ type, value }) => type === 'everyone' || (type === 'AWS' && value === '*'));

/** Holds for whoever does not come from where it says, also where the request does not say. */
const isOfStrangers = (condition: ConditionEntry): boolean => {
  const { operator } = condition;
  if (/^NotIpAddress$/i.test(operator)) return isOfFewAddresses({ ...condition, operator: 'IpAddress' });
  const positive = operator.replace(/IfExists$/i, '').replace(/^(String|Arn)Not/i, '$1');
  return /^(?:String|Arn)Not/i.test(operator) && closesOrigin({ ...condition, operator: positive });
};

// A range of more than 2^24 addresses is nobody's own
const isOfFewAddresses = ({ operator, key, values }: ConditionEntry): boolean =>
  /^aws:(?:SourceIp|VpcSourceIp)$/i.test(key) &&
  /^(?:ForAnyValue:)?IpAddress$/i.test(operator) &&
  values.length > 0 &&
  !values.some((value) => /\/0*[0-7]$/.test(String(value)));

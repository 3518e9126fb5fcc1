import { isAccountId, readArn } from '../../arn/index.ts';
import type { Case } from '../apply/case.ts';
import { opensBehindUrl } from '../danger/behind-open-url.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';

/** Whom a statement of a resource policy lets in beyond what anybody named; null: nobody. */
export const openTo = (statement: JsonObject, asked: Case): string | null => {
  if (statement['Effect'] !== 'Allow' || statement['Principal'] === undefined) return null;
  if (isPublic(statement)) return opensBehindUrl(statement, asked.diagnosis.requests) ? null : 'the public';
  const unnamed = accountsIn(statement['Principal']).find((account) => !namedAccounts(asked).has(account));
  return unnamed === undefined ? null : `account ${unnamed}, which nobody named`;
};

/** Whether a statement lets anybody in: everybody as principal and no condition that pins who or from where. */
export const isPublic = (statement: JsonObject): boolean =>
  isEverybody(statement['Principal']) && !pins(statement['Condition']);

export const isEverybody = (principal: unknown): boolean => {
  if (principal === '*') return true;
  return isJsonObject(principal) && valuesOf(principal['AWS']).includes('*');
};

// Keys that AWS takes as restricting: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
const pinningKeys = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourcevpcarn',
  'aws:sourceip',
  'aws:userid',
  'aws:username',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  'lambda:eventsourcetoken',
]);

const pins = (condition: unknown): boolean => {
  if (!isJsonObject(condition)) return false;
  return Object.entries(condition).some(
    ([operator, keys]) =>
      isPositive(operator) &&
      isJsonObject(keys) &&
      Object.entries(keys).some(
        ([key, values]) => pinningKeys.has(key.toLowerCase()) && valuesOf(values).every(isNarrow),
      ),
  );
};

const isPositive = (operator: string): boolean =>
  /^(?:foranyvalue:)?(?:string|arn)(?:equals|like)(?:ignorecase)?$|^(?:foranyvalue:)?ipaddress$/i.test(operator);

const isNarrow = (value: string): boolean =>
  !/^\**$/.test(value) && !/\/0$/.test(value) && !value.startsWith('arn:*') && !value.startsWith('*:*');

/** The accounts that a Principal element lets in. */
export const accountsIn = (principal: unknown): readonly string[] => {
  const names = isJsonObject(principal) ? Object.values(principal).flatMap(valuesOf) : valuesOf(principal);
  return names.flatMap((name) => {
    const account = readArn(name).account || name;
    return isAccountId(account) ? [account] : [];
  });
};

const namedAccounts = ({ facts, evidence, diagnosis }: Case): ReadonlySet<string> => {
  const arns = [
    ...facts.mentions.accounts,
    ...facts.mentions.arns,
    ...evidence.principals.map(({ arn }) => arn),
    ...evidence.policies.flatMap(({ attachTo, appliesTo, arn }) => [attachTo, appliesTo, arn]),
    ...diagnosis.requests.flatMap(({ principal, resource, resourceAccount }) => [principal, resource, resourceAccount]),
  ];
  return new Set(arns.flatMap((text) => text?.match(/\b\d{12}\b/g) ?? []));
};

import type { ConditionEntry } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { isOwnWord } from './closes-origin.ts';

export const ifExists = /IfExists$/i;

/** Why a condition on who comes keeps nobody out. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const whyLoose = ({ operator, key, values }: ConditionEntry): string => {
  if (ifExists.test(operator))
    return `who does not send the key, as any request from the internet, passes too; write \`${operator.replace(ifExists, '')}\``;
  if (/^ForAllValues:/i.test(operator)) return 'it also holds for a request that does not send the key';
  if (/^Null$/i.test(operator)) return 'it asks only whether the key is sent, not for its value';
  if (/^aws:sourceip$/i.test(key)) return ofAddress(operator);
  if (/Not/i.test(operator))
    return 'it keeps out only what it names, and who does not send the key, as any request from the internet, passes too; say who is let in';
  if (/^Bool$/i.test(operator)) return ofService(values.map(String));
  if (/requesttag\//i.test(key)) return 'whoever calls sends that tag with the call';
  if (/tag\//i.test(key)) return 'whoever has an account gives a role of their own that tag';
  return ofValues(values.map(String));
};

const ofAddress = (operator: string): string =>
  /^(?:ForAnyValue:)?Not/i.test(operator)
    ? 'it keeps out only the addresses that it names, and every other one on the internet passes; say who is let in'
    : 'its range holds every address; say who is let in';

/** `aws:ViaAWSService`, `aws:PrincipalIsAWSService` say that a service calls, not whose. */
const ofService = (values: readonly string[]): string =>
  values.every((value) => /^false$/i.test(value))
    ? 'every call that a person or a program makes directly passes'
    : 'it holds for an AWS service, whichever account has it call; bind it with `aws:SourceAccount`';

const ofValues = (values: readonly string[]): string => {
  const some = values
    .slice(0, 2)
    .map((value) => quoted(value.slice(0, 120)))
    .join(', ');
  if (values.some(isOwnWord))
    return `${some} is filled in by the caller: it compares him with himself; write the one value`;
  if (values.some(namesNobody)) return `${some} fits anybody, whatever the account; write the one value`;
  return values.some((value) => readArn(value).service !== '')
    ? `${some} fits that name in every account, and whoever has an account can make it; write the one value`
    : `${some} fits others than yours too; write the one value`;
};

/** A pattern with nothing of a name before or behind its wildcards: `*`, `role/*` of any account, `o-*`. */
const namesNobody = (value: string): boolean => {
  const { service, name } = readArn(value);
  return /^[*?]*$/.test((service === '' ? value : name).replace(/^[a-z-]{1,40}[/:-]/, ''));
};

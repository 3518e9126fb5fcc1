import type { ContextEntry, ContextKeyTypeEnum } from '@aws-sdk/client-iam';
import type { ContextValue } from '@whydenied/iam';

type Context = Readonly<Record<string, ContextValue>>;

/**
 * The request's context as the simulator takes it: text with a type.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ContextEntry.html
 */
export const contextEntries = (context: Context): ContextEntry[] =>
  Object.entries(context).map(([key, value]) => {
    const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[];
    return { ContextKeyName: key, ContextKeyType: typeOf(key, value), ContextKeyValues: values.map(String) };
  });

const typeOf = (key: string, value: ContextValue): ContextKeyTypeEnum => {
  const isList = Array.isArray(value);
  const [first] = isList ? value : [value];
  if (typeof first === 'number') return isList ? 'numericList' : 'numeric';
  if (typeof first === 'boolean') return isList ? 'booleanList' : 'boolean';
  const name = key.toLowerCase();
  if (name.endsWith('ip') && String(first).includes('.')) return isList ? 'ipList' : 'ip';
  if (dates.has(name)) return isList ? 'dateList' : 'date';
  if (booleans.has(name)) return isList ? 'booleanList' : 'boolean';
  return isList ? 'stringList' : 'string';
};

const dates: ReadonlySet<string> = new Set(['aws:currenttime', 'aws:tokenissuetime']);
const booleans: ReadonlySet<string> = new Set([
  'aws:securetransport',
  'aws:multifactorauthpresent',
  'aws:viaawsservice',
  'aws:principalisawsservice',
]);

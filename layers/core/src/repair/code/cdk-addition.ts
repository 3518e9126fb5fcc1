import type { MadeConstruct } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import { cdk } from '../forms/cdk.ts';
import { holdsReference } from '../forms/dynamic-reference.ts';
import { type CdkConstruct, cdkConstruct } from './cdk-construct.ts';
import type { CodeAddition } from './code-addition.ts';

/** The statements of a fix as code to add where CDK makes the role or function; null where no such code or template was shown, or the fix is no added Allow. */
export const cdkAddition = (asked: Case, changes: readonly Change[]): CodeAddition | null => {
  const construct = asked.evidence.template === undefined ? null : cdkConstruct(asked);
  const made = madeFor(construct, asked.facts.constructs ?? []);
  const statements = changes.map(({ policyType, statement }) => (policyType === 'identity' ? statement : null));
  const added = statements.filter((statement) => statement !== null && statement['Effect'] === 'Allow');
  if ((construct === null && made === null) || added.length === 0 || added.length < changes.length) return null;
  if (added.some((statement) => holdsReference(JSON.stringify(statement)))) return null;
  const language = made?.language ?? 'ts';
  const call = callOn(made, made?.isRole ?? construct?.isRole ?? false);
  return {
    language,
    at: placeOf(construct, made),
    text: added.map((statement) => call(cdk(statement as JsonObject, language))).join('\n'),
  };
};

/** The one that the template's construct is, else the only one of the code. */
const madeFor = (construct: CdkConstruct | null, all: readonly MadeConstruct[]): MadeConstruct | null => {
  const own = construct === null ? all : all.filter(({ id }) => id === construct.id);
  return own.length === 1 ? (own[0] ?? null) : null;
};

const callOn = (made: MadeConstruct | null, isRole: boolean): ((statement: string) => string) => {
  const receiver = made?.variable ?? (isRole ? 'role' : 'fn');
  if (made?.language === 'python')
    return (statement) => `${receiver}.${isRole ? 'add_to_policy' : 'add_to_role_policy'}(${statement})`;
  return (statement) => `${receiver}.${isRole ? 'addToPolicy' : 'addToRolePolicy'}(${statement});`;
};

const placeOf = (construct: CdkConstruct | null, made: MadeConstruct | null): string => {
  const name = `\`${construct?.path ?? made?.id ?? ''}\``;
  if (made === null) return `where ${name} is made`;
  const file = made.file === null ? 'of the code shown' : `of \`${made.file}\` as shown`;
  return `below ${name}, made in line ${made.line} ${file}`;
};

import { operationActions } from '../../../catalog/index.ts';
import type { Value } from '../source-call.ts';

type Call = {
  readonly service: string;
  readonly operation: string;
  readonly parameters: Readonly<Record<string, Value>>;
};

/** The IAM actions that a call needs always; of those that depend on what is given, the ones that this call needs. */
export const requiredActions = (call: Call): readonly string[] => {
  if (call.service === 'bedrock-mantle')
    return ['bedrock-mantle:CreateInference', 'bedrock-mantle:CallWithBearerToken'];
  const special = call.service === 'dynamodb' ? dynamodb[call.operation]?.(call.parameters) : undefined;
  if (special !== undefined && special.length > 0) return special;
  return operationActions({ service: call.service, operation: call.operation })?.required ?? [];
};

const inItems: Readonly<Record<string, string>> = {
  __proto__: null as never,
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
};

// A transaction needs what its parts need: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
const ofItems = ({ TransactItems: items }: Call['parameters']): readonly string[] => {
  const parts = items?.kind === 'list' ? items.items : [];
  return [...new Set(parts.flatMap((part) => (part.kind === 'record' ? Object.keys(part.fields) : [])))].flatMap(
    (name) => inItems[name] ?? [],
  );
};

const verbs: Readonly<Record<string, string>> = {
  __proto__: null as never,
  select: 'dynamodb:PartiQLSelect',
  insert: 'dynamodb:PartiQLInsert',
  update: 'dynamodb:PartiQLUpdate',
  delete: 'dynamodb:PartiQLDelete',
};

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html
const ofStatement = ({ Statement: statement }: Call['parameters']): readonly string[] => {
  const head = statement?.kind === 'join' ? statement.parts[0] : statement;
  const verb = head?.kind === 'text' ? head.text.trim().split(/\s/)[0]?.toLowerCase() : undefined;
  const action = verb === undefined ? undefined : verbs[verb];
  return action === undefined ? [] : [action];
};

const dynamodb: Readonly<Record<string, (parameters: Call['parameters']) => readonly string[]>> = {
  __proto__: null as never,
  TransactWriteItems: ofItems,
  TransactGetItems: ofItems,
  ExecuteStatement: ofStatement,
};

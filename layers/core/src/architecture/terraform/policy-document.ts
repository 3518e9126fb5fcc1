import { expressionsOf, type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';
import { isTold, onceEach, type Standing, standingOf, type Target, targetsOf } from './references.ts';
import { statementOf } from './statement.ts';
import { unknownAt } from './written-value.ts';

/** The policy document of an attribute: its text where the plan knows it, else the data source that it is made of; an unknown where neither tells what it says. */
export const policyDocument = (plan: Plan, { address, values }: PlannedResource, attribute: string): unknown =>
  documentIn({
    known: values[attribute],
    expression: fields(expressionsOf(plan, address)[attribute]),
    standing: standingOf(plan, address),
    place: `${address}.${attribute}`,
  }) ?? (plan.unknown.get(address)?.[attribute] === true ? unknownAt(`${address}.${attribute}`) : undefined);

type Written = {
  readonly known: unknown;
  readonly expression: Fields;
  readonly standing: Standing;
  readonly place: string;
};

/** A document that a value or an expression gives; undefined where neither is there. */
export const documentIn = ({ known, expression, standing, place }: Written): unknown => {
  if (typeof known === 'string' && known !== '') return parse(known) ?? unknownAt(place);
  const targets = onceEach(targetsOf(expression, standing));
  if (targets.length === 0) return undefined;
  const untold = targets.filter((target) => !isTold(target));
  const [target, ...others] = untold.length === 0 ? targets : untold;
  if (target === undefined || others.length > 0) return unknownAt(place);
  return documentOf(target, { standing, place, depth: 0 }) ?? unknownAt(place);
};

const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

type From = { readonly standing: Standing; readonly place: string; readonly depth: number };

// Documents that are made of documents
const deepest = 8;

const documentOf = (target: Target, { standing: { plan }, place, depth }: From): Fields | undefined => {
  if (target.kind === 'value')
    return typeof target.value === 'string' ? (parse(target.value) as Fields | undefined) : undefined;
  if (target.kind !== 'data' || target.type !== 'aws_iam_policy_document' || depth > deepest) return undefined;
  const { address } = target;
  const declared = expressionsOf(plan, address);
  const known = plan.data.get(address) ?? {};
  if (Object.keys(declared).length === 0 && list(known['statement']).length === 0) return undefined;
  const standing = standingOf(plan, address);
  const joined = ['source_policy_documents', 'override_policy_documents'].flatMap((key) =>
    statementsOfOthers({ known: known[key], expression: fields(declared[key]) }, { standing, place, depth: depth + 1 }),
  );
  return {
    Version: '2012-10-17',
    Statement: [...ownStatements(known, declared, { standing, place: address }), ...joined],
  };
};

/** Statements that a loop makes stand in the values only. */
const ownStatements = (
  known: Fields,
  declared: Fields,
  at: { readonly standing: Standing; readonly place: string },
) => {
  const [values, expressions] = [list(known['statement']), list(declared['statement'])];
  const isLoop = values.length > 0 && values.length !== expressions.length;
  const count = isLoop ? values.length : Math.max(values.length, expressions.length);
  return Array.from({ length: count }, (_, index) =>
    statementOf({
      known: fields(values[index]),
      declared: isLoop ? {} : fields(expressions[index]),
      standing: at.standing,
      place: `${at.place}.statement${index}`,
    }),
  );
};

type Others = { readonly known: unknown; readonly expression: Fields };

const statementsOfOthers = ({ known, expression }: Others, from: From): readonly unknown[] => {
  const told = list(known).filter((each) => typeof each === 'string');
  const documents: readonly unknown[] = [
    ...told.map((each) => parse(each as string)),
    ...onceEach(targetsOf(expression, from.standing))
      .filter((target) => !isTold(target) || told.length === 0)
      .map((target) => documentOf(target, from)),
  ];
  // What one of them says is not known, so the whole is not
  return documents.flatMap((each, index) =>
    each === undefined ? [unknownAt(`${from.place}.${index}`)] : list(fields(each)['Statement']),
  );
};

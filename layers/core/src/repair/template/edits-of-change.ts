import type { OpenTemplate } from '../../intake/index.ts';
import {
  addPolicy,
  addResource,
  addStatement,
  arnOf,
  permissionFor,
  policyFor,
  type ReadDocument,
  type ReadStatement,
  removeValue,
  type TemplateRole,
  type TextEdit,
} from '../../template/index.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import { sameJson } from '../document/same-json.ts';
import { functionPermissions } from '../forms/function-permission.ts';
import { isSamePrincipal } from '../home/principal-key.ts';
import { editsOfStatement } from './edits-of-statement.ts';
import { expressionFor } from './expression-for.ts';
import { findDocument } from './find-document.ts';
import type { Editing } from './template-mending.ts';
import { toStatement } from './to-statement.ts';

/** A change as edits of the lines that hold the policy; null where they cannot say it. */
export const editsOfChange = (change: Change, editing: Editing): readonly TextEdit[] | null => {
  if (change.store.kind === 'function') return permissions(change, editing);
  return change.replaces === null ? newPolicy(change, editing) : inDocument(change, editing);
};

const whole = (edits: readonly (TextEdit | null)[]): readonly TextEdit[] | null => {
  const found = edits.filter((edit) => edit !== null);
  return found.length === edits.length && found.length > 0 ? found : null;
};

const inDocument = ({ replaces, before, after }: Change, editing: Editing): readonly TextEdit[] | null => {
  const document = replaces === null ? null : findDocument(replaces, editing.open);
  if (document === null) return null;
  return whole(
    pairsOf(before?.Statement ?? [], after.Statement).flatMap(({ index, was, statement }) => {
      if (was === null) return [added(document, statement, editing)];
      const place = document.statements.find((one) => one.index === index);
      if (place === undefined) return [null];
      return statement === null
        ? [removed(document, place, editing)]
        : editsOfStatement({ was, statement, place }, editing);
    }),
  );
};

type Paired =
  | { readonly index: number; readonly was: JsonObject; readonly statement: JsonObject | null }
  | { readonly index: null; readonly was: null; readonly statement: JsonObject };

/** What differs: statements that stay are told apart first, then those of one name; what is left is new or gone. */
const pairsOf = (before: readonly JsonObject[], after: readonly JsonObject[]): readonly Paired[] => {
  const fresh = after.filter((statement) => !before.some((was) => sameJson(was, statement)));
  const altered = [...before.entries()].filter(([, was]) => !after.some((statement) => sameJson(was, statement)));
  const taken = new Set<JsonObject>();
  const pairs: Paired[] = altered.map(([index, was]) => {
    const open = fresh.filter((statement) => !taken.has(statement));
    const statement = open.find(({ Sid }) => Sid === was['Sid']) ?? null;
    if (statement !== null) taken.add(statement);
    return { index, was, statement };
  });
  const added = fresh.filter((statement) => !taken.has(statement));
  return [...pairs, ...added.map((statement) => ({ index: null, was: null, statement }) as const)];
};

const added = (document: ReadDocument, statement: JsonObject, { open, style }: Editing): TextEdit | null => {
  const written = toStatement(statement, open);
  return written === null ? null : addStatement(document, written, style);
};

const removed = ({ list }: ReadDocument, { node }: ReadStatement, { style }: Editing): TextEdit | null =>
  list?.kind === 'list' ? removeValue(list, node, style) : null;

const newPolicy = (change: Change, editing: Editing): readonly TextEdit[] | null => {
  const { open, style } = editing;
  const statements = change.after.Statement.map((statement) => toStatement(statement, open));
  const written = statements.filter((statement) => statement !== null);
  if (written.length < statements.length) return null;
  if (change.policyType === 'identity') {
    const role = roleFor(change.attachTo, open);
    return role === null ? null : whole([addPolicy(role, written, style)]);
  }
  const target = change.policyType === 'resource' ? targetOf(change.attachTo, open) : null;
  const [statement] = written;
  if (target === null || statement === undefined || written.length > 1) return null;
  const made = policyFor({ target, statement });
  return made === null ? null : whole([addResource(open.model, made, style)]);
};

// The denied principal's role has another name in the message than in the template.
const roleFor = (attachTo: string | null, { roles, denied, print, scope }: OpenTemplate): TemplateRole | null => {
  const named = roles.find((role) => attachTo !== null && isSamePrincipal(print.text(role.arn), attachTo));
  if (named !== undefined) return named;
  const isDenied = attachTo === null || Object.values(scope.names).some((name) => attachTo.endsWith(`/${name}`));
  return isDenied || roles.length === 1 ? denied : null;
};

const targetOf = (attachTo: string | null, { model, scope, print, resources }: OpenTemplate) => {
  const found = [...model.resources.values()].find((resource) => {
    const arn = arnOf(resource, scope);
    return arn !== null && print.text(arn) === attachTo;
  });
  const own = resources.find(({ arn, id }) => id !== null && print.text(arn) === attachTo)?.id;
  return found ?? (own == null ? null : (model.resources.get(own) ?? null));
};

// A function's policy is made of permissions, each a resource of its own.
const permissions = ({ attachTo, before, after }: Change, { open, style }: Editing): readonly TextEdit[] | null => {
  const target = targetOf(attachTo, open);
  const resource = attachTo === null ? null : expressionFor(attachTo, open);
  const old = before?.Statement ?? [];
  const added = after.Statement.filter((statement) => !old.some((one) => sameJson(one, statement)));
  if (target === null || resource === null || added.length !== after.Statement.length - old.length) return null;
  return whole(added.flatMap((statement) => permissionsOf(statement, { target, resource }, { open, style })));
};

type Place = {
  readonly target: NonNullable<ReturnType<typeof targetOf>>;
  readonly resource: NonNullable<ReturnType<typeof expressionFor>>;
};

const permissionsOf = (
  statement: JsonObject,
  { target, resource }: Place,
  { open, style }: Editing,
): readonly (TextEdit | null)[] =>
  functionPermissions(statement).map((permission) => {
    const isSaid = permission.principalOrgId === null && permission.functionUrlAuthType === null;
    if (permission.action !== 'lambda:InvokeFunction' || !isSaid) return null;
    const source = permission.sourceArn === null ? null : expressionFor(permission.sourceArn, open);
    const account = permission.sourceAccount === null ? null : expressionFor(permission.sourceAccount, open);
    const made = permissionFor({
      service: permission.principal,
      source,
      target,
      resource,
      from: permission.invokedViaFunctionUrl ? 'Url' : wordOf(permission.principal),
      isViaUrl: permission.invokedViaFunctionUrl,
      ...(account === null ? {} : { account }),
    });
    return addResource(open.model, made, style);
  });

const wordOf = (service: string): string => {
  const name = service.split('.')[0] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

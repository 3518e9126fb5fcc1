import type { OpenTemplate } from '../../intake/index.ts';
import {
  addPolicy,
  addResource,
  addStatement,
  arnOf,
  permissionFor,
  policyFor,
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
  const old = before?.Statement ?? [];
  if (document === null || after.Statement.length < old.length) return null;
  const edits: (TextEdit | null)[] = [];
  for (const [index, statement] of after.Statement.entries()) {
    const was = old[index];
    if (was === undefined) {
      const added = toStatement(statement, editing.open);
      edits.push(added === null ? null : addStatement(document, added, editing.style));
    } else if (!sameJson(was, statement)) {
      const place = document.statements.find((one) => one.index === index);
      edits.push(...(place === undefined ? [null] : editsOfStatement({ was, statement, place }, editing)));
    }
  }
  return whole(edits);
};

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
    if (permission.action !== 'lambda:InvokeFunction' || permission.principalOrgId !== null) return null;
    const source = permission.sourceArn === null ? null : expressionFor(permission.sourceArn, open);
    const account = permission.sourceAccount === null ? null : expressionFor(permission.sourceAccount, open);
    const made = permissionFor({
      service: permission.principal,
      source,
      target,
      resource,
      from: wordOf(permission.principal),
      ...(account === null ? {} : { account }),
    });
    return addResource(open.model, made, style);
  });

const wordOf = (service: string): string => {
  const name = service.split('.')[0] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

export { contentEnd } from './edit/add-item.ts';
export { addEntry, addPolicy } from './edit/add-policy.ts';
export { addResource, type NewResource } from './edit/add-resource.ts';
export { applyEdits } from './edit/apply-edits.ts';
export {
  addActions,
  addResources,
  addStatement,
  addValues,
  changeElement,
  replaceElement,
} from './edit/change-policy.ts';
export type { Edit, TextEdit } from './edit/edit.ts';
export { type Expression, expressionOf } from './edit/expression.ts';
export { type Letting, permissionFor, policyFor } from './edit/new-policies.ts';
export { printDiff } from './edit/print-diff.ts';
export { printEdits } from './edit/print-edits.ts';
export { printExpression } from './edit/print-expression.ts';
export {
  blockCondition,
  blockStatement,
  jsonCondition,
  jsonStatement,
  type NewStatement,
} from './edit/print-statement.ts';
export { removeValue } from './edit/remove-value.ts';
export { styleOf, type TextStyle } from './edit/text-style.ts';
export { type CdkConstruct, cdkConstructAt, cdkPath } from './model/cdk-construct.ts';
export { concrete, concreteText } from './model/concrete.ts';
export { conditionHolds } from './model/condition-holds.ts';
export { conditionNames } from './model/condition-names.ts';
export { deployed, deployedText } from './model/deployed.ts';
export { isMade } from './model/is-made.ts';
export { type ModelReading, modelOf, readModel, resourcesLeft } from './model/read-model.ts';
export { fromReadable, readable, readableIn } from './model/readable.ts';
export { arnOf, physicalName, resolveAttribute, resolveReference } from './model/reference.ts';
export { resolve, resolveText } from './model/resolve.ts';
export { type ResourceShape, resourceShape } from './model/resource-shapes.ts';
export type { Scope } from './model/scope.ts';
export { scopeOf } from './model/scope-of.ts';
export { hasSymbol, replaceSymbols, showSymbols, soleSymbol, symbolOf, symbolsIn } from './model/symbol.ts';
export type { ModelResource, TemplateModel } from './model/template-model.ts';
export { type Connector, connectorsOf } from './policies/connectors.ts';
export { functionArn } from './policies/function-arn.ts';
export { listItems } from './policies/list-items.ts';
export {
  documentOfValue,
  type ReadDocument,
  type ReadElement,
  type ReadStatement,
  readDocument,
} from './policies/read-document.ts';
export { readRoles } from './policies/read-roles.ts';
export { readResourcePolicies } from './policies/resource-policies.ts';
export type { TemplateResourcePolicy } from './policies/template-resource-policy.ts';
export type { TemplateRole } from './policies/template-role.ts';
export { escapeMarks } from './text/escape-marks.ts';
export { isJson } from './text/is-json.ts';
export { nodeOfValue } from './text/node-of-value.ts';
export { parseTemplate as parseText } from './text/parse-template.ts';
export { plainOf } from './text/plain-of.ts';
export {
  childOf,
  entriesOf,
  entryOf,
  functionOf,
  itemsOf,
  type MapEntry,
  type MapNode,
  type Span,
  type TemplateNode,
  textOf,
} from './text/template-node.ts';

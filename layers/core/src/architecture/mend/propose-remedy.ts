import {
  addEntry,
  addStatement,
  blockCondition,
  changeElement,
  childOf,
  type Expression,
  entryOf,
  expressionOf,
  jsonCondition,
  type ModelResource,
  printExpression,
  type ReadStatement,
  removeValue,
  replaceElement,
  symbolOf,
  type TextEdit,
  type TextStyle,
} from '../../template/index.ts';
import type { Remedy } from '../finding.ts';
import type { World } from '../world/world.ts';
import { nameInDataPolicy } from './name-in-data-policy.ts';
import { isDangerous } from './withheld.ts';

type Mending = { readonly world: World; readonly style: TextStyle };

/** What the rule itself knows to put right, as edits; several ways, the best first. */
export const proposeRemedy = (remedy: Remedy, mending: Mending): readonly (readonly TextEdit[])[] => {
  switch (remedy.kind) {
    case 'change':
      return found([change(remedy, mending)]);
    case 'remove':
      return found([removal(remedy, mending)]);
    case 'grant':
      return found([granting(remedy, mending)]);
    case 'narrow':
      return found([narrowing(remedy, mending)]);
    case 'bind':
      return found(binding(remedy, mending));
    case 'name':
      return found([nameInDataPolicy(remedy, mending)]);
  }
};

const found = (all: readonly (readonly TextEdit[] | null)[]): readonly (readonly TextEdit[])[] =>
  all.filter((each) => each !== null);

const one = (edit: TextEdit | null): readonly TextEdit[] | null => (edit === null ? null : [edit]);

const change = ({ span, to }: Extract<Remedy, { kind: 'change' }>, { style }: Mending) => {
  const node = { kind: 'scalar', value: to, span } as const;
  return one(changeElement({ value: '', node }, { kind: 'plain', text: to }, style));
};

const granting = ({ document, action }: Extract<Remedy, { kind: 'grant' }>, { style }: Mending) =>
  one(addStatement(document, { actions: [action], resources: [{ kind: 'plain', text: '*' }] }, style));

/** The action goes; with the last one its statement. */
const removal = (
  { document, statement, element }: Extract<Remedy, { kind: 'remove' }>,
  { style }: Mending,
): readonly TextEdit[] | null => {
  const actions = entryOf(statement.node, 'Action')?.value;
  if (actions?.kind === 'list' && actions.items.length > 1) return one(removeValue(actions, element.node, style));
  const { list } = document;
  return list?.kind === 'list' ? one(removeValue(list, statement.node, style)) : null;
};

const narrowing = (
  { statement, key, element, values }: Extract<Remedy, { kind: 'narrow' }>,
  { world, style }: Mending,
): readonly TextEdit[] | null => {
  if (key === 'Action' && values.some((value) => isDangerousIn(statement, value))) return null;
  const written = values.map((value): Expression | null =>
    key === 'Action' ? { kind: 'plain', text: value } : expressionOf(value, world.scope),
  );
  if (written.some((each) => each === null)) return null;
  return replaceElement({ node: statement.node, key }, element, {
    values: written.filter((each) => each !== null),
    style,
  });
};

/** What is not handed out is not written out, where a wildcard held it among others. */
const isDangerousIn = ({ resources, hasCondition }: ReadStatement, action: string): boolean =>
  resources.some(({ value }) => isDangerous(action, value, hasCondition));

const isResource = (on: ReadStatement | ModelResource): on is ModelResource => 'properties' in on;

/** A condition on the source, else on the account; a permission of Lambda has properties for both. */
const binding = (
  { on, source }: Extract<Remedy, { kind: 'bind' }>,
  { world, style }: Mending,
): readonly (readonly TextEdit[] | null)[] => {
  const arn = source === null ? null : expressionOf(source.replaceAll(/\uE000\?[^\uE001]*\uE001/g, '*'), world.scope);
  const account = expressionOf(symbolOf('AWS::AccountId'), world.scope);
  const ways: readonly Way[] = [
    { operator: 'ArnLike', key: 'aws:SourceArn', property: 'SourceArn', value: arn },
    { operator: 'StringEquals', key: 'aws:SourceAccount', property: 'SourceAccount', value: account },
  ];
  return ways.map((way) => (isResource(on) ? permissionEdit(on, way, style) : conditionEdit(on, way, style)));
};

type Way = {
  readonly operator: string;
  readonly key: string;
  readonly property: string;
  readonly value: Expression | null;
};

const permissionEdit = (on: ModelResource, { property, value }: Way, style: TextStyle): readonly TextEdit[] | null => {
  const properties = childOf(on.node, 'Properties');
  if (properties?.kind !== 'map' || value === null) return null;
  const lines = [printExpression(value, { isJson: false, isFlow: false })];
  const flow = (): string => printExpression(value, { isJson: true, isFlow: true });
  return one(addEntry(properties, { key: property, value: { lines, flow, isInline: true } }, style));
};

const conditionEdit = (
  { node }: ReadStatement,
  { operator, key, value }: Way,
  style: TextStyle,
): readonly TextEdit[] | null => {
  if (value === null || entryOf(node, 'Condition') !== undefined) return null;
  const condition = { [operator]: { [key]: [value] } };
  const flow = (): string => JSON.stringify(jsonCondition(condition));
  return one(addEntry(node, { key: 'Condition', value: { lines: blockCondition(condition), flow } }, style));
};

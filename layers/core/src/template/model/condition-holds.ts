import { functionOf, itemsOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { concreteText } from './concrete.ts';
import { recall } from './recall.ts';
import type { Scope } from './scope.ts';
import { hasSymbol } from './symbol.ts';

type Asked = string | { readonly kind: string; readonly argument: TemplateNode };

/** Whether a condition of the template holds; one that the values do not decide goes by the scope's choice, else it holds. */
export const conditionHolds = (asked: Asked, scope: Scope): boolean => {
  if (typeof asked !== 'string') return decided(asked.kind, asked.argument, scope) ?? true;
  const decision = decideNamed(asked, scope);
  if (decision !== null) return decision;
  scope.undecided(asked);
  return scope.choices[asked] ?? true;
};

const decideNamed = (name: string, scope: Scope): boolean | null => {
  const node = scope.model.conditions.get(name);
  if (node === undefined) return null;
  const make = (inside: Scope): boolean | null => decideNode(node, inside);
  // A choice made for a condition holds also inside the conditions that name it; what values decide is no choice
  return recall(`Condition ${name}`, scope, { make, unknown: null }) ?? scope.choices[name] ?? null;
};

const decideNode = (node: TemplateNode, scope: Scope): boolean | null => {
  const call = functionOf(node);
  if (call !== null) return decided(call.name, call.argument, scope);
  return null;
};

const decided = (name: string, argument: TemplateNode, scope: Scope): boolean | null => {
  const parts = (): (boolean | null)[] => itemsOf(argument).map((part) => decideNode(part, scope));
  switch (name) {
    case 'Condition': {
      const other = textOf(argument) ?? '';
      const own = decideNamed(other, scope);
      if (own === null) scope.undecided(other);
      return own;
    }
    case 'Fn::Equals': {
      const [left, right] = itemsOf(argument).map((part) => concreteText(String(scope.resolve(part, scope)), scope));
      if (left === right) return true;
      return hasSymbol(`${left}${right}`) ? null : false;
    }
    case 'Fn::Not': {
      const [part] = parts();
      return part === null || part === undefined ? null : !part;
    }
    case 'Fn::And': {
      const all = parts();
      if (all.includes(false)) return false;
      return all.includes(null) ? null : true;
    }
    case 'Fn::Or': {
      const all = parts();
      if (all.includes(true)) return true;
      return all.includes(null) ? null : false;
    }
    default:
      return null;
  }
};

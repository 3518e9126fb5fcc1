import { nothing, resolve } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import { itemsOf, type TemplateNode } from '../text/template-node.ts';
import { chosen } from './read-document.ts';

/** The items of a list as nodes, conditional ones by the scope, nested lists flat. */
export const listItems = (node: TemplateNode | undefined, scope: Scope): readonly TemplateNode[] =>
  itemsOf(chosen(node, scope)).flatMap((item) => {
    const own = chosen(item, scope);
    if (own === undefined || resolve(own, scope) === nothing) return [];
    return own.kind === 'list' ? listItems(own, scope) : [own];
  });

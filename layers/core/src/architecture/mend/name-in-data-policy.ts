import { childOf, expressionOf, functionOf, type TextEdit, type TextStyle, textOf } from '../../template/index.ts';
import type { Remedy } from '../finding.ts';
import type { World } from '../world/world.ts';

type Mending = { readonly world: World; readonly style: TextStyle };

/** Names a role among the principals of a data access policy, whose text is JSON inside a `Fn::Sub`; null where it is written another way. */
export const nameInDataPolicy = (
  { policy, arn }: Extract<Remedy, { kind: 'name' }>,
  { world, style: { text, isJson } }: Mending,
): readonly TextEdit[] | null => {
  const node = childOf(policy.node, 'Properties', 'Policy');
  const call = functionOf(node);
  const role = expressionOf(arn, world.scope);
  if (node === undefined || call?.name !== 'Fn::Sub' || role?.kind !== 'attribute') return null;
  const body = call.argument.kind === 'list' ? call.argument.items[0] : call.argument;
  if (body === undefined || textOf(body) === null) return null;
  const own = text.slice(body.span.start, body.span.end);
  const list = /\\?"Principal\\?"\s*:\s*\[\s*/.exec(own);
  if (list === null) return null;
  const isEscaped = isJson || list[0].startsWith('\\');
  const quote = isEscaped ? '\\"' : '"';
  const at = body.span.start + list.index + list[0].length;
  const isAlone = own.slice(list.index + list[0].length).startsWith(']');
  return [{ start: at, end: at, text: `${quote}\${${role.id}.${role.attribute}}${quote}${isAlone ? '' : ', '}` }];
};

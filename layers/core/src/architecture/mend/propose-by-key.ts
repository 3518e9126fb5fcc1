import {
  addStatement,
  expressionOf,
  type NewStatement,
  type TemplateRole,
  type TextEdit,
  type TextStyle,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';

type Mending = { readonly role: TemplateRole; readonly world: World; readonly style: TextStyle };
type Ways = readonly (readonly TextEdit[])[];

/** A key whose policy leaves nothing to IAM has to name the role itself, beside what the role is granted or alone. https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html */
export const proposeByKey = (needs: readonly Need[], { role, world, style }: Mending, granted: Ways): Ways => {
  const keys = needs.filter(({ action }) => action.startsWith('kms:'));
  const [first] = keys;
  const principal = expressionOf(role.arn, world.scope);
  const policy = world.resourcePolicies.find(
    ({ arn, document }) => arn === first?.resource && document.list !== undefined,
  );
  if (first === undefined || keys.length < needs.length || principal === null || policy === undefined) return [];
  const statement: NewStatement = {
    principal: { AWS: principal },
    actions: [...new Set(keys.map(({ action }) => action))].sort(),
    // In a key's own policy `*` is that key
    resources: [{ kind: 'plain', text: '*' }],
  };
  const edit = addStatement(policy.document, statement, style);
  return edit === null ? [] : [[edit], ...granted.map((edits) => [...edits, edit])];
};

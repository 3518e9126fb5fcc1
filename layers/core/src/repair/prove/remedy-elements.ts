import type { Grant, Remedy, StatementEdit } from '../../playbook/index.ts';

type Changing = Extract<Remedy, { kind: 'grant' | 'correct' }>;

/** The remedies that lack one action, one ARN or one whole statement of this one. */
export const withoutOne = (remedy: Changing): readonly Changing[] => [
  ...remedy.grants.flatMap((grant, index) =>
    lessOf(grant).map((less) => ({ ...remedy, grants: remedy.grants.toSpliced(index, 1, ...less) })),
  ),
  ...(remedy.kind === 'correct' ? lessEdits(remedy) : []),
];

const lessOf = (grant: Grant): readonly (readonly Grant[])[] => [
  [],
  ...without(grant.actions).map((actions) => [{ ...grant, actions }]),
  ...without(grant.resources).map((resources) => [{ ...grant, resources }]),
];

const without = (values: readonly string[]): readonly (readonly string[])[] =>
  values.length < 2 ? [] : values.map((_, index) => values.toSpliced(index, 1));

const lessEdits = (remedy: Extract<Remedy, { kind: 'correct' }>): readonly Changing[] =>
  remedy.edits.flatMap((edit, index) =>
    lessEdit(edit).map((less) => ({ ...remedy, edits: remedy.edits.toSpliced(index, 1, less) })),
  );

const lessEdit = (edit: StatementEdit): readonly StatementEdit[] => {
  if (edit.edit.kind === 'removeConditionKey') return [];
  const { edit: change } = edit;
  return without(change.to).map((to) => ({ ...edit, edit: { ...change, to } }));
};

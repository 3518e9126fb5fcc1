import { tells } from '../intake/index.ts';
import type { Clues } from '../playbook/index.ts';
import type { Binding } from './binding.ts';
import { bindings } from './bindings.ts';

/** What the person's words speak for, the weightiest first. */
export const toldOf = ({ facts }: Clues): readonly Binding[] =>
  bindings.filter(({ all }) => all.every((signs) => tells(facts, ...signs)));

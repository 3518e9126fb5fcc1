import type { Binding } from './binding.ts';
import { commonBindings } from './common-bindings.data.ts';
import { comparedBindings } from './compared-bindings.data.ts';
import { narrowBindings } from './narrow-bindings.data.ts';

/** All of them, the one that says more first. */
export const bindings: readonly Binding[] = [...comparedBindings, ...narrowBindings, ...commonBindings];

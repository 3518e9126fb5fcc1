import type { PlainStep, Remedy } from '../remedy.ts';

/** No policy helps: what to do instead, each step with its command where there is one. */
export const noChange = (...steps: readonly (readonly [text: string, command?: string])[]): Remedy => ({
  kind: 'noPolicyChange',
  steps: steps.map(([text, command]): PlainStep => ({ text, command: command ?? null })),
  actions: [],
});

import { describe, expect, it } from 'vitest';
import { javascriptCases } from './javascript.cases.ts';
import { libraryJavascript } from './libraries.cases.ts';
import { tell } from './tell.ts';
import { wrappedJavascript } from './wrapped.cases.ts';

describe('calls in JavaScript and TypeScript', () => {
  for (const one of [...javascriptCases, ...wrappedJavascript, ...libraryJavascript]) {
    it(one.it, () => {
      const told = tell(one, { handler: 'index.handler', runtime: 'nodejs22.x', path: 'index.ts' });

      expect(told.calls).toEqual(one.calls);
      expect(told.open).toHaveLength(one.open?.length ?? 0);
      for (const [index, reason] of (one.open ?? []).entries()) expect(told.open[index]).toContain(reason);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { libraryPython } from './libraries.cases.ts';
import { pythonCases } from './python.cases.ts';
import { tell } from './tell.ts';
import { wrappedPython } from './wrapped.cases.ts';

describe('calls in Python', () => {
  for (const one of [...pythonCases, ...wrappedPython, ...libraryPython]) {
    it(one.it, () => {
      const told = tell(one, { handler: 'app.handler', runtime: 'python3.13', path: 'app.py' });

      expect(told.calls).toEqual(one.calls);
      expect(told.reading.unreached.map(({ operation }) => operation)).toEqual(one.unreached ?? []);
      expect(told.open).toHaveLength(one.open?.length ?? 0);
      for (const [index, reason] of (one.open ?? []).entries()) expect(told.open[index]).toContain(reason);
    });
  }
});

import { beforeAll, describe, expect, it } from 'vitest';
import { loadJava } from '../../../../layers/core/src/architecture/source/index.ts';
import { javaCases } from './java.cases.ts';
import { tell } from './tell.ts';

beforeAll(() => loadJava([{ path: 'Foo.java' }]));

describe('calls in Java', () => {
  for (const one of javaCases) {
    it(one.it, () => {
      const told = tell(one, { handler: 'com.x.Foo::handle', runtime: 'java21', path: 'src/main/java/com/x/Foo.java' });

      expect(told.calls).toEqual(one.calls);
      expect(told.open).toHaveLength(one.open?.length ?? 0);
      for (const [index, reason] of (one.open ?? []).entries()) expect(told.open[index]).toContain(reason);
    });
  }
});

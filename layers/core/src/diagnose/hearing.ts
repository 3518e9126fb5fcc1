import type { Told } from '../intake/index.ts';

/** The same list, telling of each sign that was sought in it and found. */
export const hearing = (told: readonly Told[], hear: (one: Told) => void): readonly Told[] => {
  const some: typeof told.some = (test) =>
    told.some((one, index) => {
      const isFound = Boolean(test(one, index, told as Told[]));
      if (isFound) hear(one);
      return isFound;
    });
  const flatMap = <U>(map: (one: Told, index: number, all: Told[]) => U | readonly U[]): U[] =>
    told.flatMap((one, index) => {
      const found = map(one, index, told as Told[]);
      if (!Array.isArray(found) || found.length > 0) hear(one);
      return found;
    });
  return new Proxy(told, {
    get: (list, key) => (key === 'some' ? some : key === 'flatMap' ? flatMap : Reflect.get(list, key)),
  });
};

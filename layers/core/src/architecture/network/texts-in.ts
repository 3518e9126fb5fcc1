/** The ids in a resolved list, each once; a list that one parameter gives is one of them. */
export const textsIn = (value: unknown): readonly string[] => [
  ...new Set([value].flat(3).filter((each): each is string => typeof each === 'string' && each !== '')),
];

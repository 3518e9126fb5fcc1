/** A repository as pipelines name it, `owner/name`; null: none is named. */
export const repositoryIn = (text: string): string | null =>
  /(?<![\w/.:@-])([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*[A-Za-z0-9_])(?![\w/])/.exec(text.slice(0, longest))?.[1] ??
  null;

const longest = 2_000;

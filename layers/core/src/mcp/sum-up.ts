import { matchAction } from '@whydenied/iam';

/** What is allowed on one resource in the words of the policies that differ: a wildcard is named once, and not each of its hundred actions. */
export const sumUp = (texts: readonly string[], patterns: readonly string[]): readonly string[] => {
  const groups = Map.groupBy(new Set(texts), (text) => text.slice(text.indexOf(' on ')));
  const said = [...groups].flatMap(([on, group]) =>
    group.length <= mostNamed ? group : inPatterns(group, on, patterns),
  );
  return said.length <= mostSaid ? said : [...said.slice(0, mostSaid), `and ${said.length - mostSaid} more`];
};

// A list that a person reads.
const mostNamed = 5;
const mostSaid = 40;
const mostExamples = 3;

const inPatterns = (group: readonly string[], on: string, patterns: readonly string[]): readonly string[] => {
  let left = group.map((text) => text.slice(0, text.indexOf(' on ')));
  const said: string[] = [];
  for (const pattern of patterns.toSorted((one, other) => other.length - one.length)) {
    const fitting = left.filter((action) => matchAction(pattern, action));
    if (fitting.length <= 1) continue;
    left = left.filter((action) => !fitting.includes(action));
    said.push(`${pattern}${on} (such as ${fitting.slice(0, mostExamples).join(', ')})`);
  }
  return [...said, ...left.map((action) => `${action}${on}`)];
};

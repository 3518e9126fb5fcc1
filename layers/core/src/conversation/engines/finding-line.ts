import { codeSpan } from '../../explain/index.ts';
import type { PolicyFinding } from '../../policy-check/index.ts';

/** One finding as a line of a list: what is so, where it stands, and what to write instead. */
export const findingLine = ({ text, place, nearest, policy, pointer }: PolicyFinding): string => {
  const where =
    place === null ? (pointer === '' ? '' : ` (${codeSpan(`${policy}${pointer}`)})`) : ` (line ${place.line})`;
  const instead =
    nearest.length === 0 || nearest.some((each) => each.includes('{') || text.includes(codeSpan(each)))
      ? ''
      : `; rather ${nearest.slice(0, 2).map(codeSpan).join(', ')}`;
  return `- ${text}${where}${instead}`;
};

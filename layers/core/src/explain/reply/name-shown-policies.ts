/**
 * Markdown in which a policy that came without a name is called what it is to its reader, `identity[0]` "the policy you showed", and
 * the third of a kind "policy 3 of those you showed". Code blocks stay.
 */
export const nameShownPolicies = (markdown: string): string => {
  const places = new Set(markdown.match(place));
  const isOnly = places.size === 1;
  return markdown
    .split(/(^(`{3,})[^\n]*\n[\s\S]*?\n\2$)/m)
    .map((part, at) => (at % 3 === 0 ? part.replace(place, (_, index: string) => called(Number(index), isOnly)) : part))
    .filter((_, at) => at % 3 !== 2)
    .join('');
};

const place =
  /`(?:identity|resource|session|permissionsBoundary|vpcEndpoint|serviceControl(?:\[\d+\])?|resourceControl(?:\[\d+\])?)\[(\d+)\]`/g;

const called = (index: number, isOnly: boolean): string =>
  isOnly && index === 0 ? 'the policy you showed' : `policy ${index + 1} of those you showed`;

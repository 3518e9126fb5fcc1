/** The policy documents that stand in a pasted text, as they stand there. */
export const policiesInText = (text: string): readonly string[] => {
  const found: string[] = [];
  let from = text.indexOf('{');
  // Each try may run to the end of the text: a few are enough for a person, and bound what a stranger can cost.
  for (let tries = 0; from >= 0 && tries < mostTries; tries += 1) {
    const document = objectAt(text, from);
    if (document !== null && isPolicy(document)) found.push(document);
    const isWhole = document !== null && found.at(-1) === document;
    from = text.indexOf('{', isWhole ? from + document.length : from + 1);
  }
  return found;
};

const mostTries = 50;

const objectAt = (text: string, from: number): string | null => {
  let depth = 0;
  for (const { 0: token, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0) return text.slice(from, from + index + 1);
  }
  return null;
};

const isPolicy = (json: string): boolean => {
  try {
    return 'Statement' in (JSON.parse(json) as object);
  } catch {
    return false;
  }
};

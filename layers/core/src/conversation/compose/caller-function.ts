/** A function that does what a wish asks for, by its name, and the wish with its role in its place; null: none is said to. */
export const callerFunction = (wish: string): { readonly name: string; readonly rest: string } | null => {
  const match = ways.map((way) => way.exec(wish.slice(0, longest))).find((found) => found !== null);
  const name = match?.groups?.['name'];
  if (match === undefined || match === null || name === undefined) return null;
  return {
    name,
    rest: `${wish.slice(0, match.index)}${match.groups?.['before'] ?? ''}${roleIn(match[0])}${match.groups?.['behind'] ?? ''}${wish.slice(match.index + match[0].length)}`,
  };
};

const longest = 1_200;

const roleIn = (said: string): string => (/[\u3040-\u30ff]/.test(said) ? 'アプリ' : 'workload');

const fn =
  '(?:(?:aws )?lambda(?:[- ]?(?:functions?|funktion))?|fun[cç](?:i[oó]n|ão|ao) lambda|fonction lambda|funzione lambda|lambda[- ]?関数|lambda ?函数)';
const name =
  '["\'`]?(?<name>(?=[\\w-]*[-_\\d])[A-Za-z][\\w-]{2,63}|[a-z]{4,40}(?= (?:may|must|can|should|darf|soll|kann|puede|debe|pode|deve|peut|doit|pu[oò])\\b))["\'`]?';
const acts =
  '(?<behind>\\s+(?:may|must|can|should|shall|needs?|has to|darf|soll|muss|kann|puede|debe|pode|deve|peut|doit|pu[oò]|to (?:read|write|call|invoke|query|start|use|send|get|put|publish|pull)|start|read|write|invoke|call|query|send|publish|use|get)\\b|\\s*[:：,]\\s)';

const ways: readonly RegExp[] = [
  // "Policy for the Lambda rank-docs: …", "the lambda doc-loader may …".
  new RegExp(
    `(?<before>\\b(?:(?:for|f[uü]r|pour|para|per|lets?|allows?|so that)\\s+)?)(?:the |our |my |die |unsere |der |la |le |nossa |a |nuestra |)${fn}\\s+${name}${acts}`,
    'i',
  ),
  new RegExp(`(?<before>)${fn}\\s*${name}\\s*(?<behind>が)`, 'i'),
];

/** A text with each line that tells a statement in IAM's own words, `role policy: Allow bedrock:InvokeModel*, Resource arn:…`, with that statement as JSON in its place. */
export const wordsAsJson = (text: string): string =>
  // Without a refusal it may be a wish.
  /\b(?:Allow|Deny)[ :]/.test(text) && /not authorized to perform|access ?denied/i.test(text)
    ? text.split('\n').map(asJson).join('\n')
    : text;

const asJson = (line: string): string => {
  if (line.length > longest || line.includes('{')) return line;
  const [, before = '', effect = '', actions = '', resource = ''] = told.exec(line) ?? [];
  const named = actions.match(/[a-z][a-z0-9-]{1,40}:[A-Za-z*?][A-Za-z0-9*?]{0,60}/g) ?? [];
  // Words between the actions say more than a list does.
  const isList =
    named.length > 0 && actions.replace(/[a-z][a-z0-9-]{1,40}:[A-Za-z0-9*?]+|[\s"'`,[\]]|\band\b/g, '') === '';
  if (!isList) return line;
  const statement = { Effect: effect, Action: named, Resource: resource };
  return `${before}${JSON.stringify({ Version: '2012-10-17', Statement: [statement] })}`;
};

const longest = 600;

const told =
  /^([^"]{0,160}?[:=] ?)(Allow|Deny):? ([^{}]{3,400}?),?;? (?:on|Resource:?|auf|sur|sobre|su) ["'`]?(\*|arn:[^\s"'`,;]{8,300})["'`]?[.;]?\s*$/;

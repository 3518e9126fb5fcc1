/** What to do where no policy helps, numbered, as the explanation lists it between its first lines and its first heading; null where it lists nothing. */
export const plainStepsIn = (explanation: string): string | null => {
  const lines = explanation.split('\n').slice(2);
  const end = lines.findIndex((line) => /^\*\*[^*]+\*\*$/.test(line));
  let number = 0;
  let fence: string | null = null;
  const steps = lines.slice(0, end === -1 ? undefined : end).map((line) => {
    const mark = /^`{3,}/.exec(line)?.[0] ?? null;
    if (fence === null) fence = mark;
    else if (line.trim() === fence) fence = null;
    if (fence !== null || !line.startsWith('- ')) return line;
    number += 1;
    return `${number}. ${line.charAt(2).toUpperCase()}${ticked(line.slice(3))}`;
  });
  return number === 0 ? null : steps.join('\n').trim();
};

/** Ids of models are code wherever they stand. */
const ticked = (line: string): string =>
  line.replaceAll(/(?<![\w`/.:-])(?:[a-z]{2,6}\.)?[a-z0-9]+\.[a-z0-9-]+-v\d+(?::\d+)?(?![\w`])/g, '`$&`');

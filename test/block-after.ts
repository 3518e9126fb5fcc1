/** The first block of a language behind a heading of a Markdown text. */
export const blockAfter = (text: string, heading: string, language: string): string => {
  const section = text.slice(text.indexOf(heading));
  return section.split(`\n\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';
};

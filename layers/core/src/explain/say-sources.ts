import type { Explained } from './explain-input.ts';

/** The AWS pages behind the answer. */
export const saySources = ({ diagnosis }: Explained): readonly string[] => {
  const urls = [...new Set(diagnosis.citations.flatMap(({ url }) => (url === null ? [] : [url])))];
  return urls.length === 0 ? [] : [`**Sources**\n\n${urls.map((url) => `- <${url}>`).join('\n')}`];
};

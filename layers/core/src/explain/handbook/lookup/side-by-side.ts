import { bareNames } from './bare-names.data.ts';
import { findPhrase } from './find-phrase.ts';

/** The pages that everyday words set side by side in a plain text mean ("user vs group vs role"), in their order; fewer than two: none are. */
export const sideBySide = (text: string): readonly string[] => {
  const found = bareNames
    .map(([name, id]) => ({ name, id, at: findPhrase(text, name) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  const chain: typeof found = [];
  for (const each of found) {
    const last = chain.at(-1);
    if (last === undefined) chain.push(each);
    else if (each.at < last.at + last.name.length) continue;
    else if (joins(text.slice(last.at + last.name.length, each.at))) chain.push(each);
    else if (chain.length < 2) chain.splice(0, chain.length, each);
  }
  const ids = [...new Set(chain.map(({ id }) => id))];
  return ids.length >= 2 ? ids : [];
};

const joins = (between: string): boolean => between.length <= 16 && joint.test(between);

const joint =
  /^s?['’]?\s*(?:,|、|\/|vs\.?|versus|or|and|oder|und|gegenüber|ou|et|o|y|e|和|与|还是|跟|と|か|それとも)(?:\s+(?:an?|the|iam|eine?|einer?|un|une|una|um|uma|der|die|das|or|and|oder|vs\.?|versus))*\s*$/;

import { maskSecrets } from '../secrets/index.ts';
import { type CleanText, cleanText } from './clean/clean-text.ts';
import { readConstructs } from './code/read-constructs.ts';
import { readDenials } from './denial/read-denials.ts';
import { readErrors } from './error/read-errors.ts';
import type { Facts } from './facts.ts';
import { harvestValues } from './loose/harvest-values.ts';
import { readMentions } from './mention/read-mentions.ts';
import { readOperations } from './operation/read-operations.ts';
import { wordsAsJson } from './policy/words-as-json.ts';
import { yamlAsJson } from './policy/yaml-as-json.ts';
import { readPastedEvidence } from './read-pasted-evidence.ts';
import { findTemplate } from './template/find-template.ts';
import { readTold } from './wording/read-told.ts';

/**
 * Everything that a pasted text states: denials, errors, operations, policies, what it mentions; credentials are masked first.
 * Never throws, time linear in the text, nothing completed and nothing invented: a field that the text does not state is null.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const readText = (pasted: string): Facts => {
  const { text, secrets } = maskSecrets(pasted);
  const cleaned = cleanText(text);
  // A plain line is not looked through twice.
  const clean = cleaned.plain === text.trimEnd() ? cleaned : maskClean(cleaned);
  const errors = readErrors(clean);
  const operations = readOperations(clean.plain, errors);
  const template = findTemplate(text);
  // What stands in the template is read with it, not once more as policies of the paste
  const harvests = harvestValues(
    asDocuments(template === null ? text : text.slice(0, template.start) + text.slice(template.end)),
  );
  const denials = readDenials({ text, plain: clean.plain, errors, operations, harvests });
  const evidence = readPastedEvidence({ harvests, template: template?.text ?? null, denials });
  return {
    text,
    plain: clean.plain,
    denials,
    errors: errors.map((placed) => placed.error),
    operations,
    mentions: readMentions(clean.plain),
    told: readTold(clean.plain, denials),
    evidence,
    constructs: readConstructs(text),
    secrets,
    notes: evidence.notes,
  };
};

/** Statements that are written otherwise, as the readers of documents know them. */
const asDocuments = (text: string): string => yamlAsJson(wordsAsJson(text));

/** What only unwrapping brought together is masked as well, in place: the offsets of paragraphs stay true. */
const maskClean = (clean: CleanText): CleanText => {
  const again = maskSecrets(clean.plain);
  if (again.text === clean.plain) return clean;
  const ends = [...clean.starts.slice(1), clean.plain.length + 1];
  const paragraphs = clean.starts.map(
    (start, index) => maskSecrets(clean.plain.slice(start, (ends[index] ?? 0) - 1)).text,
  );
  const starts: number[] = [];
  for (let at = 0, index = 0; index < paragraphs.length; index += 1) {
    starts.push(at);
    at += (paragraphs[index] ?? '').length + 1;
  }
  return { plain: paragraphs.join(' '), starts };
};

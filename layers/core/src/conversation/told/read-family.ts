import { plainLetters } from '../reading/notions-in.ts';
import { readFamily } from './read-models.ts';

/** What the ids begin with of the models that a text names by their maker or family alone: "Claude", "Jamba"; null: it names none. */
export const familyNamed = (text: string): string | null =>
  readFamily(text) ?? others.find(([words]) => words.test(plainLetters(text)))?.[1] ?? null;

/** Families without a profile of their own: https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html */
const others: readonly (readonly [RegExp, string])[] = [
  [/\b(?:jamba|ai21)\b/, 'ai21.jamba-'],
  [/\bqwen\d?\b/, 'qwen.'],
  [/\b(?:gpt-?oss|openai)\b/, 'openai.gpt-oss-'],
  [/\b(?:stability|stable (?:diffusion|image))\b/, 'stability.'],
  [/\bgemma\b/, 'google.gemma-'],
  [/\b(?:kimi|moonshot)\b/, 'moonshot.kimi-'],
  [/\bminimax\b/, 'minimax.'],
  [/\b(?:nemotron|nvidia)\b/, 'nvidia.nemotron-'],
  [/\bpalmyra\b/, 'writer.palmyra-'],
  [/\bcommand[- ]r\b/, 'cohere.command-r-'],
  [/\b(?:marengo|pegasus|twelvelabs)\b/, 'twelvelabs.'],
];

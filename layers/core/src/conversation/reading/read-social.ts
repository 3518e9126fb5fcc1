import { asksSomething } from './asks-something.ts';
import { type Notion, notionsIn, type Said } from './notions-in.ts';
import { plainTalk } from './plain-talk.data.ts';

/** What a message is beside all matter: thanks, a greeting, a new beginning, a question about us; null: it has some matter. */
export const readSocial = (
  prose: string,
  said: Said,
): 'afresh' | 'thanks' | 'greeting' | 'about' | 'privacy' | null => {
  if (said.has('privacy') && !said.has('whatIs') && prose.length < 400) return 'privacy';
  if (isAllOfIt(prose) && said.has('afresh') && !said.hasAny('policyWord', 'fails', 'undo', ...forms)) return 'afresh';
  if (isOnly(prose, ['thanks', 'bye', 'yes'], said) && said.hasAny('thanks', 'bye')) return 'thanks';
  if (isOnly(prose, ['hello', 'thanks'], said)) return 'greeting';
  if (closes(prose, said) || waits(prose, said)) return 'thanks';
  return prose.length < 120 && said.has('whoAreYou') && !plainTalk.ofThings.test(said.text) ? 'about' : null;
};

// "Forget that. Terraform for the first" goes on with what was there.
const forms: readonly Notion[] = ['terraform', 'sam', 'cdk', 'cli', 'json', 'oneLine', 'back'];

/** "No key after all, forget that; only the rights on s3://in": part of it is taken back, and the rest is asked for. */
const isAllOfIt = (prose: string): boolean => prose.trim().length <= longestAfresh && !/:\/\/|\barn:/.test(prose);

const longestAfresh = 80;

/** "Thx, ticket is out": thanks, or a goodbye, behind which nothing is asked, reported or wished for. */
const closes = (prose: string, said: Said): boolean =>
  prose.length <= longestGoodbye &&
  (thanking.test(said.text) || said.has('bye')) &&
  !asksSomething(prose) &&
  !/\d/.test(prose) &&
  !said.hasAny(...wishes);

/** "Thank you so much, works now": what worked is no new matter, nothing is asked. */
export const isThanksForAll = (prose: string, said: Said): boolean =>
  prose.length <= longestGoodbye &&
  thanking.test(said.text) &&
  said.has('works') &&
  !asksSomething(prose) &&
  !said.hasAny(...wishes.filter((each) => each !== 'works' && each !== 'applied'));

/** "Ok, will wait for them": nothing is asked. */
const waits = (prose: string, said: Said): boolean =>
  prose.length <= longestGoodbye && waiting.test(said.text) && !asksSomething(prose) && !said.hasAny(...wishes);

const waiting =
  /\b(?:will wait|i'll wait|we'll wait|let me wait|waiting for them|ich warte|wir warten|warte ich|j'attends|on attend|je vais attendre|espero a que|voy a esperar|vou esperar|fico aguardando|aspetto|aspettiamo)\b|待ちます|待つことに|我等|等他们/;

const longestGoodbye = 70;
const thanking =
  /\b(?:thanks|thank you|thx|cheers|danke\w*|merci|gracias|obrigad[oa]|grazie)\b|ありがと|谢谢|感谢|多谢/;
const wishes: readonly Notion[] = [
  'applied',
  'works',
  'fails',
  'still',
  'give',
  'again',
  'also',
  'why',
  'undo',
  'next',
  'terraform',
  'sam',
  'cdk',
  'cli',
  'json',
  'oneLine',
  'console',
  'shorter',
  'smaller',
  'verify',
  'correcting',
  'back',
];

/** Whether a short message says these notions and nothing else that counts. */
const isOnly = (prose: string, notions: readonly Notion[], said: Said): boolean => {
  const words = prose.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.length === 0) return true;
  if (words.length > 9 || !said.hasAny(...notions)) return false;
  const other = words.filter((word) => !filler.has(word.toLowerCase()) && !notionsIn(word).hasAny(...notions));
  return (
    other.length <= (words.length > 3 ? 2 : 1) && !said.hasAny('fails', 'subject', 'policyWord', 'give', 'why', 'undo')
  );
};

const filler = new Set(
  "good morning evening afternoon great lot awesome perfect super cool nice brilliant you're youre was helpful really there you a lot so very much ok okay dir ihnen sehr schön beaucoup bien à vous toi muchas mucho muito mil you all for the help your für die hilfe por a ajuda la ayuda per il aiuto pour votre aide どうも 本当に 非常".split(
    ' ',
  ),
);

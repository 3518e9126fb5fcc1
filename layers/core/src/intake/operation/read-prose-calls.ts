import { operationActions } from '../../catalog/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import { trimEndOf } from '../clean/trim-end-of.ts';
import type { StatedOperation } from '../facts.ts';

const opensQuote = new Set(['"', "'", '(']);
const before = new Set(
  'call calls calling called invoke invoking run running execute executing during try trying perform performing'.split(
    ' ',
  ),
);
const after = new Set(
  'fails failed failing returns returned throws threw gives gave is gets got call calls request requests api operation errors answers says denied'.split(
    ' ',
  ),
);

// `fails on ListBucket`, `access denied for PutObject`, `scheitert bei Retrieve`, `échoue sur InvokeModel`
const links = new Set('on at in for with from bei beim an von sur à de en em al a su per'.split(' '));
const failing = new Set(
  'fails failed failing fail error errors denied refused rejected forbidden stuck stops scheitert fehler fehlgeschlagen verweigert abgelehnt aufruf échoue erreur refusé appel falla fallo denegado llamada falha erro negado chamada fallisce errore negato chiamata'.split(
    ' ',
  ),
);

/** Operations that a person names in a sentence as what they call or what fails: `CreateAgent fails`, `when I call Converse`. */
export const readProseCalls = (plain: string): StatedOperation[] => {
  const words = plain.split(' ');
  return words.flatMap((word, index) => {
    const name = trimEndOf(word.slice(opensQuote.has(word[0] ?? '') ? 1 : 0), '"\'),.:;?!(');
    if (!/^[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+$/.test(name) && !['Converse', 'Retrieve'].includes(name)) return [];
    const [second = '', first = ''] = [bare(words[index - 2]), bare(words[index - 1])];
    const isCalled =
      before.has(first) || after.has(bare(words[index + 1])) || (links.has(first) && failing.has(second));
    if (!isCalled) return [];
    const actions = operationActions({ service: null, operation: name });
    return actions === undefined
      ? []
      : [{ service: null, name, actions: actions.required, assumed: actions.assumed, from: 'prose' }];
  });
};

const bare = (word: string | undefined): string => trimEndOf(asciiLower(word ?? ''), '.,:;!?');

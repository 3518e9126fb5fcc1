/** A provider, or one of its families, by its word in plain letters: "Amazon Nova" is Nova, Amazon's models "such as Nova" are Amazon's. */
export const providersIn = (plain: string): readonly string[] => {
  const found = [
    ...new Set(
      Object.entries(providerWords).flatMap(([word, id]) => (new RegExp(`\\b${word}`).test(plain) ? [id] : [])),
    ),
  ];
  return suchAs.test(plain)
    ? found.filter((id) => !found.some((other) => id.startsWith(`${other}.`)))
    : found.filter((id) => !found.some((other) => other.startsWith(`${id}.`)));
};

// A family stands behind it: "I'd like only Amazon Nova" names no example.
const suchAs =
  /\b(?:such as|(?<!\b(?:'d|would|i|we|to) )like|including|incl|e\.?g|z\.?b|wie|etwa|comme|p\.?ex|como|incluyendo|incluindo|come|compresi)\b[.,:]? ?(?:(?:the|das|die|le|la|el|o|il|etwa|z\.b\.|amazon|amazon's|meta|meta's|anthropic|anthropic's) )*(?:claude|nova|titan|llama)\b/;

const providerWords: Readonly<Record<string, string>> = {
  __proto__: null as never,
  anthropic: 'anthropic',
  'amazon(?! bedrock| q\\b|[.-](?!nova|titan|modell))': 'amazon',
  claude: 'anthropic.claude',
  nova: 'amazon.nova',
  titan: 'amazon.titan',
  llama: 'meta.llama',
  meta: 'meta',
  mistral: 'mistral',
  cohere: 'cohere',
  deepseek: 'deepseek',
  openai: 'openai',
  qwen: 'qwen',
  ai21: 'ai21',
  stability: 'stability',
};

/** Models by their ids, and beside them the families of which all are meant ("all Nova models and Titan Text Embeddings V2"); where no model is named the families that are. */
export const modelsAndFamilies = (models: readonly string[], plain: string): readonly string[] => {
  const named = providersIn(plain);
  if (models.length === 0) return named.map(everyOf);
  const whole = named.filter(
    (id) => !models.some((model) => model.startsWith(id)) && (isWhole(id, plain) || isListed(id, plain)),
  );
  return [...models, ...whole.map(everyOf)];
};

/** "DeepSeek or Claude Opus", "Nova and Claude Haiku": a family that stands in one row with a model is meant as that one is. */
const isListed = (id: string, plain: string): boolean => {
  const word = id.slice(id.indexOf('.') + 1);
  const own = new RegExp(`\\b${word}\\b`, 'g');
  return [...plain.matchAll(own)].some(
    ({ index, 0: said }) => rowBehind.test(plain.slice(index + said.length)) || rowBefore.test(plain.slice(0, index)),
  );
};

const tierWords =
  'opus|sonnet|haiku|claude|nova|titan|llama|mistral|cohere|deepseek|anthropic|meta|amazon|pro|lite|micro|premier';
const joins = '(?:,|/|&|\\+|、|と|和|及び|\\b(?:and|or|und|oder|sowie|et|ou|y|o|e|ed|od)\\b)';
const filler = '(?:[- ]?(?:models?|modelle|modeles|modelos|modelli|モデル|模型|the|any|all|amazon|anthropic|meta))';
const rowBehind = new RegExp(`^${filler}{0,2} ?${joins}{1,2} ?${filler}{0,3} ?(?:${tierWords})\\b`);
const rowBefore = new RegExp(`\\b(?:${tierWords})(?: [\\d.]{1,4})?${filler}{0,2} ?${joins}{1,2} ?${filler}{0,3} ?$`);

/** Every model of a provider (`anthropic.…`) or of one of its families (`anthropic.claude-…`). */
const everyOf = (id: string): string => `${id}${id.includes('.') ? '' : '.'}*`;

/** "All Nova models", "the Nova family", and not "no Nova models" nor "block all Nova models": one place that closes them is enough. */
const isWhole = (id: string, plain: string): boolean => {
  const word = id.slice(id.indexOf('.') + 1);
  const places = [
    ...plain.matchAll(
      new RegExp(`(?<![a-z])(?:${all}) ?(?:\\w{1,24}[ -]){0,2}${word}\\b|\\b${word}[ -]?(?:${kinds})`, 'g'),
    ),
  ];
  return places.length > 0 && places.every(({ index, 0: said }) => !isClosed(plain, index, index + said.length));
};

const isClosed = (plain: string, from: number, to: number): boolean => {
  const before = plain.slice(Math.max(0, from - nearest), from).replace(/^.*[.,;。、，；]/su, '');
  if (closedBehind.test(plain.slice(to, to + nearest))) return true;
  // "Deny everything except all Nova models" opens them.
  return closes.test(before) ? !spares.test(before) : negates.test(before);
};

const nearest = 32;
const all = 'all|every|any|alle|samtliche|tous|toutes|todos|todas|tutti|tutte|すべての|所有';
const kinds = 'models|modelle|modeles|modelos|modelli|family|familie|famille|familia|famiglia|モデル|模型|系列';
const negates =
  /\b(?:no|not|none of|without|except|but|kein\w*|nicht|ohne|ausser|sans|sauf|pas|sin|excepto|sem|exceto|senza|tranne)\b[^.,;]{0,12}$/;
const closes =
  /\b(?:den(?:y|ies|ied)|block\w*|forbid\w*|prohibit\w*|ban|never|nobody|no one|verbiet\w*|sperr\w*|niemand|nie|interdi\w*|bloqu\w*|jamais|personne|prohib\w*|nadie|nunca|proib\w*|ninguem|viet\w*|blocc\w*|nessuno|mai)\b|禁止|不/;
const spares = /\b(?:except|excluding|other than|but|ausser|sauf|hormis|excepto|salvo|exceto|tranne|eccetto)\b/;
const closedBehind =
  /^[ -]?\w{0,10} (?:(?:are|is|stay|must be|should be|sind|ist|bleiben|sont|est|estan|quedan|son|sao|ficam|sono|restano) )?(?:to be )?(?:forbidden|blocked|denied|prohibited|banned|not|never|verboten|gesperrt|nicht|interdit\w*|bloque\w*|prohibid\w*|bloquead\w*|proibid\w*|vietat\w*|bloccat\w*)\b|^(?:は|を)?(?:禁止|不可|拒否)/;

/** "No Opus" is none of them, whatever its version: `anthropic.claude-*opus*`. */
export const withoutVersion = (id: string, plain: string): string => {
  const tier = /^anthropic\.claude.*?(?<tier>opus|sonnet|haiku)/.exec(id)?.groups?.['tier'];
  if (tier !== undefined)
    return new RegExp(`\\d[ -]?(?:\\w+ )?${tier}|${tier}[ -]?(?:v|version )?\\d`).test(plain)
      ? id
      : `anthropic.claude-*${tier}*`;
  const size = /^amazon\.nova-(?<size>[a-z]+)/.exec(id)?.groups?.['size'];
  return size === undefined || /\bnova[ -]?\d|\bnova \w+[ -]?(?:v|version )?\d|amazon\.nova/.test(plain)
    ? id
    : `amazon.nova-*${size}*`;
};

/** How people name models: a family and what stands beside it, in plain letters, as the source of a pattern. */
const family =
  'anthropic|amazon|meta|mistral|pixtral|cohere|deepseek|openai|gpt|qwen|ai21|jamba|stability|claude|sonnet|haiku|opus|nova|titan|llama|command|embed\\w*';
const more = 'ai|oss|pro|lite|micro|premier|canvas|reel|sonic|express|text|image|instruct|v?\\d+(?:[.-]\\d+)*b?';
const kinds = "(?:'s)?[ -](?:models?|modell\\w*|modeles?|modelos?|modelli|modelo)";
export const oneModel = `(?:${family})(?:[ -](?:${family}|${more})\\b)*(?:${kinds})?`;

/** What joins the last models of a row: "Nova, Titan or Llama". */
const last =
  '(?:,? ?\\b(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|e|nem|ne)\\b|[/&+、・]|と|和|或) ?(?:(?:the|any|all|die|den|les|la|los|os|as|i|gli) )?';

/** A row of models; a comma alone may begin another thought. */
export const modelRow = `(?<![\\w-])${oneModel}(?:(?:, ?${oneModel}){0,8}${last}${oneModel}){0,8}`;

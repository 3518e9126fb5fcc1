/** The name of an identity provider in IAM, as an ARN or a sentence says it: the last one counts; null: none is named. */
export const providerIn = (text: string): string | null => {
  const shown = text.slice(-longest);
  const named = [...shown.matchAll(/saml-provider\/([\w+=,.@-]{1,128})/g)].map(([, name]) => name);
  const spoken = [...shown.matchAll(words)].flatMap(({ groups }) =>
    isName(groups?.['name'] ?? '') ? [groups?.['name']] : [],
  );
  return spoken.at(-1) ?? named.at(-1) ?? null;
};

const longest = 2_000;
const words =
  /(?:identity provider|provider|anbieter|fournisseur|proveedor|provedor|fornitore|プロバイダー?|提供商|提供者|idp)(?![\w:/-])[^.\n,;:]{0,50}?[\s"'`“«「](?<name>[A-Za-z][\w+=.@-]{2,60})(?![\w/:])/giu;

// A capital inside, a digit or a sign: the words around are none.
const isName = (name: string): boolean => /[\d_-]|[a-z][A-Z]/.test(name) && !/-(?:t|il|elle|on)$/.test(name);

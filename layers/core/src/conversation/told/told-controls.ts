import { type Control, controlOf } from '../../repair/index.ts';

/** The controls that a text names: by their condition keys as AWS writes them, or by what people call the commonest. */
export const toldControls = (text: string): readonly Control[] => {
  const shown = text.slice(0, longest);
  const keys = shown.match(/(?<![\w:])[a-z][a-z0-9-]*:[A-Za-z][\w/-]+/g) ?? [];
  const named = words.flatMap(([word, key]) => (word.test(shown) ? [key] : []));
  const found = [...keys, ...named].flatMap((key) => controlOf(key) ?? []);
  return [...new Map(found.map((control) => [control.id, control])).values()];
};

const longest = 600;

const words: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w:])(?:MFA|2FA|multi-?factor\w*|多要素認証|多因素)(?!\w)/i, 'aws:MultiFactorAuthPresent'],
  [
    /(?<![\w:])(?:source ip|ip address(?:es)?|VPN|IP-Adresse\w*|adresse IP|dirección IP|endereço IP|indirizzo IP|IP ?アドレス|IP ?地址)(?!\w)/i,
    'aws:SourceIp',
  ],
  [/(?<![\w:])(?:vpc endpoint|vpce)(?!\w)/i, 'aws:SourceVpce'],
];

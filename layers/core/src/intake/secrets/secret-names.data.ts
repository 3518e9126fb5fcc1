import type { SecretKind } from '../facts.ts';

/** What a name in front of a credential says of it. */
export type SecretName = {
  /** Its words in lower case, joined by nothing, a blank, `_`, `-` or `.`. */
  readonly words: readonly string[];
  readonly kind: SecretKind;
  /** `key`: letters, digits and the signs of base64; `opaque`: the same, behind blanks too; `token`: looks random; `any`: whatever stands there. */
  readonly value: 'key' | 'opaque' | 'token' | 'any';
  readonly shortest: number;
  /** The name is a word of its own: `pass` is not the beginning of `passenger`. */
  readonly isWhole?: boolean;
};

export const secretNames: readonly SecretName[] = [
  { words: ['secret', 'access', 'key'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['secret', 'key'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['session', 'token'], kind: 'sessionToken', value: 'key', shortest: 16 },
  { words: ['security', 'token'], kind: 'sessionToken', value: 'key', shortest: 16 },
  { words: ['amz', 'signature'], kind: 'bearerToken', value: 'key', shortest: 16 },
  { words: ['goog', 'signature'], kind: 'bearerToken', value: 'key', shortest: 16 },
  { words: ['bearer'], kind: 'bearerToken', value: 'opaque', shortest: 16, isWhole: true },
  { words: ['bearer', 'token', 'bedrock'], kind: 'bearerToken', value: 'key', shortest: 8 },
  { words: ['api', 'key'], kind: 'bearerToken', value: 'key', shortest: 12 },
  { words: ['access', 'token'], kind: 'bearerToken', value: 'key', shortest: 12 },
  { words: ['refresh', 'token'], kind: 'bearerToken', value: 'key', shortest: 12 },
  { words: ['id', 'token'], kind: 'bearerToken', value: 'key', shortest: 16 },
  { words: ['auth', 'token'], kind: 'bearerToken', value: 'key', shortest: 12 },
  { words: ['client', 'secret'], kind: 'password', value: 'key', shortest: 12 },
  { words: ['consumer', 'secret'], kind: 'password', value: 'key', shortest: 12 },
  { words: ['app', 'secret'], kind: 'password', value: 'key', shortest: 12 },
  { words: ['signing', 'secret'], kind: 'password', value: 'key', shortest: 12 },
  { words: ['webhook', 'secret'], kind: 'password', value: 'key', shortest: 12 },
  { words: ['jwt', 'secret'], kind: 'password', value: 'any', shortest: 8 },
  { words: ['account', 'key'], kind: 'bearerToken', value: 'token', shortest: 16 },
  { words: ['shared', 'access', 'key'], kind: 'bearerToken', value: 'key', shortest: 16 },
  { words: ['private', 'key'], kind: 'privateKey', value: 'token', shortest: 24 },
  { words: ['encryption', 'key'], kind: 'bearerToken', value: 'token', shortest: 16 },
  { words: ['saml', 'response'], kind: 'sessionToken', value: 'key', shortest: 40 },
  { words: ['saml', 'assertion'], kind: 'sessionToken', value: 'key', shortest: 40 },
  { words: ['password'], kind: 'password', value: 'any', shortest: 4 },
  { words: ['passwort'], kind: 'password', value: 'any', shortest: 4, isWhole: true },
  { words: ['kennwort'], kind: 'password', value: 'any', shortest: 4, isWhole: true },
  { words: ['contraseña'], kind: 'password', value: 'any', shortest: 4, isWhole: true },
  { words: ['senha'], kind: 'password', value: 'any', shortest: 4, isWhole: true },
  { words: ['mot', 'de', 'passe'], kind: 'password', value: 'any', shortest: 4, isWhole: true },
  { words: ['パスワード'], kind: 'password', value: 'any', shortest: 4 },
  { words: ['密码'], kind: 'password', value: 'any', shortest: 4 },
  { words: ['passphrase'], kind: 'password', value: 'any', shortest: 4 },
  { words: ['passwd'], kind: 'password', value: 'any', shortest: 4 },
  { words: ['passcode'], kind: 'password', value: 'any', shortest: 4 },
  { words: ['secret', 'string'], kind: 'password', value: 'any', shortest: 6 },
  { words: ['pw'], kind: 'password', value: 'any', shortest: 6, isWhole: true },
  { words: ['pwd'], kind: 'password', value: 'any', shortest: 6 },
  { words: ['pass'], kind: 'password', value: 'any', shortest: 6, isWhole: true },
  { words: ['secret'], kind: 'password', value: 'token', shortest: 16, isWhole: true },
  { words: ['token'], kind: 'bearerToken', value: 'token', shortest: 16, isWhole: true },
  { words: ['signature'], kind: 'bearerToken', value: 'token', shortest: 20, isWhole: true },
  { words: ['sig'], kind: 'bearerToken', value: 'token', shortest: 20, isWhole: true },
  { words: ['シークレットアクセスキー'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['密钥'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['zugriffsschlüssel'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['clé', 'secrète'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['clave', 'secreta'], kind: 'secretAccessKey', value: 'key', shortest: 16 },
  { words: ['base32', 'string', 'seed'], kind: 'password', value: 'key', shortest: 16 },
  { words: ['client', 'key', 'data'], kind: 'privateKey', value: 'token', shortest: 24 },
  { words: ['secret', 'key', 'base'], kind: 'password', value: 'key', shortest: 16 },
  { words: ['signing', 'key'], kind: 'bearerToken', value: 'token', shortest: 16 },
  { words: ['psk'], kind: 'password', value: 'any', shortest: 8, isWhole: true },
];

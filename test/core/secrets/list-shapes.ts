/** Credentials that stand in lists, and in what a condition compares a tag with: name, text, secret. */
export const listShapes: readonly (readonly [string, string, string])[] = [
  ['a list', '{"password": ["Tr4in!Yard7"]}', 'Tr4in!Yard7'],
  ['the second of a list', "passwords = [\n  'Tr4in!Yard7',\n  'G4rden!Gate'\n]", 'G4rden!Gate'],
  ['a list of a manifest', 'passwords:\n  - "Tr4in!Yard7"', 'Tr4in!Yard7'],
  ['a pass phrase of a tag', '"aws:PrincipalTag/secret": "correct-horse-battery"', 'correct-horse-battery'],
  ['a pass phrase of a tag in a list', '"aws:RequestTag/api_key": ["correct horse battery"]', 'correct horse battery'],
  ['a password of a tag', '"aws:PrincipalTag/password": "Garden2Gate"', 'Garden2Gate'],
  [
    'a pass phrase of a context',
    'kms:EncryptionContext:passphrase=purple-monkey-dishwasher',
    'purple-monkey-dishwasher',
  ],
];

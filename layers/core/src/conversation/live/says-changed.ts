/** Whether the person says that something was changed, so that what was read a moment ago no longer counts. */
export const saysChanged = (plain: string): boolean => {
  const text = plain.toLowerCase();
  return signs.some((sign) => text.includes(sign));
};

const changes = [
  'changed',
  'updated',
  'added',
  'attached',
  'removed',
  'edited',
  'fixed',
  'applied',
  'granted',
  'deployed',
];

const signs: readonly string[] = [
  ...changes.flatMap((verb) => [
    `i ${verb}`,
    `i've ${verb}`,
    `i have ${verb}`,
    `we ${verb}`,
    `we've ${verb}`,
    `just ${verb}`,
  ]),
  ...['changing', 'updating', 'adding', 'attaching', 'removing', 'fixing', 'granting'].map((verb) => `after ${verb}`),
  ...[
    'still fails',
    'still denied',
    'still getting',
    'still get ',
    'still not',
    'same error',
    'try again',
    'check again',
  ],
];

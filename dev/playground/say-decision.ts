import type { Decision } from '@whydenied/iam';

/** A decision as the playground shows it: the word, then every list of reasons that is not empty. */
export const sayDecision = (decision: Decision): readonly Node[] => {
  const word = document.createElement('strong');
  word.textContent = decision.decision;
  word.className = decision.decision === 'allowed' ? 'allowed' : 'denied';
  return [
    word,
    ...list(
      'Denied by',
      decision.deniedBy.map(({ policyType, denial, policy, statement }) =>
        [denial, policyType, policy, statement === undefined ? '' : `statement ${statement.sid ?? statement.index}`]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    ...list(
      'Matched',
      decision.matchedStatements.map(
        ({ effect, policyType, policy, sid, index }) =>
          `${effect} · ${policyType} · ${policy} · statement ${sid ?? index}`,
      ),
    ),
    ...list(
      'Came close',
      decision.nearMisses.map(
        ({ policy, sid, index, failedOn, detail }) => `${policy} · statement ${sid ?? index} · ${failedOn}: ${detail}`,
      ),
    ),
    ...list('Context keys that could change it', decision.missingContextKeys),
    ...list(
      'Notes',
      decision.notes.map(({ severity, policy, text }) => [severity, policy, text].filter(Boolean).join(' · ')),
    ),
  ];
};

const list = (title: string, items: readonly string[]): readonly Node[] => {
  if (items.length === 0) return [];
  const all = document.createElement('ul');
  for (const item of items) {
    const line = document.createElement('li');
    line.textContent = item;
    all.append(line);
  }
  return [document.createTextNode(`\n${title}`), all];
};

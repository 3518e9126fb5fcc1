import type { Case } from '../conversation.ts';

/** The case with the policy or endpoint that a message names in passing: whatever is looked up or changed later names it. */
export const withToldIds = (current: Case, text: string): Case => {
  const ids = [...new Set(text.slice(0, longest).match(named) ?? [])].filter((id) => !current.text.includes(id));
  return ids.length === 0 ? current : { ...current, text: `${current.text}\n\n${ids.join(', ')}` };
};

const longest = 600;
const named =
  /\bvpce-[0-9a-f]{8,17}\b|\barn:aws[\w-]*:iam::\d{12}:policy\/[\w+=,.@/-]*[\w+=@-]|\barn:aws[\w-]*:iam::aws:policy\/[\w+=,.@/-]*[\w+=@-]/g;

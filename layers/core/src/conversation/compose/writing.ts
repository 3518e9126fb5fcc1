/** "Write me a policy …": it is we who write, not the role. */
export const writing =
  /\b(?:writ(?:e|ing)|draft|schreib\w*|ecri\w*|redig\w*|escrib\w*|escrev\w*|scriv\w*)\b(?=[^.:;,\n]{0,60}(?:polic(?:y|ies)|\bscps?\b|boundary|statement|json|richtlinie|politi[qc]\w+|directiva|ポリシー|策略))|(?:写|编写|撰写|起草)(?=[^。;；\n]{0,24}(?:策略|scp|policy))/g;

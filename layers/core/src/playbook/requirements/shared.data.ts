export const guide = 'https://docs.aws.amazon.com';
// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
export const iamTakes = 'IAM changes count within seconds, seldom later than two minutes';
export const atOnce = 'it counts at once';
export const bucketPolicyWords =
  'bucket[- ]?polic|bucket-?richtlinie|politique (?:du|de) (?:bucket|compartiment)|politica del? bucket|politica do bucket|policy del bucket|バケットポリシー|存储桶策略|桶策略';

// What people call the policies that several requirements are about: sources of patterns.
export const trustWords =
  '\\btrust|vertrauens|confiance|approbation|confianza|confianca|attendibilita|fiducia|信頼|信任';
export const resourcePolicyWords =
  "resource[- ](?:based )?polic|function'?s? (?:own )?polic|policy of the (?:function|lambda)|add-permission|lambda permission|ressourcen(?:basierte)?[- ]?richtlinie|politique (?:basee sur les ressources|de (?:la )?ressource)|politica (?:basada en|de) (?:los )?recursos?|politica (?:baseada em|de) recursos?|policy (?:basata sulle|delle) risorse|リソース(?:ベースの?)?ポリシー|资源(?:的)?策略";

/**
 * What exam answers state, as patterns over small letters, and whether it is so: the letter is found by what is true, not by what sounds
 * near. Facts of AWS's user guides for IAM, Organizations, KMS, CloudTrail and Bedrock.
 */
export const statements: readonly (readonly [says: string, isTrue: boolean, because: string])[] = [
  // SCP, RCP, boundary, session policy
  ['(?:scps?|service control polic\\w+|boundar\\w+|session polic\\w+|rcps?|resource control polic\\w+|endpoint polic\\w+)(?! (?:cannot|can not|never|do not|does not|don.t|doesn.t)) (?:can )?(?:also )?(?:grants?|gives?|adds?|provides?) ', false, 'SCPs, RCPs, boundaries, session and endpoint policies grant nothing, they only limit'],
  ['(?:scps?|boundar\\w+|session polic\\w+|rcps?) (?:cannot|can not|never|do not|does not|don.t|doesn.t) grant', true, 'they only limit; an identity or resource policy grants'],
  ['(?:scps?|service control polic\\w+) (?:also )?(?:appl(?:y|ies)|affects?|limits?|restricts?) (?:to )?(?:the )?management account', false, 'SCPs never limit the management account'],
  ['(?:scps?|service control polic\\w+) (?:do not|does not|don.t|doesn.t|never) (?:apply|affect|limit|restrict)\\w* (?:to )?(?:the )?management account', true, 'the management account is out of an SCP’s reach'],
  ['(?:scps?|service control polic\\w+|boundar\\w+|rcps?) (?:limits?|sets?|defines?|restricts?|caps?|specif(?:y|ies))\\b', true, 'it is a ceiling: the most that can be effective'],
  ['(?:scps?|service control polic\\w+|guardrails?|security groups?|vpc endpoints?|cloudtrail|boundar\\w+) (?:can )?replaces? (?:the )?(?:need for )?(?:iam|identity|permissions?)', false, 'it stands beside IAM’s policies and replaces none'],
  ['(?:scps?|service control polic\\w+) (?:affects?|limits?|appl(?:y|ies) to) (?:the )?root user', true, 'the root user of member accounts is limited by SCPs too'],
  ['(?:scps?) (?:do not|does not|don.t|doesn.t) (?:affect|apply to|limit) (?:the )?root user', false, 'SCPs limit the root user of member accounts too'],
  ['(?:scps?|service control polic\\w+) (?:do not|does not|don.t|doesn.t|never) (?:apply to|affect|limit|bind) (?:cross-account|assumed|federated|sts|temporary)', false, 'the SCPs of the account that owns a role bind its sessions, whoever assumed it'],
  ['attached? (?:an? |the )?(?:scps?|service control polic\\w+) to (?:an? |the )?(?:iam )?(?:users?|roles?|groups?)', false, 'SCPs are attached to the organization’s root, OUs and accounts only'],
  // agents
  ['(?:caller|user|application|client)(?: of the agent| calling the agent)? (?:needs?|must have|requires?) (?:the )?bedrock:invokeagent', true, 'whoever calls an agent needs `bedrock:InvokeAgent` on its alias'],
  ['agent(?:.s)?(?: service)? role (?:needs?|must have|requires?) (?:the )?lambda:invokefunction', false, 'Bedrock calls the function itself: the function’s resource policy lets `bedrock.amazonaws.com` in, the agent’s role needs nothing for it'],
  // evaluation
  ['explicit den(?:y|ies) (?:always )?(?:overrides?|wins?|takes precedence|beats?)', true, 'an explicit Deny wins over every Allow'],
  ['(?:an? )?(?:explicit )?allows? (?:always )?(?:overrides?|wins? over|beats?|takes precedence over) (?:an? |the )?(?:explicit )?den', false, 'no Allow wins over an explicit Deny'],
  ['(?:by default|default)[^.]{0,30}\\b(?:denied|deny)\\b|implicitly denied', true, 'what nothing allows is denied'],
  ['(?:by default|default)[^.]{0,30}\\b(?:allowed|allow|permitted)\\b', false, 'the default is deny'],
  ['(?:last|first|most specific|most recent|newest|oldest) (?:policy|statement|rule)[^.]{0,20}(?:wins|applies|counts|is used|takes)', false, 'neither order nor specificity counts'],
  // identities
  ['groups? (?:can|may) (?:contain|include|have|be nested|be members? of)[^.]{0,20}groups?|nested groups?|groups? within groups?|gruppe kann (?:andere )?gruppen', false, 'a group holds users only, no groups'],
  ['groups? (?:can|may) (?:be|act as|serve as) (?:an? |the )?principal|gruppe kann .{0,30}principal|name a group as (?:an? |the )?principal', false, 'a group is no identity and can be no principal'],
  ['groups? (?:has|have|can have|own|with) (?:its own |their own )?(?:access keys?|credentials?|passwords?)|gruppen haben', false, 'a group has no credentials'],
  ['user (?:can|may) (?:be|belong)[^.]{0,20}(?:multiple|several|many|more than one|up to)|benutzer kann in mehreren', true, 'a user may be in up to ten groups'],
  ['polic(?:y|ies) (?:can|may) be attached to (?:an? )?(?:iam )?groups?|gruppe können richtlinien', true, 'policies of a group count for all of its members'],
  ['roles? (?:has|have|use|provide)s? (?:no )?(?:temporary|short-term)', true, 'a role gives temporary credentials'],
  ['roles? (?:has|have|use|provide)s? (?:permanent|long-term|their own password|an? password|access keys?)', false, 'a role has no long-term credentials'],
  ['roles? (?:has|have) (?:an? )?(?:trust polic|permissions? polic|maximum session|session duration|boundary|tags)', true, 'that is part of a role'],
  ['users? (?:has|have) (?:an? )?trust polic', false, 'only a role has a trust policy'],
  ['groups? (?:has|have) (?:an? )?(?:trust polic|passwords?|access keys?)', false, 'a group is no identity: it has neither trust nor credentials'],
  ['iam is (?:a )?regional|iam resources are regional|roles? (?:is|are) regional', false, 'IAM is global'],
  ['iam is (?:a )?global|iam (?:users|roles|resources) are global', true, 'IAM is global'],
  ['iam users? (?:has|have) (?:long-term|permanent)', true, 'a user’s password and keys are long-term'],
  // elements
  ['identity-based polic\\w+ (?:must|can|may|should|require|contain|include)\\w*[^.]{0,30}principal', false, 'an identity-based policy has no `Principal`'],
  ['resource-based polic\\w+ (?:must|require|need|contain|include)\\w*[^.]{0,30}principal', true, 'a resource-based policy says by `Principal` whom it lets in'],
  ['trust polic\\w+[^.]{0,40}(?:who|which principals?)[^.]{0,20}assume', true, 'the trust policy says who may assume the role'],
  // keys and records
  ['cloudtrail (?:can |will )?(?:block|prevent|stop|den)\\w*', false, 'CloudTrail records calls and stops none'],
  ['guardrails? (?:can |will )?(?:grant|control who|authenticate|restrict which (?:users|roles))', false, 'a guardrail judges text, it decides no access'],
  ['aws managed keys? (?:can|may) be (?:shared|used)[^.]{0,20}(?:accounts?)', false, 'the policy of an AWS managed key cannot be changed'],
  ['sse-s3[^.]{0,30}(?:requires?|needs?)[^.]{0,20}kms', false, 'SSE-S3 needs no KMS permission'],
  ['(?:access keys?|long-term credentials)[^.]{0,30}(?:more secure|safest|best practice|recommended)', false, 'long-term credentials are the last resort'],
  ['bedrock (?:uses|trains)[^.]{0,30}(?:prompts|customer data|your data)[^.]{0,30}(?:train|improve)', false, 'Bedrock trains no models on customers’ prompts'],
  ['models? (?:have|has|support)s? (?:a )?resource(?:-based)? polic', false, 'foundation models have no resource policy'],
];

export { type Brief, briefly } from './briefly.ts';
export { type BriefCause, brieflyWhy } from './briefly-why.ts';
export { capital, lower } from './capital.ts';
export { type TextChecks, textChecks } from './check/check-text.ts';
export type { CheckedEvidence } from './check/checked-evidence.ts';
export { type HeldBack, holdBack } from './check/hold-back.ts';
export { codeBlock, codeSpan } from './code-span.ts';
export { explain } from './explain.ts';
export type { Explained } from './explain-input.ts';
export {
  type AnswerSigns,
  answerSigns,
  answerTerms,
  askHandbook,
  contradiction,
  type HandbookAnswer,
  type HandbookPage,
  type HandbookThread,
  handbookAsOf,
  handbookPages,
  isOfAnother,
  judgeClaim,
  nearestOf,
  otherAnswers,
  type PageAnswer,
  pageAnswers,
  pageOf,
  pageOfAction,
  pageOfCause,
  readChoice,
  sayChosen,
  saySource,
  termsIn,
  termsOfAnswer,
} from './handbook/index.ts';
export { inertMarkdown } from './inert-markdown.ts';
export { isSetLimit, onlyLimits } from './is-set-limit.ts';
export { type Language, languageLine, languageNames, partLine } from './language.ts';
export type { Letter } from './letter/letter.ts';
export { type Place, placesOf } from './places-of.ts';
export type { LimitKey } from './points/limit-key.ts';
export { madeEvents } from './points/made-events.ts';
export type { Deed, Point } from './points/point.ts';
export { policyKindWords } from './policy-kind-words.ts';
export { principalWords } from './principal-words.ts';
export { type Line, linesToRender } from './rendering/lines-to-render.ts';
export { renderLines } from './rendering/render-lines.ts';
export { limits } from './reply/limits.ts';
export { nameShownPolicies } from './reply/name-shown-policies.ts';
export { plainFrame, type ReplyFrame, sayReply } from './reply/say-reply.ts';
export { shortName } from './reply/short-name.ts';
export type { Ask, AskedForm, EngineAsk, OneMore, Removed, ToldAsk } from './turns/ask.ts';
export { policyOwner, policyToChange } from './turns/policy-owner.ts';
export {
  sayAbout,
  sayAfresh,
  sayAside,
  sayAskForError,
  sayAskForPolicy,
  sayCannotLogIn,
  sayCosts,
  sayGreeting,
  sayNoIam,
  sayNothingRefused,
  sayOutage,
  sayOutside,
  sayPrice,
  sayPrivacy,
  sayThanks,
} from './turns/say-alone.ts';
export { type ClaimTold, sayClaim } from './turns/say-claim.ts';
export { sayFollowUp } from './turns/say-follow-up.ts';
export { sayInstead, sayMoreOfPages } from './turns/say-instead.ts';
export { type Opening, sayOpens as sayOpensOf } from './turns/say-opens.ts';
export { sayPicked } from './turns/say-picked.ts';
export { type DeniedCall, sayApplied, sayProgress, sayWorks } from './turns/say-progress.ts';
export { sayRevised } from './turns/say-revised.ts';
export { sayStillFails } from './turns/say-still-fails.ts';
export { sayUndoAll } from './turns/say-undo.ts';
export { verdictWord } from './verdict-word.ts';
export { answerPrompt } from './wording/answer-prompt.ts';
export { causePrompt, type OfferedCause } from './wording/cause-prompt.ts';
export { answerSchema, readAnswerChoice } from './wording/read-answer-choice.ts';
export { candidatesSchema, readCandidates } from './wording/read-candidates.ts';
export { causeSchema, readCause } from './wording/read-cause.ts';
export { readingPrompt } from './wording/reading-prompt.ts';
export { renderingPrompt } from './wording/rendering-prompt.ts';
export { wordingPrompt } from './wording/wording-prompt.ts';

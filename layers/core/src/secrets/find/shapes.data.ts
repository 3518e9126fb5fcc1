import type { SecretKind } from '../secret-kind.ts';

/** A credential that its own form tells. `pattern`: a fixed start and a bounded run; `random`: the run behind the first group must look so. */
export type SecretShape = {
  readonly of: string;
  readonly kind: SecretKind;
  readonly longTerm: boolean;
  readonly pattern: RegExp;
  readonly random?: boolean;
  /** Longer than a line of a terminal: it goes on where the next line is one run of its characters. */
  readonly wraps?: boolean;
};

const token = (of: string, pattern: RegExp): SecretShape => ({ of, kind: 'bearerToken', longTerm: true, pattern });
const passing = (of: string, pattern: RegExp): SecretShape => ({ of, kind: 'bearerToken', longTerm: false, pattern });

// Each pattern is a fixed start and a run of characters that nothing has to follow: it cannot backtrack. The first group is
// what tells the vendor and may stay readable. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
export const secretShapes: readonly SecretShape[] = [
  { of: 'AWS access key id', kind: 'accessKeyId', longTerm: true, pattern: /(?<![A-Z0-9])AKIA[A-Z0-9]{12,124}/g },
  { of: 'AWS session key id', kind: 'accessKeyId', longTerm: false, pattern: /(?<![A-Z0-9])ASIA[A-Z0-9]{12,124}/g },
  {
    of: 'AWS session token',
    kind: 'sessionToken',
    longTerm: false,
    pattern: /(?<![A-Za-z0-9])(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%_-]{16,8000}/g,
    wraps: true,
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html
  token('Bedrock API key', /(?<![A-Za-z0-9])ABSK[A-Za-z0-9+/=_-]{16,2000}/g),
  { ...passing('Bedrock short-term key', /(?<![A-Za-z0-9])bedrock-api-key-[A-Za-z0-9+/=_-]{16,8000}/g), random: true },
  {
    ...passing('JWT', /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,6000}\.[A-Za-z0-9_-]{4,8000}(?:\.[A-Za-z0-9_-]{0,6000}){0,3}/g),
    wraps: true,
  },
  { ...token('OpenAI, Anthropic and their like', /(?<![A-Za-z0-9])(?:sk|sess)-[A-Za-z0-9_-]{20,400}/g), random: true },
  token('GitHub', /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,300}/g),
  token('GitHub, fine-grained', /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,300}/g),
  token('GitLab', /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|soat|ft|ffct|agent|cbt|imt|rtr|oas)-[A-Za-z0-9_=.-]{16,300}/g),
  token('GitLab runner, of old', /(?<![A-Za-z0-9])GR1348941[A-Za-z0-9_-]{20}/g),
  token('Slack', /(?<![A-Za-z0-9])xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,300}/g),
  token('Slack app', /(?<![A-Za-z0-9])xapp-[A-Za-z0-9-]{10,300}/g),
  token('Slack web hook', /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9_/+-]{16,200}/g),
  token('Google API key', /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{30,80}/g),
  passing('Google access token', /(?<![A-Za-z0-9])ya29\.[A-Za-z0-9_-]{16,2000}/g),
  token('Google refresh token', /(?<![A-Za-z0-9/:])1\/\/0[A-Za-z0-9_-]{40,200}/g),
  token('Google client secret', /(?<![A-Za-z0-9])GOCSPX-[A-Za-z0-9_-]{16,80}/g),
  token('Stripe', /(?<![A-Za-z0-9])(?:sk|rk|pk)_(?:org_)?(?:live|test)_[A-Za-z0-9]{10,300}/g),
  token('Stripe web hook', /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{16,200}/g),
  token('npm', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{20,80}/g),
  token('PyPI', /(?<![A-Za-z0-9])pypi-[A-Za-z0-9_-]{40,400}/g),
  token('Hugging Face', /(?<![A-Za-z0-9])(?:hf_|api_org_)[A-Za-z0-9]{20,80}/g),
  token('SendGrid', /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}/g),
  token('Shopify', /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{20,80}/g),
  token('DigitalOcean', /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{20,80}/g),
  token('Databricks', /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?:-\d)?/g),
  token('Docker Hub', /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[A-Za-z0-9_-]{16,80}/g),
  token('HashiCorp Vault', /(?<![A-Za-z0-9])hv[sbr]\.[A-Za-z0-9_-]{20,400}/g),
  token('Terraform Cloud', /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{20,100}/g),
  token('Atlassian', /(?<![A-Za-z0-9])ATATT3[A-Za-z0-9_=-]{20,400}/g),
  token('Groq', /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{20,100}/g),
  token('xAI', /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{40,120}/g),
  token('Perplexity', /(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{20,100}/g),
  token('Replicate', /(?<![A-Za-z0-9])r8_[A-Za-z0-9]{20,80}/g),
  token('Pinecone', /(?<![A-Za-z0-9])pcsk_[A-Za-z0-9_]{20,120}/g),
  token('LangSmith', /(?<![A-Za-z0-9])lsv2_(?:pt|sk)_[A-Za-z0-9_]{20,120}/g),
  token('Tavily', /(?<![A-Za-z0-9])tvly-[A-Za-z0-9-]{16,80}/g),
  token('Langfuse', /(?<![A-Za-z0-9])[ps]k-lf-[a-f0-9-]{16,60}/g),
  token('Grafana', /(?<![A-Za-z0-9])gl(?:sa|c)_[A-Za-z0-9+/=_]{20,400}/g),
  token('New Relic', /(?<![A-Za-z0-9])NRAK-[A-Z0-9]{20,60}/g),
  token('Sentry', /(?<![A-Za-z0-9])sntry[su]_[A-Za-z0-9+/=_-]{20,400}/g),
  token('Postman', /(?<![A-Za-z0-9])PMAK-[a-f0-9-]{20,100}/g),
  token('Figma', /(?<![A-Za-z0-9])fig[dou]_[A-Za-z0-9_-]{20,100}/g),
  token('Linear', /(?<![A-Za-z0-9])lin_(?:api|oauth)_[A-Za-z0-9]{20,100}/g),
  token('Notion', /(?<![A-Za-z0-9])ntn_[A-Za-z0-9]{20,100}/g),
  token('Doppler', /(?<![A-Za-z0-9])dp\.(?:pt|st|ct|sa)\.[A-Za-z0-9_.-]{20,120}/g),
  token('age', /AGE-SECRET-KEY-1[A-Z0-9]{20,100}/g),
  token('Telegram', /(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{32,36}/g),
  { ...token('Mailgun', /(?<![A-Za-z0-9])key-[a-z0-9]{32}(?![a-z0-9])/g), random: true },
  token('Twilio', /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![a-f0-9])/g),
  token('Discord web hook', /discord(?:app)?\.com\/api\/webhooks\/\d{5,25}\/[A-Za-z0-9_-]{16,200}/g),
  token('Teams web hook', /webhook\.office\.com\/webhookb2\/[A-Za-z0-9@/_-]{16,300}/g),
  token('Teams web hook, of old', /outlook\.office(?:365)?\.com\/webhook\/[A-Za-z0-9@-]{16,120}\/IncomingWebhook\/[A-Za-z0-9/-]{16,200}/g),
  token('hash of a password', /(?<![A-Za-z0-9$])\$(?:apr1|[1256]|2[aby]|y|argon2id?)\$[A-Za-z0-9./$=,+]{16,300}/g),
  token('Azure client secret', /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,40}/g),
  token('ElevenLabs', /(?<![A-Za-z0-9])sk_[a-f0-9]{40,64}/g),
  token('NVIDIA', /(?<![A-Za-z0-9])nvapi-[A-Za-z0-9_-]{40,120}/g),
  token('Fireworks', /(?<![A-Za-z0-9])fw_[A-Za-z0-9]{20,60}/g),
  token('Supabase', /(?<![A-Za-z0-9])(?:sbp_[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{20,80})/g),
  token('PlanetScale', /(?<![A-Za-z0-9])pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{20,100}/g),
  token('Airtable', /(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[a-f0-9]{40,80}/g),
  token('CircleCI', /(?<![A-Za-z0-9])CCIPAT_[A-Za-z0-9_]{20,120}/g),
  token('Buildkite', /(?<![A-Za-z0-9])bkua_[a-f0-9]{40}/g),
  token('Heroku', /(?<![A-Za-z0-9])HRKU-[A-Za-z0-9_-]{36,80}/g),
  token('Square', /(?<![A-Za-z0-9])sq0(?:csp|atp)-[A-Za-z0-9_-]{20,60}/g),
  token('RubyGems', /(?<![A-Za-z0-9])rubygems_[a-f0-9]{48}/g),
  token('JFrog', /(?<![A-Za-z0-9])AKCp[A-Za-z0-9]{60,90}/g),
  token('Pulumi', /(?<![A-Za-z0-9])pul-[a-f0-9]{40}/g),
  token('Tailscale', /(?<![A-Za-z0-9])tskey-[a-z]{2,10}-[A-Za-z0-9-]{16,80}/g),
  token('Fly.io', /(?<![A-Za-z0-9])fm[12][a-z]?_[A-Za-z0-9+/=_-]{40,800}/g),
  token('Sourcegraph', /(?<![A-Za-z0-9])sgp_[A-Fa-f0-9_]{40,100}/g),
  token('1Password', /(?<![A-Za-z0-9])ops_eyJ[A-Za-z0-9_-]{40,2000}/g),
  token('Weights & Biases', /(?<![A-Za-z0-9])wandb_v1_[A-Za-z0-9_-]{20,120}/g),
  token('Alibaba Cloud', /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,30}/g),
  token('Bitbucket', /(?<![A-Za-z0-9])ATBB[A-Za-z0-9]{32}/g),
  token('Facebook', /(?<![A-Za-z0-9])EAACEdEose0cBA[A-Za-z0-9]{20,400}/g),
  token('Netlify', /(?<![A-Za-z0-9])nfp_[A-Za-z0-9]{36,60}/g),
  { ...token('Vercel', /(?<![A-Za-z0-9])vercel_[A-Za-z0-9]{24,60}/g), random: true },
  { ...token('Notion, of old', /(?<![A-Za-z0-9])secret_[A-Za-z0-9]{43}(?![A-Za-z0-9])/g), random: true },
  token('Discord bot', /(?<![A-Za-z0-9_-])[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,45}/g),
  token('Brevo', /(?<![A-Za-z0-9])xkeysib-[a-f0-9]{64}/g),
  token('Jina', /(?<![A-Za-z0-9])jina_[A-Za-z0-9]{40,80}/g),
  { ...token('Voyage', /(?<![A-Za-z0-9])pa-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g), random: true },
  token('Cloudflare origin', /(?<![A-Za-z0-9])v1\.0-[a-f0-9]{100,200}/g),
  passing('ECR password', /(?<![A-Za-z0-9])eyJwYXlsb2FkIjoi[A-Za-z0-9+/=]{40,8000}/g),
];

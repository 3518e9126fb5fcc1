// made by `dev/refresh.ts`: change the generator, not this file
export const inferenceProfilesAsOf = "2026-11-23";
export const profileRegions = "ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-6 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2";
export const profilePages = `https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @df190def1e
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-4.html
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @1ad65fb06b
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-haiku-4-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-haiku-5-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-opus-4-6.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-opus-4-7.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-opus-4-8.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-opus-5-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-4-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-4-6.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-amazon-nova-2-lite.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-amazon-nova-lite.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-amazon-nova-micro.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-amazon-nova-pro.html
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @c6f0b45b82
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @f56e29b9ab
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-opus-4-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-5-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-cohere-embed-v4.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-twelvelabs-pegasus-v1-2.html
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @7fbeba61c8
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @091e7e6f04
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @5a8a86c893
https://github.com/amazonbedrockmodels/amazonbedrockmodels.github.io data/profiles.json @52d1c1a471
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-luna.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-sol.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-1-sol.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-xai-grok-4-7.html
id: https://github.com/can1357/oh-my-pi/pull/7645 and https://github.com/anthropics/claude-code/issues/67742; Regions: https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-anthropic-claude-sonnet-4-5.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nvidia-nemotron-nano-12b-v2-vl-bf16.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nemotron-nano-3-30b.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nvidia-nemotron-nano-9b-v2.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-nvidia-nemotron-super-3-120b.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-oss-120b.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-oss-20b.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-moonshot-ai-kimi-k3.html
https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-astra.html`;
export const profileLines = `apac.amazon.nova-lite-v1:0 2026-08-22 0 0=0,1,2,3,4,5,6,7,8,9 1=1,2,3,4,6,7 2=1,2,3,4,6,7 4=1,2,3,4,6,7 6=1,2,3,4,6,7 7=1,2,3,4,6,7
apac.amazon.nova-micro-v1:0 2026-08-22 0 0=0,1,2,3,4,5,6,7,8,9 1=1,2,3,4,6,7 2=1,2,3,4,6,7 4=1,2,3,4,6,7 6=1,2,3,4,6,7 7=1,2,3,4,6,7
apac.amazon.nova-pro-v1:0 2026-08-22 0 0=0,1,2,3,4,5,6,7,8,9 1=1,2,3,4,6,7 2=1,2,3,4,6,7 4=1,2,3,4,6,7 6=1,2,3,4,6,7 7=1,2,3,4,6,7
apac.anthropic.claude-3-5-sonnet-20240620-v1:0 2026-08-22 0 1=1,2,4,6,7 2=1,2,4,6,7 4=1,2,4,6,7 6=1,2,4,6,7 7=1,2,4,6,7
apac.anthropic.claude-3-5-sonnet-20241022-v2:0 2026-08-22 0 1=1,2,3,4,6,7 2=1,2,3,4,6,7 3=1,2,3,4,6,7 4=1,2,3,4,6,7 6=1,2,3,4,6,7 7=1,2,3,4,6,7
apac.anthropic.claude-3-7-sonnet-20250219-v1:0 2026-08-22 0 1=1,2,3,4,5,6,7 2=1,2,3,4,5,6,7 3=1,2,3,4,5,6,7 4=1,2,3,4,5,6,7 6=1,2,3,4,5,6,7 7=1,2,3,4,5,6,7
apac.anthropic.claude-3-haiku-20240307-v1:0 2026-08-22 0 1=1,2,4,6,7 2=1,2,4,6,7 4=1,2,4,6,7 6=1,2,4,6,7 7=1,2,4,6,7
apac.anthropic.claude-3-sonnet-20240229-v1:0 2026-08-22 0 1=1,2,4,6,7 2=1,2,4,6,7 4=1,2,4,6,7 6=1,2,4,6,7 7=1,2,4,6,7
apac.anthropic.claude-sonnet-4-20250514-v1:0 2026-08-22 0 0=0,1,2,3,4,5,6,7,8,9 1=1,2,3,4,5,6,7,9 2=1,2,3,4,5,6,7,9 3=1,2,3,4,5,6,7,9 4=1,2,3,4,5,6,7,9 5=1,2,3,4,5,6,7,9@2026@1 6=1,2,3,4,5,6,7,9 7=1,2,3,4,5,6,7,9
apac.twelvelabs.marengo-embed-2-7-v1:0 2026-08-22 0 2=1,2,3,4,5,6,7,8,9
apac.twelvelabs.pegasus-1-2-v1:0 2026-08-22 0 2=1,2,3,4,5,6,7,9
au.anthropic.claude-fable-5 2026-07-01 2 7=7,9
au.anthropic.claude-haiku-4-5-20251001-v1:0 2026-08-22 0 7=7,9 9=7,9@2026-09@3 10=7,9,10@2026-09@3
au.anthropic.claude-haiku-5-5 2026-10 4 7=7,9 9=7,9
au.anthropic.claude-opus-4-6-v1 2026-08-22 0 7=7,9 9=7,9@2026@5
au.anthropic.claude-opus-4-7 2026-08-22 0 7=7,9 9=7,9@2026@6
au.anthropic.claude-opus-4-8 2026-08-22 0 7=7,9 9=7,9@2026@7
au.anthropic.claude-opus-5 2026-08-22 0 7=7,9
au.anthropic.claude-opus-5-5 2026-09 8 7=7,9 9=7,9
au.anthropic.claude-sonnet-4-5-20250929-v1:0 2026-08-22 0 7=7,9 9=7,9@2026-09@9 10=7,9,10@2026-09@9
au.anthropic.claude-sonnet-4-6 2026-08-22 0 7=7,9 9=7,9@2026@10 10=7,9,10@2026@10
au.anthropic.claude-sonnet-5 2026-08-22 0 7=7,9
ca.amazon.nova-lite-v1:0 2026-08-22 0 11=11,12
eu.amazon.nova-2-lite-v1:0 2026-08-22 0 13=13,15,16,17,18,20 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@11 17=13,15,16,17,18,20@2026@11 18=13,15,16,17,18,20 20=13,15,16,17,18,20
eu.amazon.nova-lite-v1:0 2026-08-22 0 13=13,15,18,20 15=13,15,18,20 16=13,15,16,18,20@2026-09@12 17=13,15,17,18,20@2026-09@12 18=13,15,18,20 20=13,15,18,20 21=13,15,16,18,20,21@2026-09@12
eu.amazon.nova-micro-v1:0 2026-08-22 0 13=13,15,18,20 15=13,15,18,20 16=13,15,16,18,20@2026-09@13 17=13,15,17,18,20@2026-09@13 18=13,15,18,20 20=13,15,18,20 21=13,15,16,18,20,21@2026-09@13
eu.amazon.nova-pro-v1:0 2026-08-22 0 13=13,15,18,20 15=13,15,18,20 16=13,15,16,18,20@2026@14 17=13,15,17,18,20@2026@14 18=13,15,18,20 20=13,15,18,20 21=13,15,16,18,20,21@2026@14
eu.anthropic.claude-3-5-sonnet-20240620-v1:0 2026-04-02 15 13=13,18,20 18=13,18,20 20=13,18,20
eu.anthropic.claude-3-7-sonnet-20250219-v1:0 2026-04-24 16 13=13,15,18,20 15=13,15,18,20 18=13,15,18,20 20=13,15,18,20
eu.anthropic.claude-3-haiku-20240307-v1:0 2026-08-22 0 13=13,18,20 18=13,18,20 20=13,18,20
eu.anthropic.claude-3-sonnet-20240229-v1:0 2026-08-22 0 13=13,18,20 18=13,18,20 20=13,18,20
eu.anthropic.claude-fable-5 2026-07-01 2 13=13,15,16,17,18,20 15=13,15,16,17,18,20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-haiku-4-5-20251001-v1:0 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026-09@3 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026-09@3 17=13,15,16,17,18,20@2026-09@3 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-haiku-5-5 2026-10 4 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20 15=13,15,16,17,18,20 16=13,15,16,17,18,20 17=13,15,16,17,18,20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-opus-4-5-20251101-v1:0 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026-09@17 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026-09@17 17=13,15,16,17,18,20@2026-09@17 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-opus-4-6-v1 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026@5 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@5 17=13,15,16,17,18,20@2026@5 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-opus-4-7 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026@6 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@6 17=13,15,16,17,18,20@2026@6 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-opus-4-8 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026@7 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@7 17=13,15,16,17,18,20@2026@7 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-opus-5 2026-08-22 0 13=13,15,16,17,18,20 15=13,15,16,17,18,20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-opus-5-5 2026-09 8 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20 15=13,15,16,17,18,20 16=13,15,16,17,18,20 17=13,15,16,17,18,20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-sonnet-4-20250514-v1:0 2026-08-22 0 13=13,15,16,17,18,20 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@1 17=13,15,16,17,18,20@2026@1 18=13,15,16,17,18,20 20=13,15,16,17,18,20 21=13,15,16,17,18,20,21@2026@1
eu.anthropic.claude-sonnet-4-5-20250929-v1:0 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026-09@9 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026-09@9 17=13,15,16,17,18,20@2026-09@9 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-sonnet-4-6 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026@10 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@10 17=13,15,16,17,18,20@2026@10 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-sonnet-5 2026-08-22 0 13=13,15,16,17,18,20 15=13,15,16,17,18,20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.anthropic.claude-sonnet-5-5 2026-10 18 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20 15=13,15,16,17,18,20 16=13,15,16,17,18,20 17=13,15,16,17,18,20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.cohere.embed-v4:0 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026@19 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@19 17=13,15,16,17,18,20@2026@19 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
eu.meta.llama3-2-1b-instruct-v1:0 2026-08-22 0 13=13,18,20 18=13,18,20 20=13,18,20
eu.meta.llama3-2-3b-instruct-v1:0 2026-08-22 0 13=13,18,20 18=13,18,20 20=13,18,20
eu.mistral.pixtral-large-2502-v1:0 2026-08-22 0 13=13,15,18,20 15=13,15,18,20 18=13,15,18,20 20=13,15,18,20
eu.twelvelabs.marengo-embed-2-7-v1:0 2026-08-22 0 18=13,15,16,17,18,20
eu.twelvelabs.marengo-embed-3-0-v1:0 2026-08-22 0 18=13,15,16,17,18,20
eu.twelvelabs.pegasus-1-2-v1:0 2026-08-22 0 13=13,15,16,17,18,20 14=13,14,15,16,17,18,20@2026@20 15=13,15,16,17,18,20 16=13,15,16,17,18,20@2026@20 17=13,15,16,17,18,20@2026@20 18=13,15,16,17,18,20 19=13,15,16,17,18,19,20 20=13,15,16,17,18,20
in.openai.gpt-5.6-luna 2026-08-22 0 4=4,5
in.openai.gpt-5.6-terra 2026-08-22 0 4=4,5
jp.amazon.nova-2-lite-v1:0 2026-08-22 0 1=1,3
jp.anthropic.claude-haiku-4-5-20251001-v1:0 2026-08-22 0 1=1,3 3=1,3
jp.anthropic.claude-haiku-5-5 2026-10 4 1=1,3 3=1,3
jp.anthropic.claude-opus-4-7 2026-08-22 0 1=1,3 3=1,3
jp.anthropic.claude-opus-4-8 2026-08-22 0 1=1,3 3=1,3
jp.anthropic.claude-opus-5-5 2026-09 8 1=1,3 3=1,3
jp.anthropic.claude-sonnet-4-5-20250929-v1:0 2026-08-22 0 1=1,3 3=1,3
jp.anthropic.claude-sonnet-4-6 2026-08-22 0 1=1,3 3=1,3
us.amazon.nova-2-lite-v1:0 2026-08-22 0 11=11,22,23,27 12=12,22,23,27@2026@11 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.amazon.nova-lite-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.amazon.nova-micro-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.amazon.nova-premier-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.amazon.nova-pro-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-3-5-haiku-20241022-v1:0 2026-06-17 21 22=22,23,27 23=22,23,27 27=22,23,27
us.anthropic.claude-3-5-sonnet-20240620-v1:0 2026-04-02 15 22=22,27 23=22,27 27=22,27
us.anthropic.claude-3-5-sonnet-20241022-v2:0 2026-04-02 15 22=22,23,27 23=22,23,27 27=22,23,27
us.anthropic.claude-3-7-sonnet-20250219-v1:0 2026-04-29 22 22=22,23,27 23=22,23,27 27=22,23,27
us.anthropic.claude-3-haiku-20240307-v1:0 2026-08-22 0 22=22,27 23=22,23,27 27=22,27
us.anthropic.claude-3-opus-20240229-v1:0 2026-05-09 23 22=22,27 27=22,27
us.anthropic.claude-3-sonnet-20240229-v1:0 2026-08-22 0 22=22,27 27=22,27
us.anthropic.claude-fable-5 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-haiku-4-5-20251001-v1:0 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-haiku-5-5 2026-10 4 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-opus-4-1-20250805-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.anthropic.claude-opus-4-20250514-v1:0 2026-05-29 24 22=22,23,27 23=22,23,27 27=22,23,27
us.anthropic.claude-opus-4-5-20251101-v1:0 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-opus-4-6-v1 2026-08-22 0 11=11,22,23,27 12=12,22,23,27@2026@5 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-opus-4-7 2026-08-22 0 11=11,22,23,27 12=12,22,23,27@2026@6 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-opus-4-8 2026-08-22 0 11=11,22,23,27 12=12,22,23,27@2026@7 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-opus-5 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-opus-5-5 2026-09 8 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-sonnet-4-20250514-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-sonnet-4-5-20250929-v1:0 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-sonnet-4-6 2026-08-22 0 11=11,22,23,27 12=12,22,23,27@2026@10 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-sonnet-5 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.anthropic.claude-sonnet-5-5 2026-10 18 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.cohere.embed-v4:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.deepseek.r1-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.meta.llama3-1-405b-instruct-v1:0 2026-08-22 0 23=22,23,27
us.meta.llama3-1-70b-instruct-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.meta.llama3-1-8b-instruct-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.meta.llama3-2-11b-instruct-v1:0 2026-08-22 0 22=22,27 23=22,23,27 27=22,27
us.meta.llama3-2-1b-instruct-v1:0 2026-08-22 0 22=22,27 23=22,23,27 27=22,27
us.meta.llama3-2-3b-instruct-v1:0 2026-08-22 0 22=22,27 23=22,23,27 27=22,27
us.meta.llama3-2-90b-instruct-v1:0 2026-08-22 0 22=22,27 23=22,23,27 27=22,27
us.meta.llama3-3-70b-instruct-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.meta.llama4-maverick-17b-instruct-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.meta.llama4-scout-17b-instruct-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.mistral.pixtral-large-2502-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.openai.gpt-5.6-luna 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.openai.gpt-5.6-sol 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.openai.gpt-5.6-terra 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.openai.gpt-6-luna 2026 25 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.openai.gpt-6-sol 2026 26 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.openai.gpt-6.1-sol 2026 27 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.stability.stable-conservative-upscale-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-creative-upscale-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-fast-upscale-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-control-sketch-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-control-structure-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-erase-object-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-inpaint-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-remove-background-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-search-recolor-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-search-replace-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-image-style-guide-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-outpaint-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.stability.stable-style-transfer-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 27=22,23,27
us.twelvelabs.marengo-embed-2-7-v1:0 2026-08-22 0 22=22,23,26,27
us.twelvelabs.marengo-embed-3-0-v1:0 2026-08-22 0 22=22,23,27
us.twelvelabs.pegasus-1-2-v1:0 2026-08-22 0 22=22,23,26,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.writer.palmyra-x4-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.writer.palmyra-x5-v1:0 2026-08-22 0 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.xai.grok-4.6 2026-08-22 0 11=11,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us.xai.grok-4.7 2026-10 28 11=11,22,23,27 12=12,22,23,27 22=22,23,27 23=22,23,27 26=22,23,26,27 27=22,23,27
us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0 2026-09 29 24=24,25 25=24,25
us-gov.nvidia.nemotron-nano-12b-v2 2026 30 24=24,25 25=24,25
us-gov.nvidia.nemotron-nano-3-30b 2026-09 31 24=24,25 25=24,25
us-gov.nvidia.nemotron-nano-9b-v2 2026 32 24=24,25 25=24,25
us-gov.nvidia.nemotron-super-3-120b 2026 33 24=24,25 25=24,25
us-gov.openai.gpt-oss-120b-1:0 2026-09 34 24=24,25 25=24,25
us-gov.openai.gpt-oss-20b-1:0 2026-09 35 24=24,25 25=24,25
global.amazon.nova-2-lite-v1:0 2026-08-22 0
global.anthropic.claude-fable-5 2026-08-22 0
global.anthropic.claude-haiku-4-5-20251001-v1:0 2026-08-22 0
global.anthropic.claude-haiku-5-5 2026 4
global.anthropic.claude-opus-4-5-20251101-v1:0 2026-08-22 0
global.anthropic.claude-opus-4-6-v1 2026-08-22 0
global.anthropic.claude-opus-4-7 2026-08-22 0
global.anthropic.claude-opus-4-8 2026-08-22 0
global.anthropic.claude-opus-5 2026-08-22 0
global.anthropic.claude-opus-5-5 2026 8
global.anthropic.claude-sonnet-4-20250514-v1:0 2026-08-22 0
global.anthropic.claude-sonnet-4-5-20250929-v1:0 2026-08-22 0
global.anthropic.claude-sonnet-4-6 2026-08-22 0
global.anthropic.claude-sonnet-5 2026-08-22 0
global.anthropic.claude-sonnet-5-5 2026 18
global.cohere.embed-v4:0 2026-08-22 0
global.moonshotai.kimi-k3 2026 36
global.openai.gpt-5.6-luna 2026-08-22 0
global.openai.gpt-5.6-sol 2026-08-22 0
global.openai.gpt-5.6-terra 2026-08-22 0
global.openai.gpt-6-astra 2026 37
global.openai.gpt-6-luna 2026 25
global.openai.gpt-6-sol 2026 26
global.twelvelabs.pegasus-1-2-v1:0 2026-08-22 0
global.xai.grok-4.6 2026-08-22 0
global.xai.grok-4.7 2026 28`;
export const profilesWithoutRegions = "us.anthropic.claude-fable-5-1 global.anthropic.claude-fable-5-1 us.moonshotai.kimi-k3 us.openai.gpt-6-astra global.openai.gpt-6.1-sol in.openai.gpt-5.6-luna";

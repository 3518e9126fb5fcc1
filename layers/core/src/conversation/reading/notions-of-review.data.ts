/** What people ask of a policy that they show, in eight languages. */
export const notionsOfReview = {
  root: 'root|root-benutzer|rootユーザー|ルート|ルートユーザー|根用户|raiz|racine|radice',
  reviewNeed: `do i need|do we need|need i|is it needed|is it necessary|necessary|required|must i|must we|brauche ich|brauchen wir|braucht|notwendig|notig|muss ich|faut-il|ai-je besoin|avons-nous besoin|necessaire|necesito|hace falta|es necesari*|preciso|precisamos|necessari*|mi serve|serve|ho bisogno|必要|要りますか|いりますか|需要|必须`,
  reviewServices: `aws services|aws service|services|break|breaks|broken|cloudtrail|knowledge base|kb|console|kaputt|dienst*|bricht|wissensdatenbank|casse|service*|base de connaissances|rompe*|servicio*|base de conocimiento*|quebra*|servico*|base de conhecimento|servizi*|サービス|壊|ナレッジベース|コンソール|服务|破坏|知识库|控制台`,
  reviewStill: `still|continue to|keep working|weiterhin|noch|encore|toujours|todavia|aun|seguir*|sigue|ainda|continua*|continuer*|ancora|まだ|引き続き|还能|仍|还可以`,
  reviewAdmin: `admin|admins|administrator*|full access|escalat*|more than it|eskalier*|rechteausweitung|administrateur*|escalade|administrador*|escalar|amministrator*|管理者|昇格|管理员|提权`,
  reviewWhom: `who is affected|who is hit|who does|affect*|lock out|locks out|locked out|wer ist betroffen|betrifft|betroffen*|trifft|sperrt|concern*|touche|bloque|afecta*|afeta*|riguarda*|colpisce|blocca|誰に|誰が|影響|影响|谁`,
  reviewMissing: `missing|lack|lacks|lacking|left out|forgot|forgotten|enough|sufficient|fehlt|fehlen|vergessen|reicht|genugt|manque*|oublie*|suffi*|falta*|basta|bastan|suficiente*|olvid*|esquec*|manca*|sufficient*|dimentic*|足り|不足|欠け|抜け|十分|缺|少了|够|漏`,
  reviewWhy: `why|what is wrong|what's wrong|doesn't work|does not work|not working|warum|wieso|weshalb|klappt nicht|geht nicht|funktioniert nicht|was ist falsch|pourquoi|marche pas|ne fonctionne pas|por que|no funciona|nao funciona|perche|non funziona|なぜ|どうして|動かない|できない|できません|动不了|为什么|为何|不起作用|不行|不生效|不工作`,
  reviewCondition: 'condition|conditions|bedingung*|condicion*|condicao|condicoes|condizion*|条件',
  reviewRight: `right|correct|ok|okay|good|fine|works|work|will this|valid|richtig|korrekt|stimmt|passt|gut so|correcte*|bonne|bon|juste|marche|fonctionne|va bien|bien|correct*|funciona*|certa|certo|corret*|giust*|funziona|va bene|正しい|合って|大丈夫|問題ない|对吗|正确|可以吗|行吗|有问题吗`,
  reviewReads: 'query|search|ask|answer|retrieve|app|application|chatbot|abfrag*|frag*|such*|interrog*|cherch*|consult*|busc*|pergunt*|pregunt*|interrog*|cerc*|検索|質問|問い合わせ|查询|检索|提问',
  reviewKb: 'knowledge base|knowledge bases|kb|wissensdatenbank|base de connaissances|base de conocimiento*|base de conhecimento|ナレッジベース|知识库',
  reviewAgent: 'agent|agents|agenten|agente|agentes|agenti|エージェント|代理|智能体',
  reviewServiceRole: 'service role|servicerolle|dienstrolle|role de service|rol de servicio|role de servico|funcao de servico|ruolo di servizio|execution role|ausfuhrungsrolle|サービスロール|服务角色|role of the|rolle der|rolle des',
  reviewBatch: 'batch inference|batch job|batch|batch-inferenz|inference par lots|inferencia por lotes|inferencia em lote|inferenza batch|バッチ推論|批量推理',
} as const;

/** What people ask about a fix, in eight languages: a word, or its beginning with `*`; a line a language. */
export const notionsOfFix = {
  isAdmin: `i'm admin|im admin|i am admin|i'm an admin|i am an admin|i'm the admin|i am administrator|i'm administrator|we are admins|as an admin|as admin|role is admin|ich bin admin*|bin doch admin|je suis admin*|soy admin*|soy el admin*|sou admin*|sou o admin*|sono admin*|sono amministratore|管理者です|管理者なのに|管理者だ|我是管理员|我有管理员`,
  slow: 'slow|slower|slowly|langsam*|lent|lente|lentement|lento|lenta|lentamente|devagar|遅い|遅く|很慢|变慢',
  letter: `denen was|ihnen was|was schreiben|write her|write him|write them|write something|schreib ihr|schreib ihm|schreib ihnen|ecris-lui|ecris-leur|escribele|escribeles|escreva para|scrivile|scrivigli|帮我写|一段|a text|the text|text to|short text|um texto|un texto|un texte|un testo|einen text|kurzen text|message|msg|テキスト|文案|a short text|a text for|the text for|text for them|slack message|slack|an email|a mail|the mail|an e-mail|e-mail|email|ticket|jira|teams message|a message to|short message
    nachricht|mail|courriel|un message|correo|mensaje|mensagem|messaggio|メッセージ|メール|チケット|邮件|工单|消息`,
  writes: `write|draft|word it|phrase|formulate|schreib*|formulier*|ecri*|redig*|escrib*|redact*|escrev*|redig*|scriv*|書いて|作って|写|起草`,
  makes: `create|generate|make|build|compose|i need|i want a|we need|we want a|erstell*|erzeug*|mach*|ich brauche|wir brauchen|ich will|cree*|genere*|je veux|il me faut|j'ai besoin|crea|genera|haz|hazme|necesito|quiero|crie|gere|preciso|quero|voglio|mi serve|作成|作って|欲しい|ほしい|创建|生成|需要|想要`,
  noRight: `i don't have permission*|i dont have permission*|i don't have the right*|i have no permission*|i have no right*|i'm not allowed to|im not allowed to|i am not allowed to|i can't change|i cant change|not admin|no admin|keine rechte|ich darf das nicht|habe keine berechtigung*|je n'ai pas les droits|je n'ai pas le droit|no tengo permiso*|no soy admin*|nao tenho permiss*|nao sou admin*|non ho i permessi|non sono admin*|権限がありません|権限がない|没有权限改|不是管理员`,
  verify: `check it|command to check|cli to check|verify it|verify that it|verify the fix|verify whether|check it worked|check that it work*|check if it work*|check whether|see if it work*|test it|prove it work*|prove that it|without running|without calling|dry run|dry-run|test the fix|test that|test this|how do i test|how can i test|how do i check|how can i check|how do i verify|can i verify|notice when|know it worked|know when it
    wie prufe ich|wie teste ich|wie uberprufe|ob es klappt|ob es funktioniert|comment verifier|comment tester|comment je verifie|comment savoir si|como compruebo|como pruebo|como verifico|como testo|como sei se|come verifico|come provo|come controllo se|確認する方法|どう確認|テストする方法|確認できますか|怎么验证|如何验证|怎么测试|如何测试|怎么确认|如何确认`,
  since: `start today|started today|start today|only start*|just started|worked yesterday|worked before|worked until|worked fine until|it was working|was working|used to work|until yesterday|since yesterday|since this morning|since today|out of the blue|all of a sudden|suddenly|what changed|nobody changed|we changed nothing|why now|why today
    seit gestern|seit heute|vorher ging|gestern ging|ging gestern|ging vorher|lief gestern|bis gestern|plotzlich|auf einmal|was hat sich geandert|warum erst
    depuis hier|depuis ce matin|hier ca marchait|ca marchait|marchait avant|tout d'un coup|soudain*|qu'est-ce qui a change
    desde ayer|desde hoy|ayer funcionaba|antes funcionaba|funcionaba|de repente|que cambio|por que hoy
    desde ontem|ontem funcionava|funcionava|o que mudou|por que agora
    da ieri|ieri funzionava|funzionava|all'improvviso|cosa e cambiato
    昨日まで|急に|突然|今まで動|昨天还|之前还可以|怎么突然`,
  alreadyAllows: `already allows|already permits|allows it already|already has that|has that already|role already has|policy already|erlaubt das schon|erlaubt schon|erlaubt bereits|hat das schon|autorise deja|permet deja|a deja|ya permite|ya tiene|ja permite|ja tem|permette gia|ha gia|すでに許可|既に許可|もう許可|已经允许|已经有`,
  ownSide: `our side|my side|our end|my end|own side|on our account|unsere seite|unserer seite|auf meiner seite|notre cote|mon cote|cote de chez nous|nuestro lado|nuestra parte|mi lado|nosso lado|nossa parte|meu lado|parte nostra|lato nostro|自分側|こちら側|うちの側|自己这边|我们这边|我这边|我方`,
  look: `see what the policy|see the policy|look at the policy|read the policy|what the policy says|view the policy|where do i see|how do i see|see what it says|find the policy|die policy ansehen|richtlinie ansehen|policy sehen|policy lesen|voir la politique|voir ce que dit|ver la politica|ver que dice|ver a politica|ver o que diz|vedere la policy|leggere la policy|vedere cosa dice|ポリシーを見|ポリシーの内容|查看策略|看到策略|看策略`,
  undo: `undo|roll back|rollback|revert*|reverse|take it back|take that back|back out|put it back|restore|unapply|get rid of
    ruckgangig|zuruckroll*|zurucknehm*|wieder entfern*|wieder loswerd*|widerruf*|zurucksetz*
    annul*|revenir en arriere|defaire|retour arriere|retirer
    deshac*|revert*|volver atras|quitarlo|dar marcha atras
    desfa*|reverter|voltar atras
    ripristin*|tornare indietro|revocar*
    元に戻|取り消|ロールバック|戻すには|戻せ|撤销|回滚|还原|恢复|撤回`,
  oneLine: `one liner|oneliner|one-liner|one line|single line|single command
    einzeiler|eine zeile|einer zeile|une ligne|une seule ligne|una linea|una sola linea|uma linha|una riga|1行|一行|ワンライナー|単一コマンド`,
  terraform: 'terraform|tofu|opentofu|hcl|tf',
  sam: 'sam|cloudformation|cfn|yaml|serverless framework|sam-*|クラウドフォーメーション',
  cdk: 'cdk',
  cli: `cli|command|commands|aws cli|shell command*|bash script|bash command*|as bash|command line
    befehl*|kommando*|kommandozeile|commande*|ligne de commande|comando*|linea de comandos|linha de comando|riga di comando|コマンド|命令|命令行`,
  json: `json|whole policy|full policy|whole document|entire policy|complete policy|policy document
    ganze policy|ganze richtlinie|politique complete|politica completa|policy completa|ポリシー全体|完整策略|完整的策略`,
  console: 'console|konsole|consola|コンソール|控制台|click|klick*|cliqu*|clic|クリック|点击',
  shorter: `shorter|short|brief*|tl;dr|tldr|summar*|in one sentence|too long|less text|bottom line|eli5|plain words|simpler|simply|in short
    kurz|kurzer|kurz*|zusammenfass*|zu lang|einfacher|ein satz|plus court|bref|resum*|trop long|plus simple|mas corto|breve|demasiado largo|mas simple|mais curto|muito longo|mais simples|piu corto|piu breve|riassum*|troppo lungo|piu semplice
    短く|要約|簡潔|一言で|簡単に言|简短|简单说|总结|一句话|太长`,
  smaller: `limit it|limit this|limit that|only that folder|narrower|tighter|smaller|less broad|least privilege|least-privilege|minimal|minimum|stricter|more restrict*|restrict*|lock it down|only what*
    enger|kleiner|minimal*|strenger|einschrank*|plus restreint|plus etroit|moindre privilege|restreindre|mas restrict*|minimo privilegio|mas pequen*|restring*|mais restrit*|menor privilegio|piu ristrett*|restring*|piu stretto|privilegio minimo|minimo privilegio
    最小権限|絞り|最小限|もっと狭|最小权限|更小|收紧|更窄`,
  opens: `still closed|did we open|have we opened|abrimos|hemos abierto|abrimos nos|ouvrons|avons-nous ouvert|on a ouvert|abbiamo aperto|wir geoffnet|haben wir frei*|noch so zu|aussi ferme|tan cerrado|tao fechado|cosi chiuso|what this changes|what does it change|what changes in|terms of access|open|opens|opened|opening|expose*|newly allowed|allow with that|grant with|did i grant|does it grant|else does*|side effect*|what does this allow|what does that allow
    freigeb*|freigegeb*|offne*|geoffnet|erlaube ich|gebe ich|schalte ich|j'ouvre|ouvre*|ouvert*|autorise-t|j'autorise|abrir|abro|abre|abierto|estoy abriendo|permito|libero|liber*|apro|aprire|aperto|aperta|sto aprendo|autorizzo|concedo
    許可されるのは|何が許可|開放|開く|開け|放开|开放了|打开了|放开了什么|允许了什么`,
  tell: `tell|write to|send to|say to|ask them|message to|mail|email|ticket|slack|forward|explain to|request to|ask my|ask our|ask the|wording for
    sag* ich|schreib* ich|schick*|mitteil*|anfrage an|dis-je|dire a|dire au|ecri*|envoy*|demander a|digo|decir*|escrib*|pedir a|pido|dizer|escrev*|peco|pedir ao|pedir a|dico|dire al|dire a|scriv*|chied*|伝え|頼め|連絡|何と言え|依頼|告诉|怎么说|怎么跟|发给|联系|跟他们`,
  people: `team|admin|admins|administrator*|owner*|boss|manager|colleague*|security|platform|ops|org people|cloud people|them|infra|coe|it department
    chef|kolleg*|besitzer*|verantwortlich*|plattform*|sicherheit*|equipe|administrat*|proprietaire|collegue|securite|equipo|administrad*|responsable|dueno|seguridad|equipe|administrad*|responsavel|seguranca|amministrat*|proprietario|squadra|sicurezza|responsabile
    管理者|チーム|担当|上司|管理员|团队|负责人|平台|老板|运维`,
  managed: `amazon*fullaccess|amazon*readonly*|aws*fullaccess|aws*readonly*|amazonbedrock*|poweruser*|power user|managed polic*|aws managed|aws-managed|poweruser*|readonlyaccess|verwaltete richtlin*|verwaltete polic*|politique* geree*|politica* gestionad*|politica* administrad*|politica* gerenciad*|policy gestit*|マネージドポリシー|管理ポリシー|托管策略`,
  fullAccess: `administratoraccess|administrator access|admin access|admin rights|admin permission*|full access|fullaccess|full rights|full permission*|make it admin|give it admin|root rights|all permissions|all rights|everything allowed|allow* everything|allow* anything|permits everything|erlaubt alles|alles erlaubt|autorise tout|permite todo|permite tudo|permette tutto|すべて許可|允许所有|允许一切|\\*:\\*
    admin-rechte|adminrechte|vollzugriff|alle rechte|droits admin*|acces complet|tous les droits|permisos de admin*|acceso total|todos los permisos|acesso total|todas as permissoes|permissoes de admin*|accesso completo|tutti i permessi|diritti di admin*|diritti admin
    管理者権限|フルアクセス|全権限|管理员权限|完全访问|所有权限`,
  wrong: `wrong guess|if you are wrong|if you're wrong|if that is wrong|if it is wrong|if this is wrong|if it's wrong|you are mistaken|worst case|what can go wrong|break anything|then i break|break it|do i break|will i break|break something|breaks|risk of|what if it does not work|what if it doesn't
    wenn das falsch|wenn du falsch|wenn sie falsch|schlimmsten fall|kaputt|schief*|si c'est faux|pire des cas|casser|si te equivocas|peor de los casos|romp*|si esta mal|se estiver errad*|pior caso|quebra*|se ti sbagli|se e sbagliat*|peggiore dei casi|rompe*
    間違っていたら|壊れ|最悪|错了怎么办|如果错|最坏|弄坏`,
  proof: `how do you know|are you sure|you sure|certain|prove*|proof|verif*|evidence for|what makes you|confident
    bist du sicher|sind sie sicher|woher weisst|woher wissen|beweis*|nachweis|sicher dass|tu es sur|etes-vous sur|preuve|prouv*|estas segur*|seguro que|prueba*|como lo sabes|tem certeza|prova*|como sabe|sei sicur*|sicuro che|come lo sai
    確か|本当に|証明|根拠|确定吗|你确定|证明|依据|怎么知道`,
  elseCause: `what else could|what else can it be|other cause*|other reason*|alternative*|could it also be|could it be|something else
    andere ursache*|andere grunde|anderer grund|was sonst|autre cause|autres causes|autre raison|otra causa|otras causas|otra razon|outra causa|outras causas|outro motivo|altra causa|altre cause|altro motivo|他の原因|他に原因|其他原因|别的原因`,
  next: `next|anything else|what else|else block*|still block*|after that|afterwards|then what|what comes|more to do|will it work|is that all|that all|is this enough|enough
    als nachstes|noch etwas|sonst noch|was noch|danach|reicht das|genugt das|et apres|ensuite|autre chose|encore bloquer|ca suffit|est-ce tout|y despues|algo mas|luego|que mas|es suficiente|basta con|e depois|mais alguma|algo mais|e suficiente|e dopo|altro ancora|qualcos'altro|basta cosi|e sufficiente
    就能调用|就够|就可以了吗|だけで動|だけで足り|次は|他に|それだけ|十分|接下来|还有|然后呢|够了吗|还需要`,
  where: `attach that to|attach it to|attach this to|put it|put that|put this|which of my roles|where|which policy|in which|on which|wohin|wo|in welche*|ou dois*|ou est|ou faut*|ou mettre|ou je|dans quel*|a quel endroit|donde|en que|en cual|onde|em que|em qual|dove|in quale|どこ|どの|哪里|在哪|哪个`,
  who: `who|whose|whom|which role|which user|which principal|what role|wer|wem|welche rolle|welcher rolle|qui|quel role|quien|que rol|cual rol|quem|qual role|qual funcao|qual papel|chi|quale ruolo|誰|どのロール|谁|哪个角色`,
  change: `change|edit|modify|update|alter|may i change|andern|bearbeit*|modifi*|changer|cambi*|altera*|mudar|modific*|変更|編集|修改|更改`,
  whoMay: `whom do i ask|who should i ask|whom should i ask|who to ask|who can i ask|who do we ask|wen frage ich|wen muss ich fragen|a qui demander|a quien pregunto|a quien le pido|a quem peco|a chi chiedo|誰に頼|誰に聞|找谁|问谁|who must|who should do|who needs to|who do i ask|wer muss|wer soll|wer andert|wer macht|qui doit|qui change|quien tiene que|quien debe|quien lo|quem tem que|quem deve|quem muda|chi deve|chi cambia|誰がやる|誰が直|谁来|谁该|谁要|该谁|who can|who may|who is allowed|who has to|whose job|can i change|may i change|am i allowed|can't i attach|cant i attach|can i attach|can i do it myself|change it myself|i can change|wer darf|wer kann|darf ich|kann ich das andern|qui peut|est-ce a moi de|c'est a moi de|puis-je modifier|ai-je le droit|quien puede|puedo cambiar|puedo modificar|quem pode|posso mudar|posso alterar|chi puo|posso modificare|posso cambiare|誰が変更|変更できますか|自分で変更|谁能改|谁可以改|我能改|我可以改`,
  wait: `how much longer|how soon|when does it|ab wann|wie schnell|quanto devo aspettare|quanto bisogna aspettare|tempo serve|cuanto hay que esperar|cuanto debo esperar|quanto tempo|tenho que esperar|combien de temps|attendre|warten|いつから|待て|要等|等多久|how long|redeploy*|restart*|take effect|propagat*|right away|immediately|new credentials|wie lange|sofort|neu starten|neu deployen|combien de temps|redemarr*|immediat*|cuanto tarda|cuanto tiempo|reiniciar|quanto tempo|demora|quanto ci|riavvi*|subito|どのくらい|すぐに|再起動|多久|多长时间|立即|重启`,
  doIt: `do it for me|do this for me|apply it for|fix it for me|can you apply|can you do it|can you run|can you fix it|run it for me|mach es fur mich|kannst du es|fais-le|peux-tu le faire|hazlo|puedes hacerlo|faca isso|pode fazer|fallo tu|puoi farlo|やって|実行して|帮我执行|帮我改|你来做`,
  why: `why|how come|for what reason|warum|wieso|weshalb|pourquoi|por que|por qué|porque|perche|come mai|なぜ|どうして|为什么|为何`,
  whyNot: `can i not|can we not|can't we just|could we not|kann ich denn nicht|ne puis-je pas|why not|why don't|why can't i|why shouldn't|can't i just|cant i just|could i just|can i just|shouldn't i|couldn't i|warum nicht|kann ich nicht einfach|nicht einfach|pourquoi pas|je peux pas juste|puis-je simplement|por que no|no puedo simplemente|no puedo poner|por que nao|nao posso simplesmente|posso simplesmente|perche non|non posso semplicemente|ではだめ|じゃだめ|いけない|为什么不|不能直接|能不能直接`,
  all: `on \\*|resource \\*|resource: \\*|all regions|every region|all models|any model|all resources|everything|wildcard*|star|put \\*|use \\*|just \\*|\\* as|all of them|any region|"\\*"|*:\\*|alle regionen|alle modelle|alles|stern|platzhalter|toutes les regions|tous les modeles|tout|todas las regiones|todos los modelos|todo|todas as regioes|todos os modelos|tudo|tutte le regioni|tutti i modelli|tutto|全リージョン|すべて|全て|ワイルドカード|所有|全部|通配符`,
  again: `should it look|should that look|does it have to look|wie sollte das aussehen|wie muss das aussehen|wie muss die aussehen|como deberia quedar|como debe quedar|como tiene que quedar|a quoi doit|como deve ficar|como devia ficar|come dovrebbe essere|come deve essere|どう書け|应该怎么写|应该是什么样|again|once more|repeat|show me the fix|the fix|show it|the statement|corrected|noch mal|nochmal|noch einmal|der fix|die losung|encore une fois|le correctif|la correction|otra vez|de nuevo|la solucion|el arreglo|novamente|outra vez|a correcao|di nuovo|ancora una volta|la correzione|la soluzione|もう一度|修正を|再说|再来一次|修复`,
  give: `gimme|i want an|write me|schreib mir|ecris-moi|escribeme|escreve|scrivimi|give me|just give|i need the|i want the|show me|paste me|send me|can i have|gib mir|zeig mir|brauche die|donne-moi|donne moi|donnez-moi|montre|dame|deme|muestrame|necesito la|me da|me de|mostre|preciso da|dammi|mi serve|mostrami|ください|くれ|見せ|给我|请给`,
  policyWord: `policy|policies|statement|permission|permissions|fix|snippet|block|richtlinie*|berechtigung*|politique*|permission*|politica*|permiso*|permiss*|permess*|ポリシー|権限|策略|权限|政策`,
} as const;

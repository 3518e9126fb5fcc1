/** Common English words that hold shorter words: `weeks` holds `eks`, `central` holds `entra`. */
export const commonWords: readonly string[] = `
about above absence abstract accept accident account accurate achieve acoustic across action active actual address adjective
admission advance advantage adventure advertise affair affect afternoon again against agency agenda agentless agree airport album
alcohol alive allowance almost alone already although always amazing ambulance among amount analysis ancient anger angle animal
announce annual another answer anxiety anybody anything apartment apparent appeal appear apple appoint approach appropriate argue
arrange arrest arrival article artist ashamed asleep aspect assault assembly assist associate assumable attempt attend attract
auction audience author automatic autumn available average avoid award aware balance banana bargain barrier basement basket
battery beautiful because become bedroom bedrocks before begin behave behind belief belong beneath benefit beside between beyond bicycle
billion birthday blanket blood board border borrow bottle bottom boundary brain branch breakfast breathe bridge brief bright broad
brother bucketful budget building burden business butter button cabinet calculate camera candidate capable capacity capital captain
career careful carry castle casual catalogue category central century ceremony certain challenge champion chance change channel
chapter character charity cheap cheese chicken childhood chocolate choice church circle citizen classic climate closet clothes coach
coffee collapse colleague collect college colour column combine comfort command comment commission committee common community
company compare compete complain complete complex computer concentrate concept concern concert conclude conduct confirm conflict
confuse connect conscious consent consider constant contain content contest context continue contract contrast contribute control
convince corner correct cotton council country couple courage course cousin cover create creature credit crime crisis critic crowd
culture curious current curtain custom damage dance danger daughter debate decade decide declare decline decorate defeat defence
deficit degree delay deliver demand democracy depend deposit depth describe desert deserve design desire despair dessert detail
detect develop device devote dialogue diamond differ difficult dignity dinner direct disagree disappear disaster discount discover
discuss disease dismiss display distance district disturb divide doctor documentary domain dozen drama dramatic driver during eager
early earnings earth eastern economy editor educate effect effort eight either elaborate elect elegant element elephant eleven
else embarrass emerge emotion emphasis empire employ empty enable encounter encourage endless enemy energy engage engine enhance
enjoy enormous enough ensure entertain enthusiasm entire entrance entrant envelope environment episode equal equip errand escape
especially essay essential establish estimate evening event eventually evidence evil exact examine example exceed excellent except
exchange excite exclude excuse execute exercise exhibit exist expand expect expense experience expert explain explode explore export
expose express extend extent extra extreme fabric factory faculty failing fairly faith familiar family famous fantasy farmer fashion
father feature february federal feeling festival fiction field fifteen fight figure filter final finance finger finish fitness flavour
flower flowing focus follow football foreign forest forever forget forgive formal fortune forward foundation fraction freedom frequent
`
  .split(/\s+/)
  .filter((word) => word !== '');

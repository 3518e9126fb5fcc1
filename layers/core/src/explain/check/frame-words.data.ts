/**
 * English words that every answer about a denial may be made of: they join, point, deny and tell of the fix. Whatever else an answer speaks of
 * (a Region, a function, an engine, a quota, a console …) is said only where our own words speak of it.
 */
export const frameWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its it's they them their itself there here you your yours which what whose whoever who when where why how
  and or but so if then than because since while until unless once as at by for from in into of on onto off out over under up down with within without to too through between among about after before above below behind beside
  is are was were be been being am do does did done has have had having will would shall should can could may might must need needs needed not no nor never none nothing only just also already again still yet even ever now first next last both each every same such own more most less least few little much many one
  cannot can't don't doesn't isn't aren't won't else therefore thus hence however otherwise instead either whether like given is
  role user policy policies statement statements action actions resource resources model principal permission permissions access call calls called calling request requests aws iam amazon bedrock identity identity-based inline
  add adding added attach attached put include included insert give gives grant grants paste run command line lines block document documents fix step steps change changes text page source question answer reason cause why
  allow allows allowed allowing permit permits deny denies denied denying denial refuse refused lack lacks lacking miss missing fail fails failed error message sentence
  invoke invokes invoking implicit implicitly explicit explicitly exact exactly enough necessary required require requires needing smallest narrow narrowest new newly opened opens open wildcard full
  check checks checked shows show shown seen says say said name names named naming fit fits match matches matched hold holds contain contains mention mentions apply applies
  concern concerns cover covers see evaluator change replace problem fault showed stand stands ask our
  short brief simple simply clear well short part other way help helps means mean`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

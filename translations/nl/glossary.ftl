## Woorden die ouders in brieven lezen en op school horen.
## Het Nederlandse woord blijft in elke taal staan, want zo staat het in de brief.
## .say is hoe het woord klinkt: lettergrepen met streepjes, de klemtoon in HOOFDLETTERS.
## sgh is de klank van sch, een dubbele klinker is lang (aa, oo), u in -lug en -luk is de doffe klank van -lig en -lijk.
## .meaning is de uitleg: hoogstens 20 woorden. Bedragen en telefoonnummers staan hier niet.
## De groepen met Core staan vooraan: deze woorden vertalen wij het eerst.

## Core: naar de middelbare school

term-schooladvies = schooladvies
    .say = SGHOOL-ad-vies
    .meaning = De beslissing van de basisschool: welk niveau past bij uw kind op de middelbare school.

term-voorlopig-schooladvies = voorlopig schooladvies
    .say = voor-LOO-pug SGHOOL-ad-vies
    .meaning = De eerste versie van het schooladvies. U hoort het in januari.

term-definitief-schooladvies = definitief schooladvies
    .say = dee-fie-nie-TIEF SGHOOL-ad-vies
    .meaning = Het laatste schooladvies, in maart. Daarmee meldt u uw kind aan.

term-doorstroomtoets = doorstroomtoets
    .say = DOOR-stroom-toets
    .meaning = Toets taal en rekenen in groep 8. Het advies kan daardoor omhoog, nooit omlaag.

term-aanmeldweek = aanmeldweek
    .say = AAN-melt-week
    .meaning = De week in maart waarin de meeste ouders hun kind aanmelden bij een middelbare school.

term-onderwijskundig-rapport = onderwijskundig rapport
    .say = on-der-wijs-KUN-dug rap-PORT
    .meaning = Verslag over uw kind voor de nieuwe school. U krijgt een kopie.

## Core: scholen en niveaus

term-basisschool = basisschool
    .say = BAA-sis-sghool
    .meaning = School voor kinderen van 4 tot 12 jaar, groep 1 tot en met 8.

term-brugklas = brugklas
    .say = BRUG-klas
    .meaning = De eerste klas van de middelbare school. Soms zitten daar twee niveaus samen.

term-praktijkonderwijs = praktijkonderwijs
    .say = prak-TIJK-on-der-wijs
    .meaning = Middelbare school waar uw kind leert door te doen, in kleine klassen.

term-vmbo = vmbo
    .say = vee-em-bee-OO
    .meaning = Middelbare school van vier jaar. Daarna leert uw kind een beroep op het mbo.

term-havo = havo
    .say = HAA-voo
    .meaning = Middelbare school van vijf jaar. Daarna kan uw kind naar het hbo of het mbo.

term-vwo = vwo
    .say = vee-wee-OO
    .meaning = Middelbare school van zes jaar. Daarna kan uw kind naar de universiteit of het hbo.

term-mbo = mbo
    .say = em-bee-OO
    .meaning = School waar uw kind een beroep leert, meestal na het vmbo. Er zijn vier niveaus.

term-isk = ISK
    .say = ie-es-KAA
    .meaning = Internationale schakelklas: klas waar nieuwe jongeren van 12 tot 18 jaar eerst Nederlands leren.

## Core: elke dag op school

term-leerplicht = leerplicht
    .say = LEER-plicht
    .meaning = Kinderen van 5 tot 16 jaar moeten naar school.

term-leerplichtambtenaar = leerplichtambtenaar
    .say = LEER-plicht-amp-te-naar
    .meaning = Iemand van de gemeente die kijkt of kinderen naar school gaan, en die helpt.

term-verlof = verlof
    .say = ver-LOF
    .meaning = Toestemming om niet op school te zijn.

term-schorsing = schorsing
    .say = SGHOR-sing
    .meaning = Uw kind mag een tijd niet naar school, hoogstens een week per keer. U krijgt een brief.

term-ouderbijdrage = ouderbijdrage
    .say = OU-der-bij-draa-ge
    .meaning = Geld dat de school vraagt voor extra dingen. U mag nee zeggen. Uw kind doet altijd mee.

term-schoolgids = schoolgids
    .say = SGHOOL-gits
    .meaning = Boekje van de school met regels, rechten en datums, elk jaar nieuw.

term-medezeggenschapsraad = medezeggenschapsraad (MR)
    .say = mee-de-ZEG-gen-sghaps-raat, em-ER
    .meaning = Gekozen groep ouders en medewerkers van de school. Zij beslissen mee op school.

term-10-minutengesprek = 10-minutengesprek
    .say = tien-mie-NUU-ten-ge-sprek
    .meaning = Kort gesprek met de leraar over uw kind.

term-rapport = rapport
    .say = rap-PORT
    .meaning = Overzicht van de cijfers van uw kind en hoe het gaat op school.

term-intern-begeleider = intern begeleider (IB'er)
    .say = in-TERN be-ge-LEI-der, ie-BEE-er
    .meaning = Iemand op de basisschool die extra hulp voor kinderen regelt.

term-mentor = mentor
    .say = MEN-tor
    .meaning = De leraar die uw contactpersoon is op de middelbare school.

term-passend-onderwijs = passend onderwijs
    .say = PAS-sent ON-der-wijs
    .meaning = Scholen moeten voor elk kind een plek zoeken die past.

term-tolk = tolk
    .say = TOLK
    .meaning = Iemand die vertaalt wat mensen zeggen. Uw kind is niet de tolk.

term-bezwaar = bezwaar
    .say = be-ZWAAR
    .meaning = U vraagt op papier om opnieuw naar een besluit te kijken.

## Core: gezondheid en hulp bij opvoeden

term-huisarts = huisarts
    .say = HUIS-arts
    .meaning = Uw eigen dokter. Daar gaat u eerst heen met vragen over gezondheid.

term-consultatiebureau = consultatiebureau
    .say = kon-sul-TAA-tsie-buu-roo
    .meaning = Hier kijken artsen en verpleegkundigen of kinderen tot 4 jaar gezond opgroeien.

term-wijkteam = wijkteam
    .say = WIJK-tiem
    .meaning = Team van de gemeente. U kunt er hulp vragen bij opvoeden. Heet ook jeugdteam of CJG.

term-jeugdhulp = jeugdhulp
    .say = JEUGT-hulp
    .meaning = Hulp bij opvoeden van mensen die dit als werk doen. U kiest er zelf voor.

term-jeugdstem = Jeugdstem
    .say = JEUGT-stem
    .meaning = Gratis hulp bij vragen en klachten over jeugdzorg. Jeugdstem hoort niet bij de jeugdzorg.

term-veilig-thuis = Veilig Thuis
    .say = VEI-lug TUIS
    .meaning = Organisatie voor raad en meldingen bij geweld thuis. Gratis, dag en nacht.

## Core: recht en bescherming

term-gezag = gezag
    .say = ge-ZAG
    .meaning = Het recht en de plicht om over uw kind te beslissen.

term-kinderrechter = kinderrechter
    .say = KIN-der-rech-ter
    .meaning = Rechter die beslist over kinderen.

term-raad-voor-de-kinderbescherming = Raad voor de Kinderbescherming
    .say = RAAT voor de KIN-der-be-sgher-ming
    .meaning = Organisatie van de overheid. Die onderzoekt of een kind bescherming nodig heeft.

term-ots = ondertoezichtstelling (OTS)
    .say = on-der-TOE-zicht-stel-ling, oo-tee-ES
    .meaning = De kinderrechter maakt hulp verplicht. U houdt het gezag, maar een jeugdbeschermer beslist mee.

term-jeugdbeschermer = jeugdbeschermer
    .say = JEUGT-be-sgher-mer
    .meaning = Iemand die met uw gezin werkt als de kinderrechter hulp verplicht maakt. Heet ook gezinsvoogd.

term-uithuisplaatsing = uithuisplaatsing
    .say = uit-HUIS-plaat-sing
    .meaning = Uw kind woont een tijd ergens anders. Alleen de kinderrechter kan dat verplichten.

## Meer over niveaus en diploma's

term-voortgezet-onderwijs = voortgezet onderwijs (vo)
    .say = VOORT-ge-zet ON-der-wijs, vee-OO
    .meaning = De middelbare school, vanaf ongeveer 12 jaar.

term-dubbel-advies = dubbel advies
    .say = DUB-bel ad-VIES
    .meaning = Schooladvies voor twee niveaus naast elkaar, bijvoorbeeld vmbo-tl en havo.

term-vmbo-bb = vmbo-bb
    .say = vee-em-bee-oo-bee-BEE
    .meaning = De soort vmbo met het meeste leren door te doen.

term-vmbo-kb = vmbo-kb
    .say = vee-em-bee-oo-kaa-BEE
    .meaning = De soort vmbo met veel leren door te doen, en meer theorie dan vmbo-bb.

term-vmbo-gl = vmbo-gl
    .say = vee-em-bee-oo-gee-EL
    .meaning = De soort vmbo met meer theorie dan vmbo-kb, en minder dan vmbo-tl.

term-vmbo-tl = vmbo-tl
    .say = vee-em-bee-oo-tee-EL
    .meaning = De soort vmbo met de meeste theorie. Heet ook vaak mavo.

term-stapelen = stapelen
    .say = STAA-pe-len
    .meaning = Stap voor stap naar een hoger niveau gaan.

term-hbo = hbo
    .say = haa-bee-OO
    .meaning = Hoger onderwijs voor een beroep, na havo, vwo of mbo niveau 4.

term-wo = wo
    .say = wee-OO
    .meaning = Onderwijs op de universiteit, meestal na het vwo.

term-startkwalificatie = startkwalificatie
    .say = START-kwaa-lie-fie-kaa-tsie
    .meaning = Diploma havo, vwo of mbo niveau 2 of hoger. Zonder dit diploma geldt vaak de kwalificatieplicht.

term-kwalificatieplicht = kwalificatieplicht
    .say = kwaa-lie-fie-KAA-tsie-plicht
    .meaning = Jongeren van 16 tot 18 jaar zonder startkwalificatie moeten meestal verder leren.

## Jonge kinderen en Nederlands leren

term-taalklas = taalklas
    .say = TAAL-klas
    .meaning = Klas waar jonge kinderen Nederlands leren, voor of naast hun gewone klas.

term-vve = vve
    .say = vee-vee-EE
    .meaning = Voor- en vroegschoolse educatie: extra spelen en taal leren, van 2,5 tot 6 jaar.

term-peuteropvang = peuteropvang
    .say = PEU-ter-op-vang
    .meaning = Spelen en leren voor kinderen van 2 tot 4 jaar, een paar dagdelen per week.

term-bso = bso
    .say = bee-es-OO
    .meaning = Buitenschoolse opvang: zorg voor uw kind voor en na school.

## Weten en meepraten op school

term-ouderraad = ouderraad
    .say = OU-der-raat
    .meaning = Ouders die helpen met feesten en activiteiten op school.

term-tafeltjesavond = tafeltjesavond
    .say = TAA-fel-tjes-aa-vont
    .meaning = Avond met korte gesprekken met verschillende leraren.

term-leerlingvolgsysteem = leerlingvolgsysteem
    .say = LEER-ling-volg-sis-teem
    .meaning = Systeem waarin de school de toetsen van uw kind bewaart.

term-leerlingdossier = leerlingdossier
    .say = LEER-ling-dos-sjee
    .meaning = Toetsen en verslagen die de school bewaart. Is uw kind jonger dan 16? Dan mag u ze lezen.

term-vertrouwenspersoon = vertrouwenspersoon
    .say = ver-TROU-wens-per-soon
    .meaning = Persoon met wie u veilig over problemen kunt praten.

term-vertrouwensinspecteur = vertrouwensinspecteur
    .say = ver-TROU-wens-in-spek-teur
    .meaning = Iemand die u kunt bellen over geweld, seksueel misbruik of erg pesten op school.

term-klachtencommissie = klachtencommissie
    .say = KLACH-ten-kom-mis-sie
    .meaning = Groep die naar uw klacht kijkt en dan een mening geeft.

## Extra hulp op school

term-zorgplicht = zorgplicht
    .say = ZORG-plicht
    .meaning = De school waar u uw kind aanmeldt, moet meestal een plek zoeken die past.

term-samenwerkingsverband = samenwerkingsverband
    .say = SAA-men-wer-kings-ver-bant
    .meaning = Scholen in een regio die samen extra hulp regelen.

term-speciaal-onderwijs = speciaal onderwijs
    .say = spee-SJAAL ON-der-wijs
    .meaning = Scholen met meer hulp. Uw kind heeft er een toelaatbaarheidsverklaring voor nodig.

term-toelaatbaarheidsverklaring = toelaatbaarheidsverklaring (tlv)
    .say = toe-LAAT-baar-heits-ver-klaa-ring, tee-el-VEE
    .meaning = Papier dat nodig is voor een speciale school. De school vraagt het aan.

term-ontwikkelingsperspectief = ontwikkelingsperspectief (opp)
    .say = ont-WIK-ke-lings-per-spek-tief, oo-pee-PEE
    .meaning = Plan met doelen en extra hulp voor uw kind.

term-schoolmaatschappelijk-werk = schoolmaatschappelijk werk
    .say = sghool-maat-SGHAP-pe-luk WERK
    .meaning = Hulpverlener op school die praat met kinderen en ouders.

## Niet op school

term-verzuim = verzuim
    .say = ver-ZUIM
    .meaning = Niet op school zijn, met of zonder toestemming.

term-verwijdering = verwijdering
    .say = ver-WIJ-de-ring
    .meaning = Uw kind moet voorgoed van school. De school moet eerst een andere school vinden.

## Woorden over uw kind

term-cognitief = cognitief
    .say = kog-nie-TIEF
    .meaning = Over denken en leren.

term-sociaal-emotionele-ontwikkeling = sociaal-emotionele ontwikkeling
    .say = soo-SJAAL-ee-moo-sjoo-NEE-le ont-WIK-ke-ling
    .meaning = Hoe een kind leert omgaan met gevoelens en met andere mensen.

term-faalangst = faalangst
    .say = FAAL-angst
    .meaning = Bang zijn om fouten te maken. Daardoor gaat het minder goed.

term-zelfbeeld = zelfbeeld
    .say = ZELF-beelt
    .meaning = Wat een kind over zichzelf denkt.

term-persoonlijkheid = persoonlijkheid
    .say = per-SOON-luk-heit
    .meaning = Hoe iemand is, bijvoorbeeld rustig, druk of voorzichtig.

term-extravert = extravert
    .say = eks-traa-VERT
    .meaning = Iemand is graag bij anderen en praat makkelijk.

term-introvert = introvert
    .say = in-troo-VERT
    .meaning = Iemand is graag alleen of in een kleine groep.

term-teruggetrokken = teruggetrokken
    .say = te-RUG-ge-trok-ken
    .meaning = Stil. Is graag alleen of in een kleine groep.

term-sociabiliteit = sociabiliteit
    .say = soo-sjaa-bie-lie-TEIT
    .meaning = Hoe makkelijk iemand contact maakt met anderen.

term-werkhouding = werkhouding
    .say = WERK-hou-ding
    .meaning = Hoe een kind werkt: moeite doen, opletten, afmaken.

term-concentratie = concentratie
    .say = kon-sen-TRAA-tsie
    .meaning = De aandacht bij één ding houden.

term-motivatie = motivatie
    .say = moo-tie-VAA-tsie
    .meaning = Hoe graag een kind wil leren.

term-psychologisch-onderzoek = psychologisch onderzoek
    .say = psie-choo-LOO-gies ON-der-zoek
    .meaning = Onderzoek door een psycholoog. Dat mag alleen als u op papier toestemming geeft.

term-taalontwikkelingsstoornis = taalontwikkelingsstoornis (TOS)
    .say = TAAL-ont-wik-ke-lings-stoor-nis, TOS
    .meaning = Een kind leert moeilijk taal, in al zijn talen. Het komt niet door meertaligheid.

## Gezondheid en hulp

term-jeugdgezondheidszorg = jeugdgezondheidszorg (JGZ)
    .say = JEUGT-ge-zont-heits-zorg, jee-gee-ZET
    .meaning = Artsen en verpleegkundigen die kijken of kinderen gezond opgroeien.

term-jeugdarts = jeugdarts
    .say = JEUGT-arts
    .meaning = Dokter die kijkt of kinderen gezond opgroeien. Kan u ook naar jeugdhulp sturen.

term-jeugdzorg = jeugdzorg
    .say = JEUGT-zorg
    .meaning = Alle hulp voor kinderen en ouders samen, ook hulp die verplicht is.

term-pleegzorg = pleegzorg
    .say = PLEEG-zorg
    .meaning = Een kind woont een tijd bij een ander gezin, vaak familie.

## De gemeente

term-gemeente = gemeente
    .say = ge-MEEN-te
    .meaning = De overheid van uw stad of dorp. Daar vraagt u bijvoorbeeld jeugdhulp.

term-cjg = CJG
    .say = see-jee-GEE
    .meaning = Centrum voor Jeugd en Gezin: team van de gemeente waar u hulp vraagt bij opvoeden.

term-beschikking = beschikking
    .say = be-SGHIK-king
    .meaning = Brief met een besluit. U kunt bezwaar maken.

term-familiegroepsplan = familiegroepsplan
    .say = faa-MIE-lie-groeps-plan
    .meaning = Plan dat u eerst zelf maakt met familie en vrienden.

## Zorgen en bescherming

term-melding = melding
    .say = MEL-ding
    .meaning = Iemand vertelt Veilig Thuis over zorgen om een kind. Hulp vragen is geen melding.

term-meldcode = meldcode
    .say = MELT-koo-de
    .meaning = Vaste stappen voor leraren, artsen en anderen die zich zorgen maken over veiligheid thuis.

term-gecertificeerde-instelling = gecertificeerde instelling (GI)
    .say = ge-ser-tie-fie-SEER-de IN-stel-ling, gee-IE
    .meaning = Organisatie die uitvoert wat de kinderrechter heeft beslist.

term-schriftelijke-aanwijzing = schriftelijke aanwijzing
    .say = SGHRIF-te-luk-ke AAN-wij-zing
    .meaning = Brief bij een OTS met iets wat u moet doen. Niet eens? Ga snel naar de rechter.

term-advocaat = advocaat
    .say = ad-voo-KAAT
    .meaning = Iemand die u helpt met de wet, ook bij de rechter.

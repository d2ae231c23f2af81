## Words that parents read in letters and hear at school.
## The message is a short English name. .say is how the DUTCH word sounds to an English reader, stress in CAPITALS.
## kh is the sound at the end of Scottish "loch"; eye as in "my"; ow as in "now"; ay as in "day"; ew as in French "tu"; ur without the r.
## .meaning explains the word in at most 20 words. Amounts and phone numbers do not stand here.
## The groups with Core come first: these words are translated first.

## Core: to secondary school

term-schooladvies = school advice
    .say = SKHOHL-ahd-vees
    .meaning = The primary school's decision: which level of secondary school fits your child.

term-voorlopig-schooladvies = provisional school advice
    .say = vohr-LOH-pukh SKHOHL-ahd-vees
    .meaning = The first version of the school advice. You hear it in January.

term-definitief-schooladvies = final school advice
    .say = day-fee-nee-TEEF SKHOHL-ahd-vees
    .meaning = The last version of the school advice, in March. With it you register your child.

term-doorstroomtoets = test at the end of primary school
    .say = DOHR-strohm-toots
    .meaning = Language and maths test in groep 8. It can make the advice higher, never lower.

term-aanmeldweek = registration week
    .say = AHN-melt-wayk
    .meaning = The week in March when most parents register their child at a secondary school.

term-onderwijskundig-rapport = report for the next school
    .say = on-der-weyes-KUN-dukh rah-PORT
    .meaning = Report about your child for the new school. You get a copy.

## Core: schools and levels

term-basisschool = primary school
    .say = BAH-sis-skhohl
    .meaning = School for children from 4 to 12 years, groep (year) 1 to 8.

term-brugklas = first class of secondary school
    .say = BRUKH-klahs
    .meaning = The first class of secondary school. Sometimes two levels are together there.

term-praktijkonderwijs = practical education
    .say = prahk-TEYEK-on-der-weyes
    .meaning = Secondary school where your child learns by doing, in small classes.

term-vmbo = vmbo (secondary school, four years)
    .say = vay-em-bay-OH
    .meaning = Secondary school of four years. After that your child learns a job at mbo.

term-havo = havo (secondary school, five years)
    .say = HAH-voh
    .meaning = Secondary school of five years. After that your child can go to hbo or mbo.

term-vwo = vwo (secondary school, six years)
    .say = vay-way-OH
    .meaning = Secondary school of six years. After that your child can go to university or hbo.

term-mbo = mbo (school to learn a job)
    .say = em-bay-OH
    .meaning = School where your child learns a job, usually after vmbo. There are four levels.

term-isk = class for young newcomers
    .say = ee-ess-KAH
    .meaning = Class where newcomers from 12 to 18 years first learn Dutch. ISK is short for internationale schakelklas.

## Core: every day at school

term-leerplicht = duty to go to school
    .say = LAYR-plikht
    .meaning = Children from 5 to 16 years must go to school.

term-leerplichtambtenaar = school attendance officer
    .say = LAYR-plikht-ahmp-tuh-nahr
    .meaning = Someone from the municipality who checks that children go to school, and who helps.

term-verlof = leave from school
    .say = ver-LOFF
    .meaning = Permission to be away from school.

term-schorsing = suspension from school
    .say = SKHOR-sing
    .meaning = Your child may not come to school for a time, at most one week each time. You get a letter.

term-ouderbijdrage = voluntary contribution
    .say = OW-der-beye-drah-khuh
    .meaning = Money the school asks for extra things. You may say no. Your child always takes part.

term-schoolgids = school guide
    .say = SKHOHL-khits
    .meaning = Booklet from the school with rules, rights and dates, new every year.

term-medezeggenschapsraad = council of parents and staff
    .say = may-duh-ZEKH-khun-skhahps-raht, em-AIR
    .meaning = Elected group of parents and staff. They help to decide at school.

term-10-minutengesprek = 10-minute talk
    .say = teen-mee-NEW-tun-khuh-sprek
    .meaning = Short talk with the teacher about your child.

term-rapport = school report
    .say = rah-PORT
    .meaning = Overview of the marks of your child and how things go at school.

term-intern-begeleider = extra help coordinator
    .say = in-TAIRN buh-khuh-LEYE-der, ee-BAY-er
    .meaning = Someone at primary school who arranges extra help for children.

term-mentor = mentor (your contact teacher)
    .say = MEN-tor
    .meaning = The teacher who is your contact person at secondary school.

term-passend-onderwijs = suitable education
    .say = PAHS-sunt ON-der-weyes
    .meaning = Schools must look for a place that fits, for every child.

term-tolk = interpreter
    .say = TOLK
    .meaning = Someone who translates what people say. Your child is not the interpreter.

term-bezwaar = objection
    .say = buh-ZWAHR
    .meaning = You ask on paper to look at a decision again.

## Core: health and help with raising children

term-huisarts = family doctor
    .say = HOWS-arts
    .meaning = Your own doctor. You go there first with questions about health.

term-consultatiebureau = health centre for young children
    .say = kon-sul-TAH-tsee-bew-roh
    .meaning = Here doctors and nurses check whether children up to 4 years grow up healthy.

term-wijkteam = team of the municipality
    .say = WEYEK-teem
    .meaning = Team of the municipality. You can ask it for help with raising children. Other names: jeugdteam, CJG.

term-jeugdhulp = youth help
    .say = YURKHT-hulp
    .meaning = Help with raising children from people who do this as their job. You decide if you want it.

term-jeugdstem = Jeugdstem (independent help for parents and children)
    .say = YURKHT-stem
    .meaning = Free help with questions and complaints about youth care. Jeugdstem is not part of youth care.

term-veilig-thuis = Safe Home
    .say = VEYE-lukh TOWS
    .meaning = Organisation for advice and reports about violence at home. Free, day and night.

## Core: law and protection

term-gezag = parental authority
    .say = khuh-ZAHKH
    .meaning = The right and the duty to decide about your child.

term-kinderrechter = children's judge
    .say = KIN-der-rekh-ter
    .meaning = Judge who decides about children.

term-raad-voor-de-kinderbescherming = child protection board
    .say = RAHT vohr duh KIN-der-buh-skher-ming
    .meaning = Organisation of the government. It finds out whether a child needs protection.

term-ots = supervision order
    .say = on-der-TOO-zikht-stel-ling, oh-tay-ESS
    .meaning = The judge makes help compulsory. You keep your authority, but a youth protection worker decides with you.

term-jeugdbeschermer = youth protection worker
    .say = YURKHT-buh-skher-mer
    .meaning = Someone who works with your family when the judge makes help compulsory. Also called gezinsvoogd.

term-uithuisplaatsing = out-of-home placement
    .say = owt-HOWS-plaht-sing
    .meaning = Your child lives somewhere else for a time. Only the judge can make this compulsory.

## More about levels and diplomas

term-voortgezet-onderwijs = secondary education
    .say = VOHRT-khuh-zet ON-der-weyes, vay-OH
    .meaning = Secondary school, from about 12 years.

term-dubbel-advies = advice for two levels
    .say = DUB-ul ahd-VEES
    .meaning = School advice for two levels next to each other, for example vmbo-tl and havo.

term-vmbo-bb = vmbo-bb (most practical)
    .say = vay-em-bay-oh-bay-BAY
    .meaning = The kind of vmbo with the most learning by doing.

term-vmbo-kb = vmbo-kb (practical)
    .say = vay-em-bay-oh-kah-BAY
    .meaning = The kind of vmbo with much learning by doing, and more theory than vmbo-bb.

term-vmbo-gl = vmbo-gl (mixed)
    .say = vay-em-bay-oh-khay-EL
    .meaning = The kind of vmbo with more theory than vmbo-kb, and less than vmbo-tl.

term-vmbo-tl = vmbo-tl (most theory)
    .say = vay-em-bay-oh-tay-EL
    .meaning = The kind of vmbo with the most theory. Often also called mavo.

term-stapelen = going up step by step
    .say = STAH-puh-lun
    .meaning = Going to a higher level step by step.

term-hbo = hbo (higher education for a job)
    .say = hah-bay-OH
    .meaning = Higher education for a job, after havo, vwo or mbo level 4.

term-wo = university education
    .say = way-OH
    .meaning = Education at university, usually after vwo.

term-startkwalificatie = basic diploma
    .say = START-kwah-lee-fee-kah-tsee
    .meaning = Diploma of havo, vwo, or mbo level 2 or higher. Without it your child must often go on learning.

term-kwalificatieplicht = duty to go on learning
    .say = kwah-lee-fee-KAH-tsee-plikht
    .meaning = Young people from 16 to 18 years without a basic diploma must usually go on learning.

## Young children and learning Dutch

term-taalklas = language class
    .say = TAHL-klahs
    .meaning = Class where young children learn Dutch, before or beside their ordinary class.

term-vve = extra play and language for young children
    .say = vay-vay-AY
    .meaning = Extra play and language for children from 2.5 to 6 years. Short for voor- en vroegschoolse educatie.

term-peuteropvang = play group
    .say = PUR-ter-op-fahng
    .meaning = Playing and learning for children from 2 to 4 years, a few half days a week.

term-bso = childcare before and after school
    .say = bay-ess-OH
    .meaning = Care for your child before and after school. Short for buitenschoolse opvang.

## Knowing and having a say at school

term-ouderraad = parents' group
    .say = OW-der-raht
    .meaning = Parents who help with parties and activities at school.

term-tafeltjesavond = evening of short talks with teachers
    .say = TAH-ful-chus-ah-vont
    .meaning = Evening with short talks with several teachers.

term-leerlingvolgsysteem = system for following pupils
    .say = LAYR-ling-folkh-sis-taym
    .meaning = System in which the school keeps the test results of your child.

term-leerlingdossier = pupil file
    .say = LAYR-ling-doss-yay
    .meaning = Tests and reports that the school keeps. Is your child under 16? Then you may read them.

term-vertrouwenspersoon = person you can trust
    .say = ver-TROW-uns-per-sohn
    .meaning = Person you can safely talk to about problems.

term-vertrouwensinspecteur = inspector you can trust
    .say = ver-TROW-uns-in-spek-tur
    .meaning = Someone you can call about violence, sexual abuse or serious bullying at school.

term-klachtencommissie = complaints committee
    .say = KLAHKH-tun-kom-miss-ee
    .meaning = Group that looks at your complaint and then gives an opinion.

## Extra help at school

term-zorgplicht = duty to find a place
    .say = ZORKH-plikht
    .meaning = The school where you register must usually look for a place that fits your child.

term-samenwerkingsverband = group of schools in a region
    .say = SAH-mun-wair-kings-ver-bahnt
    .meaning = Schools in a region that arrange extra help together.

term-speciaal-onderwijs = special education
    .say = spay-SHAHL ON-der-weyes
    .meaning = Schools with more help. Your child needs a permission paper to go there.

term-toelaatbaarheidsverklaring = permission paper for a special school
    .say = too-LAHT-bahr-heyets-ver-klah-ring, tay-el-VAY
    .meaning = Paper your child needs for a special school. The school asks for it.

term-ontwikkelingsperspectief = plan for extra help
    .say = ont-WIK-uh-lings-per-spek-teef, oh-pay-PAY
    .meaning = Plan with goals and extra help for your child.

term-schoolmaatschappelijk-werk = social worker at school
    .say = skhohl-maht-SKHAHP-uh-luk WAIRK
    .meaning = Helper at school who talks with children and parents.

## Not at school

term-verzuim = absence from school
    .say = ver-ZOWM
    .meaning = Not being at school, with or without permission.

term-verwijdering = removal from school
    .say = ver-WEYE-duh-ring
    .meaning = Your child must leave the school for good. The school must find another school first.

## Words about your child

term-cognitief = about thinking
    .say = kokh-nee-TEEF
    .meaning = About thinking and learning.

term-sociaal-emotionele-ontwikkeling = social and emotional development
    .say = soh-SHAHL-ay-moh-shoh-NAY-luh ont-WIK-uh-ling
    .meaning = How a child learns to handle feelings and to get on with other people.

term-faalangst = fear of failing
    .say = FAHL-ahngst
    .meaning = Being afraid to make mistakes. Because of that, things go less well.

term-zelfbeeld = self-image
    .say = ZELF-baylt
    .meaning = What children think about themselves.

term-persoonlijkheid = personality
    .say = per-SOHN-luk-heyet
    .meaning = How someone is, for example calm, lively or careful.

term-extravert = outgoing
    .say = ex-trah-VAIRT
    .meaning = Someone likes to be with others and talks easily.

term-introvert = quiet by nature
    .say = in-troh-VAIRT
    .meaning = Someone likes to be alone or in a small group.

term-teruggetrokken = quiet, likes to be alone
    .say = tuh-RUKH-khuh-trok-kun
    .meaning = Quiet. Likes to be alone or in a small group.

term-sociabiliteit = making contact
    .say = soh-shah-bee-lee-TEYET
    .meaning = How easily someone makes contact with others.

term-werkhouding = way of working
    .say = WAIRK-how-ding
    .meaning = How a child works: making an effort, paying attention, finishing.

term-concentratie = attention
    .say = kon-sen-TRAH-tsee
    .meaning = Keeping attention on one thing.

term-motivatie = wish to learn
    .say = moh-tee-VAH-tsee
    .meaning = How much a child wants to learn.

term-psychologisch-onderzoek = examination by a psychologist
    .say = psee-khoh-LOH-khees ON-der-zook
    .meaning = Examination by a psychologist. This is only allowed if you agree on paper.

term-taalontwikkelingsstoornis = developmental language disorder
    .say = TAHL-ont-wik-uh-lings-stohr-nis, TOSS
    .meaning = Learning language is hard, in all languages of the child. It does not come from speaking several languages.

## Health and help

term-jeugdgezondheidszorg = child health service
    .say = YURKHT-khuh-zont-heyets-zorkh, yay-khay-ZET
    .meaning = Doctors and nurses who check whether children grow up healthy.

term-jeugdarts = doctor for children
    .say = YURKHT-arts
    .meaning = Doctor who checks whether children grow up healthy. Can also send you to youth help.

term-jeugdzorg = youth care
    .say = YURKHT-zorkh
    .meaning = All help for children and parents together, also help that is compulsory.

term-pleegzorg = foster care
    .say = PLAYKH-zorkh
    .meaning = A child lives with another family for a time, often relatives.

## The municipality

term-gemeente = municipality
    .say = khuh-MAYN-tuh
    .meaning = The government of your town or village. You ask there for youth help, for example.

term-cjg = team of the municipality for families
    .say = say-yay-KHAY
    .meaning = Team of the municipality where you ask for help with raising children. Short for Centrum voor Jeugd en Gezin.

term-beschikking = official decision
    .say = buh-SKHIK-ing
    .meaning = Letter with a decision. You can object.

term-familiegroepsplan = family group plan
    .say = fah-MEE-lee-khroops-plahn
    .meaning = Plan that you make first yourself, with family and friends.

## Worries and protection

term-melding = report of worries
    .say = MEL-ding
    .meaning = Someone tells Veilig Thuis (Safe Home) about worries for a child. Asking for help is not a report.

term-meldcode = steps when professionals worry
    .say = MELT-koh-duh
    .meaning = Fixed steps for teachers, doctors and others who worry about safety at home.

term-gecertificeerde-instelling = youth protection organisation
    .say = khuh-ser-tee-fee-SAYR-duh IN-stel-ling, khay-EE
    .meaning = Organisation that carries out what the judge has decided.

term-schriftelijke-aanwijzing = written instruction
    .say = SKHRIF-tuh-luk-uh AHN-weye-zing
    .meaning = Letter during an OTS with something you must do. Do you disagree? Go to the judge soon.

term-advocaat = lawyer
    .say = aht-voh-KAHT
    .meaning = Someone who helps you with the law, also in court.

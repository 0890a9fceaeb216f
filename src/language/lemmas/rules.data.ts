// Written by src/language/training/lemmas.mjs, see encodeRules.
export const LEMMA_RULES = `ADJ AFX	0	
ADJ JJ	*	afghan african albanian american antarctic arab arabian argentine armenian aryan asian atlantic australian baathist bangladeshi bantu belgian biblical bolivar brazilian brazillian british buddhist calvinist canadian catholic caucasian chineese chinese christian colonial crisp cuban danish dark democratic egyptian english estonian european filipino french gabonese german grecian greek guadeloupean hebrew hegelian hellenic hispanic humanistic illyrian inclusive indian indonesian innate interesting inuit iranian iraqi irish islamic israeli italian jamaican japanese jesuit jewish kenyan korean kurdish lankan latin lebanese lgbtq libertarian libyan malaysian maori masonic mayan mesoamerican mexican middle mongolian moriori moslem muslim nazi nepalese norwegian olmec outer pachomian pakistani palestinian panamanian paralympic parisian pashtun persian polish portugese protestant recent republican roman russian satanic saudi scottish shakespearean shia shiite sicilian sinhala sinhalese slovenian soviet spanish sri stuart sunni swedish swiss syntactic syrian taiwanese tamil tarahumara tenured thai trinidadian turkish uv venezuelan vietnamese west
ADJ JJ	0	
ADJ JJ	1	^comfyy ^driven ^hydrated ^nobler
ADJ JJ	13tastic	^fanfuckingtastic
ADJ JJ	14eat	^grrrrrrrreeeaaat
ADJ JJ	1ll	^uphi-
ADJ JJ	1s	^dangerou-
ADJ JJ	2	^contained ^grained
ADJ JJ	3	^ranking
ADJ JJ	3e	^closing
ADJ JJ	3y	^healthier
ADJ JJ	6ucking	^f%#king
ADJ JJ	9enomenal	^pho-nomenal
ADJ JJR	0	^further ^less ^more
ADJ JJR	1	^afirer ^aflarer ^agaper ^awaker ^awarer ^barer ^blither ^boviner ^broker ^chancer ^choicer ^diviner ^entirer ^faker ^feliner ^femaler ^fiercer ^finer ^gaucher ^herer ^homer ^huger ^idler ^insaner ^insider ^larger ^later ^lither ^mader ^maler ^mariner ^merer ^middler ^morer ^nicer ^niner ^oranger ^paler ^planer ^primer ^rarer ^remoter ^riper ^safer ^saner ^savager ^sedater ^severer ^sider ^singler ^soler ^somer ^sorer ^sparer ^squarer ^staler ^supiner ^wholer ^wider amer bler eer iker iler iter oner pler ser tler uder uer urer uter ver zer
ADJ JJR	2	 ^antier ^booner ^civiler ^commoner ^devouter ^ersatzer ^eviler ^frailer ^goddamer ^ironer ^khakier ^louder ^marooner ^nazier ^odder ^outer ^prouder ^quasier ^stouter ^tauter ^unfiter ^unioner ourer sser user
ADJ JJR	3	^drabber ^farrer ^starrer ^topper ccer dder gger mmer nner tter
ADJ JJR	3y	ier
ADJ JJR	4	^farther
ADJ JJR	5bad	^worse
ADJ JJR	6good	^better
ADJ JJS	0	^least ^most
ADJ JJS	2	^afirest ^aflarest ^agapest ^awakest ^awarest ^barest ^blithest ^bovinest ^brokest ^chancest ^choicest ^divinest ^entirest ^fakest ^felinest ^femalest ^fiercest ^finest ^gauchest ^herest ^homest ^hugest ^idlest ^insanest ^insidest ^largest ^latest ^lithest ^madest ^malest ^marinest ^merest ^middlest ^morest ^nicest ^ninest ^orangest ^palest ^planest ^primest ^rarest ^remotest ^ripest ^safest ^sanest ^savagest ^sedatest ^severest ^sidest ^singlest ^solest ^somest ^sorest ^sparest ^squarest ^stalest ^supinest ^wholest ^widest amest blest eest ikest ilest itest onest plest sest tlest udest uest urest utest vest zest
ADJ JJS	3	 ^antiest ^boonest ^civilest ^commonest ^devoutest ^ersatzest ^evilest ^frailest ^goddamest ^ironest ^khakiest ^loudest ^maroonest ^naziest ^oddest ^outest ^proudest ^quasiest ^stoutest ^tautest ^unfitest ^unionest ourest ssest usest
ADJ JJS	4	^drabbest ^farrest ^starrest ^toppest ccest ddest ggest mmest nnest ttest
ADJ JJS	4good	^best
ADJ JJS	4y	iest
ADJ JJS	5bad	^worst
ADJ JJS	6old	^eldest
ADJ NNP	0	
ADJ NNP	2	^greater ^higher
ADJ NNP	4good	^best
ADJ NNP	6good	^better
ADP IN	0	
ADP IN	0f	^o
ADP IN	0ith	^w
ADP IN	0or	^f
ADP IN	0r	^fo
ADP IN	1ersus	^vs
ADP IN	1for	^4
ADP IN	1irca	^ca
ADP IN	1ith	^w/
ADP IN	1o	^t.
ADP IN	1of	^a
ADP IN	1ough	^thru
ADP IN	1out	^abt
ADP IN	2etween	^b/t
ADP IN	2ithout	^w/o
ADP IN	2of	^ta
ADP IN	3etween	^btwn
ADP NNP	0	
ADP RB	0	
ADP RP	0	
ADV AFX	0	
ADV FW	0	
ADV IN	0	
ADV NNP	0	
ADV RB	*	asap
ADV RB	0	
ADV RB	13y	^waaaaaaaaaaaaay
ADV RB	14ver	^neeeeeeeeeverrrr
ADV RB	2	^sooo
ADV RB	2.k.a.	^aka
ADV RB	3bably	^prolly
ADV RB	3initely	^deffly
ADV RB	5ally	^basic­ally
ADV RB	6forever	^4-ever
ADV RB	6lly	^reaaaally
ADV RBR	0	^less ^more
ADV RBR	1	^closer ^late- ^later ^wider
ADV RBR	2	
ADV RBR	3y	^earlier ^easier
ADV RBR	5badly	^worse
ADV RBR	6ar	^further
ADV RBR	6well	^better
ADV RBS	0	
ADV RBS	3	^highest ^longest
ADV RBS	4well	^best
ADV RBS	5bad	^worst
ADV WRB	0	
AUX MD	0	
AUX MD	0n	^ca
AUX MD	1ill	^wo
AUX MD	1l	^wilt
AUX MD	2ould	^wud
AUX MD	2would	^'d
AUX MD	3will	^'ll
AUX NNP	0	
AUX NNP	1be	^r
AUX VB	0	
AUX VB	2have	^of
AUX VB	3have	^'ve
AUX VB	4be	^were
AUX VBD	1ve	
AUX VBD	2et	^got
AUX VBD	2have	^'d
AUX VBD	2o	^did
AUX VBD	3be	^was
AUX VBD	4be	^were
AUX VBG	3	
AUX VBG	3e	^having
AUX VBG	4	^getting
AUX VBN	2	
AUX VBP	0	^do ^get ^have
AUX VBP	1be	^r
AUX VBP	1have	^v
AUX VBP	1o	^du
AUX VBP	2be	
AUX VBP	3be	^'re ^are ^art
AUX VBP	3have	^'ve
AUX VBZ	1	^gets
AUX VBZ	1ve	^has
AUX VBZ	2	^does
AUX VBZ	2be	
CCONJ CC	0	
CCONJ CC	1and	^n
CCONJ CC	2and	^'n ^n'
DET DT	0	
DET DT	1	^an
DET DT	2	^and
DET DT	3at	^those
DET DT	3is	^these
DET DT	3that	^dat
DET JJ	0	
DET NN	0	
DET PDT	0	
DET RB	0	
DET WDT	0	
INTJ UH	0	
INTJ UH	0l	^wel
INTJ UH	1	^hmmm
INTJ UH	12gh	^aaaaaggghhhhhh
INTJ UH	2	^hmmmm
INTJ UH	3	^ummmm
INTJ UH	3up	^whasssup
INTJ UH	4	^hmmmmmm
INTJ UH	5	^grrrrrrr
INTJ UH	5ght	^riiight
NOUN FW	0	
NOUN FW	0.	^etc
NOUN NN	*	aa ak ap ar as400 atm b2b bc bce bdsm cd ce cfl co2 com cpa ct cuc dab dna dpr ena epm et fdi fy04 fy05 gi gis gmt gnp gpa gps grf gtc hr ict iq it led m5j mp3 mt mvp mxn nx1 nx3 obsf pdt poa prc ps3 ps4 pst pt rfi rom rov sap scled si sss sst sut tv usb uvr vhf vip ye
NOUN NN	0	
NOUN NN	0.	^p.m
NOUN NN	0ephone	^tel
NOUN NN	1	^bronchitis ^counter-measures ^hours ^metaphysics ^rights ^shorts ^statistics ^systems ^thumbs
NOUN NN	1.m.	^am ^pm
NOUN NN	1age	^p.
NOUN NN	1ear	^yr
NOUN NN	1ilometer	^km
NOUN NN	1ltra-violet	^uv
NOUN NN	1ning	^eve.
NOUN NN	2it	^sh*t
NOUN NN	2ove	^luv
NOUN NN	2y	^poneh
NOUN NN	3are	^tupperwear
NOUN NN	3ervice	^svce
NOUN NN	3uck	^f*ck
NOUN NN	3v	^t.v.
NOUN NN	4itch	^b****
NOUN NN	4ole	^assh@%$e
NOUN NN	4ooth	^teeth
NOUN NNS	*	ak47s cds cfls cuc gis gtcs rbi rbis roms tfs
NOUN NNS	0	^" ^' ^arrears ^auspices ^beaver ^billiards ^chicken ^clothes ^cm ^confines ^contents ^cuc ^data ^deer ^eatables ^economics ^eighties ^electronics ^elk ^fedayeen ^femora ^fifties ^finances ^fives ^forties ^ft ^furnishings ^genetics ^genitals ^gentlemen ^geopolitics ^gis ^glasses ^goods ^grounds ^hackles ^headquarters ^jeans ^manners ^means ^mid-nineties ^mmbtu ^mujahidin ^nineties ^pants ^personnel ^politics ^proceedings ^rbi ^regalia ^regards ^remains ^salatim ^savings ^scissors ^series ^sheep ^shrimp ^sixties ^spec. ^species ^specifics ^spouse(s) ^staff ^subspecies ^sunglasses ^supplies ^surroundings ^thanks ^thirties ^troops ^trousers ^twenties ^whereabouts ^° ^º e g h y
NOUN NNS	0eter	^m
NOUN NNS	0ute	^min
NOUN NNS	1	 ^abuses ^aches ^adelies ^aeries ^algae ^anomies ^apaches ^aunties ^barries ^beanies ^bennies ^boccies ^bombies ^bonhomies ^booboisies ^boogies ^bosies ^bourgeoisies ^bowies ^bowties ^bries ^broglies ^brownies ^budgies ^byrnies ^caches ^calories ^camaraderies ^canoes ^carnegies ^catastrophes ^catties ^charcuteries ^cheeses ^christies ^cliches ^collapses ^collies ^coonties ^cooties ^corries ^coteries ^cowries ^craigies ^creches ^crossties ^curies ^dachsies ^dearies ^dies ^doggies ^dogies ^dominies ^drambuies ^eclipses ^enterprises ^eries ^excuses ^exercises ^expanses ^expertises ^eyries ^faeries ^falsies ^foes ^foodies ^franchises ^freebies ^fuses ^gaucheries ^gendarmeries ^genies ^glimpses ^goalies ^gracies ^grotesqueries ^guthries ^headaches ^hoagies ^impasses ^impulses ^indies ^jalousies ^journaleses ^kiddies ^kilocalories ^knobkerries ^kylies ^lapses ^lies ^lobscuses ^manses ^marqueteries ^mauritanies ^mealies ^meanies ^menarches ^merchandises ^millicuries ^misuses ^mollies ^mounties ^movies ^muncies ^muses ^mustaches ^neckties ^newbies ^niches ^nighties ^noises ^normandies ^oldies ^organdies ^panties ^paradises ^parqueteries ^passementeries ^poises ^portugueses ^posses ^prairies ^preemies ^premies ^psyches ^pulses ^recluses ^refuses ^responses ^reveries ^rises ^roomies ^rushdies ^saties ^scotties ^siameses ^sloes ^smoothies ^softies ^sorties ^stogies ^surprises ^swaggies ^sweeties ^techies ^throes ^ties ^toes ^toughies ^townies ^uses ^valkyries ^wedgies ^weenies ^wises ^withes ^woes ^wylies ^zombies addies aises ases auses enses geries hoes illies kies mies mises neses olies oonies orses oses ouses pies rdies series shies ssies uises urses verses xies zies
NOUN NNS	11umication	^telecommunications
NOUN NNS	1ilometer	^km
NOUN NNS	1k	^thanx
NOUN NNS	1o	^antipasti
NOUN NNS	1on	^criteria ^phenomena
NOUN NNS	1t	^debutans
NOUN NNS	1um	^media
NOUN NNS	1us	i
NOUN NNS	1ute	^mins
NOUN NNS	2	's ^adioses ^arkansases ^athenses ^biases ^buzzes ^canvases ^cautiouses ^chaoses ^christmases ^colorses ^confineses ^cosmoses ^daises ^dallases ^dickenses ^dozenses ^echoes ^epidermises ^fracases ^fuzzes ^gases ^genitalia ^greenses ^heavenses ^hourses ^kansases ^laoses ^lenses ^majorses ^mullahs ^oses ^philippineses ^ponchoes ^quartzes ^quizes ^rendezvouses ^rhinoceroses ^scourses ^teenses ^texases ^unconsciouses ^velourses ^whizes hes hoses oes ses xes
NOUN NNS	2.	^mins. ^reps.
NOUN NNS	2an	en
NOUN NNS	2ear	^yrs
NOUN NNS	2eople	^ppl
NOUN NNS	2is	^analyses ^bases ^crises ^syntheses
NOUN NNS	3	ren
NOUN NNS	3ear	^yrs.
NOUN NNS	3ey	^monies
NOUN NNS	3f	^halves ^hooves ^shelves ^thieves ^wolves
NOUN NNS	3fe	^knives ^lives ^wives
NOUN NNS	3oot	^feet
NOUN NNS	3ouse	^mice
NOUN NNS	3us	^corpora
NOUN NNS	3x	^appendices
NOUN NNS	3y	^armies ^beardies ^daddies ^embassies ^enthalpies ^epoxies ^fillies ^frenzies ^galaxies ^hickies ^hillbillies ^imageries ^jeopardies ^kentuckies ^killies ^melancholies ^miseries ^mommies ^monopolies ^nurseries ^orthodoxies ^poppies ^psychotherapies ^puppies ^pussies ^silkies ^skies ^spies ^stravinskies ^sulkies ^therapies ^twinkies ^whiskies emies ies omies opies
NOUN NNS	4ex	^codices ^indices
NOUN NNS	4ooth	^teeth
NOUN NNS	4ucker	^f'ers
NUM CD	*	ii iii iv vi viii xiii xv xvii
NUM CD	0	
NUM CD	0illion	^b ^m
NUM CD	0rillion	^t
NUM CD	1illion	^bn
NUM CD	1thousand	^k
NUM GW	*	ii
NUM GW	0	
NUM LS	0	
NUM NNP	0	
PART POS	0	
PART POS	0s	^'
PART RB	0	
PART RB	0ot	^n
PART RB	1ot	^nt
PART RB	2ot	^n't
PART TO	0	^to
PART TO	1o	^ta
PART TO	1to	
PART TO	2to	^na
PRON CD	0	
PRON DT	0	
PRON DT	3at	^those
PRON DT	3is	^these
PRON EX	0	
PRON NN	0	
PRON NN	0g	^somethin
PRON NN	1one	^any1
PRON PRP	0	
PRON PRP	1	rs
PRON PRP	1ou	^ya
PRON PRP	1y	^them
PRON PRP	1you	^u
PRON PRP	2e	^him
PRON PRP	2i	^me
PRON PRP	2they	^em
PRON PRP	2we	^'s ^us
PRON PRP	3she	^her
PRON PRP	3they	^'em
PRON PRP	3y	^mine
PRON PRP$	0	
PRON PRP$	0ur	^yo
PRON PRP$	2your	^ur
PRON WDT	0	
PRON WP	0	
PRON WP	1at	^wht
PRON WP	5	^whoooooo
PRON WP$	0	
PROPN ADD	0	
PROPN NNP	0	
PROPN NNP	0.	^mr
PROPN NNP	0alian	^it
PROPN NNP	0ch	^mar
PROPN NNP	0day	^fri
PROPN NNP	0ember	^dec ^nov ^sept
PROPN NNP	0il	^apr
PROPN NNP	0ober	^oct
PROPN NNP	0ruary	^feb
PROPN NNP	0uary	^jan
PROPN NNP	1	^daughters ^matthews ^reynolds ^ways ^øhavets
PROPN NNP	10’alesandro	^d'alesandro
PROPN NNP	1day	^fri. ^mon. ^sun. ^tues.
PROPN NNP	1ember	^dec. ^nov. ^sept.
PROPN NNP	1nesday	^wed.
PROPN NNP	1ober	^oct.
PROPN NNP	1ruary	^feb.
PROPN NNP	1sday	^thur. ^tue.
PROPN NNP	1uary	^jan.
PROPN NNP	1urday	^sat.
PROPN NNP	1ust	^aug.
PROPN NNP	3ur	^tårs
PROPN NNP	3y	^territories
PROPN NNP	6	^earthhhhhhh
PROPN NNP	6-bondad	^nonbondad
PROPN NNP	6m	^saaaaaam
PROPN NNP	7clysé	^élysées
PROPN NNPS	0	^appropriations ^bahamas ^beachcrofts ^beatles ^bones ^boyles ^carols ^chinese ^commons ^davies ^eastgardens ^falls ^forties ^huskers ^husseiniyas ^levis ^maldives ^monarchs ^myths ^netherlands ^people ^philippines ^phillies ^proceedings ^pyrenees ^roberts ^rockers ^ros ^smartwolves ^sooners ^sox ^spanish ^sparks ^species ^springs ^starbucks ^starzz ^swifties ^taliban ^u.s. ^valdes ^weathermen ^woods ^works a c cs
PROPN NNPS	1	 ^acrylics ^agnostics ^aztecs ^catholics ^critics ^folies
PROPN NNPS	2	's ^marches ^sandwiches
PROPN NNPS	2an	^congressmen ^guardsmen
PROPN NNPS	3ed	^beardies
PROPN NNPS	3fe	^lives
PROPN NNPS	3y	ies
PUNCT ''	0	
PUNCT ''	1"	^”
PUNCT ,	0	
PUNCT ,	1-	^– ^—
PUNCT -LRB-	0	
PUNCT -RRB-	0	
PUNCT .	0	
PUNCT .	1.	^…
PUNCT :	0	
PUNCT :	1	^--
PUNCT :	1-	^–
PUNCT :	3…	^...
PUNCT GW	0	
PUNCT HYPH	0	
PUNCT HYPH	1-	^–
PUNCT NFP	0	
PUNCT SYM	0	
PUNCT \`\`	0	
PUNCT \`\`	1"	^“
SCONJ IN	0	
SCONJ IN	0ugh	^tho
SCONJ IN	2ause	^cus
SCONJ IN	3because	^coz
SCONJ IN	4ithout	^w/out
SYM $	*	dkk irr usd
SYM $	0	
SYM ,	0	
SYM HYPH	0	
SYM IN	0	
SYM NFP	0	
SYM NN	0	
SYM NNS	0	
SYM SYM	0	
SYM SYM	1-	^–
VERB NNP	0	^avoid ^fighting ^keep ^talk ^write
VERB NNP	1	d
VERB NNP	2	^deemed ^melted
VERB NNP	3	
VERB NNP	3e	^dazzling
VERB VB	*	sms
VERB VB	0	
VERB VB	0t	^wan
VERB VB	2	^lessen
VERB VB	3ear	^bore
VERB VBD	0	^beat ^become ^hurt ^overcome ^struck ad bid et it st un ut
VERB VBD	1	^abided ^abyed ^ached ^adhered ^adored ^aneled ^anted ^aped ^astringed ^atoned ^automobiled ^avalanched ^awed ^backbited ^baled ^bared ^basted ^beguiled ^belied ^bellyached ^bewared ^bided ^binged ^birdied ^bited ^boned ^boogied ^bored ^brailled ^bred ^burked ^buttonholed ^cached ^caddied ^cajoled ^calcined ^caned ^canoed ^caprioled ^capsuled ^caracoled ^cared ^caseated ^cered ^chafed ^chandelled ^chassed ^chicaned ^chromed ^cloned ^cobblestoned ^cohered ^coiffed ^collasped ^combined ^compered ^competed ^compiled ^condoled ^condoned ^coned ^conged ^consoled ^constringed ^contravened ^convened ^coped ^craned ^craped ^created ^creosoted ^creped ^cringed ^cyclostyled ^damascened ^dared ^dealt ^deboned ^defamed ^defiled ^deleted ^delineated ^deponed ^devoted ^died ^dined ^divined ^domiciled ^doped ^doted ^douched ^draped ^duped ^dyed ^dyked ^dynamited ^eloped ^empaled ^ensiled ^ensnared ^enucleated ^escaped ^exiled ^expedited ^extradited ^eyed ^facsimiled ^fared ^feted ^filed ^flambed ^foreseen ^framed ^fringed ^gamed ^gangrened ^gaped ^garotted ^garroted ^garrotted ^gazetted ^gored ^griped ^groped ^gybed ^hared ^heterodyned ^hied ^hinged ^holed ^holystoned ^homed ^honed ^hoped ^ideated ^ignored ^imagined ^impaled ^impeded ^impinged ^incarnadined ^indited ^infringed ^inhered ^interfered ^interloped ^intervened ^intoned ^invited ^jackknifed ^jawboned ^julienned ^kited ^knifed ^landscaped ^lied ^loped ^macramed ^manoeuvred ^massacred ^meant ^medicined ^miscreated ^misdealt ^moped ^moussed ^nasaled ^nauseated ^nucleated ^opined ^outmanoeuvred ^outstared ^outvied ^outvoted ^overawed ^overlied ^overruled ^overseen ^owed ^paled ^paroled ^pasted ^permeated ^persevered ^phoned ^pigeonholed ^piled ^pined ^piped ^poled ^polychromed ^pored ^postponed ^procreated ^profaned ^profiled ^pruned ^puled ^raped ^recombined ^reconciled ^recreated ^reded ^regaled ^repined ^requited ^rescheduled ^reshaped ^resiled ^resoled ^respited ^restored ^retied ^revered ^reviled ^rhymed ^ridiculed ^riled ^riposted ^roped ^ruled ^sabred ^satellited ^scared ^scheduled ^scraped ^seined ^sellotaped ^semaphored ^shamed ^shaped ^shared ^shored ^sideswiped ^sited ^sloped ^smiled ^smited ^snared ^sniped ^snored ^snowmobiled ^soled ^spited ^sponged ^squared ^staled ^stampeded ^stared ^stockpiled ^stoned ^stooged ^stored ^strafed ^striped ^styled ^stymied ^sulfuretted ^sulphuretted ^superseded ^supervened ^swiped ^syringed ^tamed ^taped ^tasted ^telephoned ^telescoped ^terrassed ^tied ^tiled ^tippytoed ^tiptoed ^toed ^toned ^toped ^toted ^twinged ^underlied ^undraped ^unhinged ^untied ^videotaped ^vied ^voted ^vouchsafed ^waned ^wared ^wasted ^whited ^wholesaled ^whored ^wiped ^zoned aded aked ated bled caled ced ceded cited cled comed cored creted dled eed enged fined fled ged gled haled hanged hemed hined hoed ibed ided iked imed ired ken kled lamed laned lared lined mined moted named nited noted obed oded oked pared pled pleted plored ranged rd rined rited rnt roned sed sled thed tined tled tred ubed uded ued uetted uked umed uned unged uoted ured uted ved ven wined wn yped zed zled
VERB VBD	1ad	^fled ^led
VERB VBD	1arry	.
VERB VBD	1ate	^evalu- ^reevalu-
VERB VBD	1d	^built ^rebuilt ent
VERB VBD	1e	^lost
VERB VBD	1ear	^forb. ^overb.
VERB VBD	1et	^met
VERB VBD	1ot	hot
VERB VBD	1ve	^behad ^had
VERB VBD	2	 ^abuted ^added ^alibied ^anticed ^arced ^augured ^avoided ^babbitted ^ballyraged ^batiked ^bedaubed ^bedimed ^belled ^bequeathed ^bestired ^betrothed ^biased ^birred ^bitted ^bivouaced ^blackleged ^blitzkrieged ^bollocksed ^boobed ^boomeranged ^bootleged ^boycotted ^bulletined ^bullyraged ^bunged ^butted ^calloused ^callused ^canvased ^caucused ^censused ^chagrined ^chaperoned ^chauffeured ^chirred ^chitchated ^choired ^chorused ^churred ^coffined ^collared ^combated ^concured ^cooccured ^crosscuted ^daubed ^debuted ^defated ^degased ^demobed ^demured ^disbuded ^dunged ^dwelled ^ebbed ^echoed ^egged ^elicited ^engluted ^enthralled ^environed ^erred ^felled ^feuded ^fingerspelled ^focused ^foretelled ^formated ^froliced ^frothed ^gied ^gyped ^hanged ^headbutted ^hibachied ^hobnobed ^incured ^indwelled ^inputed ^invalided ^ironed ^jelled ^knelled ^lallygaged ^lollygaged ^lyriced ^marshaled ^miaoued ^mimiced ^misspelled ^murmured ^nonplused ^occured ^outputed ^outselled ^overhanged ^paniced ^photostated ^picniced ^pithed ^pranged ^precised ^purred ^pyramided ^quelled ^ranged ^rebuted ^recured ^reechoed ^refocused ^rejiged ^relyriced ^rendezvoused ^reselled ^retelled ^rubriced ^rumpused ^sandbaged ^schnorred ^selled ^shanghaied ^shellaced ^shelled ^shirred ^shnorred ^skied ^smelled ^smoothed ^snafued ^solicited ^spelled ^succored ^sudsed ^sulfured ^sulphured ^summonsed ^swelled ^synced ^talced ^tarmaced ^taxied ^teargased ^telled ^thermostated ^trafficed ^trellised ^undercuted ^underselled ^unknoted ^unpluged ^unspelled ^vacuumed ^verdigrised ^voided ^welled ^whanged ^whirligiged ^wigwaged ^yelled ^zigzaged ^zinced aided aimed aired alled auded bided buged eaded eaked eated erited illed irited nged oaded oaked oated oged olled ooded ooked ouded oured outed rthed runed ssed tzed ulled uthed zzed
VERB VBD	2ave	^interleft ^left
VERB VBD	2aw	drew
VERB VBD	2ee	aw
VERB VBD	2el	^felt
VERB VBD	2ep	pt
VERB VBD	2et	^begot ^forgot ^got
VERB VBD	2ie	y
VERB VBD	2in	^began ^won
VERB VBD	2it	^sat
VERB VBD	2ke	ade
VERB VBD	2o	did
VERB VBD	2ose	^chose
VERB VBD	2ow	w
VERB VBD	2un	an
VERB VBD	2y	^flew ^overflew id
VERB VBD	3	^annulled ^appalled ^arcked ^backpedalled ^banquetted ^bivouacked ^bussed ^caballed ^callussed ^canalled ^carolled ^caucussed ^censussed ^chorussed ^controlled ^decontrolled ^degassed ^enrolled ^extolled ^focussed ^frivolled ^fulfilled ^gambolled ^gassed ^hurrahhed ^imperilled ^instilled ^madrigalled ^marshalled ^metalled ^nonplussed ^outrivalled ^patrolled ^pedalled ^pencilled ^perilled ^precissed ^quizzed ^refocussed ^revved ^rivalled ^rumpussed ^signalled ^stencilled ^syncked ^talcked ^teargassed ^teetotalled ^totalled ^trellissed ^verdigrissed ^whizzed ^zincked bbed cced dded gged kked lled mmed nned pped ralled rred tted villed
VERB VBD	3ake	^woke ok
VERB VBD	3all	^befell ^fell
VERB VBD	3and	od
VERB VBD	3ang	^hung ^overhung
VERB VBD	3be	^was
VERB VBD	3e	^outridden ^overridden tten
VERB VBD	3eak	ke
VERB VBD	3eal	^stole
VERB VBD	3ear	re rn
VERB VBD	3eat	^ate ^overate
VERB VBD	3ell	ld
VERB VBD	3ick	^stuck
VERB VBD	3id	^forbade
VERB VBD	3ide	ode
VERB VBD	3ine	^outshone
VERB VBD	3ing	^rang ^sprang
VERB VBD	3ink	nk
VERB VBD	3ise	se
VERB VBD	3ite	te
VERB VBD	3ive	ve
VERB VBD	3old	eld
VERB VBD	3ome	me
VERB VBD	3y	^overflown ied
VERB VBD	4be	^were
VERB VBD	4eak	^bespoken ^misspoken
VERB VBD	4eeze	^unfrozen
VERB VBD	4go	went
VERB VBD	4ind	^found
VERB VBD	4tch	^caught
VERB VBD	5each	^taught ^untaught
VERB VBD	5eek	^sought
VERB VBD	5et	^begotten ^forgotten
VERB VBD	5ight	^fought ^outfought
VERB VBD	5ing	^brought
VERB VBD	5ink	hought
VERB VBD	5uy	^bought
VERB VBG	1	^gon ^think-
VERB VBG	3	 ^abuting ^adding ^anticing ^arcing ^auguring ^avoiding ^babbitting ^ballyraging ^batiking ^bedaubing ^bediming ^belling ^bequeathing ^bestiring ^betrothing ^biasing ^birring ^bitting ^bivouacing ^blackleging ^blitzkrieging ^bollocksing ^boobing ^bootleging ^boycotting ^breathing ^bulletining ^bullyraging ^bunging ^butting ^callousing ^callusing ^canvasing ^caucusing ^censusing ^chagrining ^chaperoning ^chauffeuring ^chirring ^chitchating ^choiring ^chorusing ^churring ^coffining ^collaring ^combating ^concuring ^cooccuring ^crosscuting ^daubing ^debuting ^defating ^degasing ^demobing ^demuring ^disbuding ^disinheriting ^dispiriting ^downwelling ^dunging ^dwelling ^ebbing ^egging ^eliciting ^engluting ^environing ^erring ^felling ^feuding ^fingerspelling ^focusing ^foretelling ^formating ^frolicing ^frothing ^fundraising ^gyping ^headbutting ^hobnobing ^incuring ^indwelling ^inheriting ^inputing ^inspiriting ^invaliding ^ironing ^jelling ^knelling ^lallygaging ^lollygaging ^lyricing ^marshaling ^meriting ^miaouing ^mimicing ^misspelling ^murmuring ^nonplusing ^occuring ^outputing ^outselling ^panicing ^photostating ^picnicing ^pithing ^precising ^purring ^pyramiding ^quelling ^rebuting ^recuring ^refocusing ^rejiging ^relyricing ^rendezvousing ^reselling ^retelling ^rubricing ^rumpusing ^sandbaging ^schnorring ^selling ^shellacing ^shelling ^shirring ^shnorring ^smelling ^smoothing ^snafuing ^soliciting ^spelling ^spiriting ^succoring ^sudsing ^sulfuring ^sulphuring ^summonsing ^swelling ^syncing ^talcing ^tarmacing ^teargasing ^telling ^thermostating ^trafficing ^trellising ^undercuting ^underselling ^unknoting ^unpluging ^unspelling ^vacuuming ^verdigrising ^voiding ^welling ^whirligiging ^wigwaging ^yelling ^zigzaging ^zincing aiding aiming airing alling auding biding buging eading eaking eating illing nging oading oaking oating oging olling ooding ooking ouding ouring outing rthing runing ssing tzing ulling uthing zzing
VERB VBG	3e	^abiding ^accreting ^aching ^adhering ^adoring ^aneling ^anting ^aping ^arranging ^astringing ^atoning ^automobiling ^avalanching ^awing ^backbiting ^baling ^baring ^basting ^beguiling ^bellyaching ^bewaring ^biding ^bing ^binging ^biotaling ^biting ^boning ^boring ^brailling ^burking ^buttonholing ^caching ^cajoling ^calcining ^caning ^caprioling ^capsuling ^caracoling ^caring ^caseating ^cering ^chafing ^chandelling ^changing ^chassing ^chicaning ^chroming ^cloning ^cobblestoning ^cohering ^coiffing ^combining ^compering ^competing ^compiling ^completing ^concreting ^condoling ^condoning ^conging ^coning ^consoling ^constringing ^contravening ^convening ^coping ^coquetting ^counterchanging ^craning ^craping ^creating ^creosoting ^creping ^cringing ^cyclostyling ^damascening ^daring ^deboning ^defaming ^defiling ^deleting ^delineating ^depleting ^deploring ^deponing ^deranging ^devoting ^dining ^disarranging ^divining ^domiciling ^doping ^doting ^douching ^draping ^duping ^dyking ^dynamiting ^eloping ^empaling ^ensiling ^ensnaring ^enucleating ^escaping ^estranging ^exchanging ^excreting ^exiling ^expediting ^exploring ^extraditing ^facsimiling ^faring ^feting ^filing ^flambing ^framing ^fringing ^gaming ^gangrening ^gaping ^garotting ^garroting ^garrotting ^gazetting ^goring ^griping ^groping ^gybing ^haring ^heterodyning ^hinging ^holing ^holystoning ^homing ^honing ^hoping ^ideating ^ignoring ^imagining ^impaling ^impeding ^impinging ^imploring ^incarnadining ^inditing ^infringing ^inhering ^interchanging ^interfering ^interloping ^intervening ^intoning ^inviting ^jackknifing ^jawboning ^julienning ^kiting ^knifing ^landscaping ^loping ^macraming ^manoeuvring ^massacring ^medicining ^miscreating ^moping ^moussing ^nasaling ^nauseating ^nucleating ^opining ^outmanoeuvring ^outranging ^outstaring ^outvoting ^overawing ^overruling ^owing ^paling ^paroling ^pasting ^permeating ^persevering ^phoning ^pigeonholing ^piling ^pining ^piping ^pirouetting ^poling ^polychroming ^poring ^postponing ^prearranging ^procreating ^profaning ^profiling ^pruning ^puling ^ranging ^raping ^rearranging ^recombining ^reconciling ^reconvening ^recreating ^reding ^regaling ^repining ^repleting ^requiting ^rescheduling ^reshaping ^resiling ^resoling ^respiting ^restoring ^revering ^reviling ^rhyming ^ridiculing ^riling ^riposting ^roping ^ruling ^sabring ^satelliting ^scaring ^scheduling ^scraping ^secreting ^seining ^sellotaping ^semaphoring ^shaming ^shaping ^sharing ^shoring ^sideswiping ^silhouetting ^siting ^sloping ^smiling ^smiting ^snaring ^sniping ^snoring ^snowmobiling ^soling ^spiting ^sponging ^squaring ^staling ^stampeding ^staring ^stockpiling ^stoning ^stooging ^storing ^strafing ^striping ^styling ^sulfuretting ^sulphuretting ^superseding ^supervening ^swiping ^syringing ^taming ^taping ^tasting ^telephoning ^telescoping ^terrassing ^tiling ^toning ^toping ^toting ^twinging ^undraping ^unhinging ^useing ^videotaping ^voting ^vouchsafing ^waning ^waring ^whiting ^wholesaling ^whoring ^wiping ^zoning ading aking ating bling caling ceding cing citing cling coming coring dling enging fining fling ging gling haling heming hining ibing iding iking iming iring kling laming laning laring lining mining moting naming niting noting obing oding oking paring pling rining riting roning sing sling thing tining tling tring ubing uding uing uking uming unging uning uoting uring uting ving wining yping zing zling
VERB VBG	4	^annulling ^appalling ^arcking ^backpedalling ^bedevilling ^bivouacking ^bussing ^caballing ^callussing ^canalling ^carolling ^caucussing ^cavilling ^censussing ^chorussing ^controlling ^corralling ^decontrolling ^degassing ^devilling ^enrolling ^extolling ^focussing ^frivolling ^fulfilling ^gambolling ^gassing ^generalling ^hurrahhing ^imperilling ^instilling ^madrigalling ^marshalling ^metalling ^nonplussing ^outgeneralling ^outrivalling ^panicking ^patrolling ^pedalling ^pencilling ^perilling ^precissing ^quizzing ^refocussing ^revving ^rivalling ^rumpussing ^signalling ^spiralling ^stencilling ^syncking ^talcking ^teargassing ^teetotalling ^totalling ^trellissing ^verdigrissing ^whizzing ^zincking bbing ccing dding gging kking lling mming nning pping rring tting
VERB VBG	4ie	^dying ^lying ^tying ^underlying ^vying
VERB VBG	8transfer	^xferring
VERB VBN	0	^hurt ^shed ad bid et it me st un ut
VERB VBN	1	^abided ^abyed ^ached ^adhered ^adored ^aneled ^anted ^aped ^astringed ^atoned ^automobiled ^avalanched ^awed ^backbited ^baled ^bared ^basted ^beguiled ^belied ^bellyached ^bewared ^bided ^binged ^birdied ^bited ^boned ^boogied ^bored ^brailled ^burked ^buttonholed ^cached ^caddied ^cajoled ^calcined ^caned ^canoed ^caprioled ^capsuled ^caracoled ^cared ^caseated ^cered ^chafed ^chandelled ^chassed ^chicaned ^chromed ^cloned ^cobblestoned ^cohered ^coiffed ^combined ^compered ^competed ^compiled ^condoled ^condoned ^coned ^conged ^consoled ^constringed ^contravened ^convened ^coped ^craned ^craped ^created ^creosoted ^creped ^cringed ^cyclostyled ^damascened ^dared ^dealt ^deboned ^defamed ^defiled ^deleted ^delineated ^deponed ^devoted ^died ^dined ^divined ^domiciled ^doped ^doted ^douched ^draped ^duped ^dyed ^dyked ^dynamited ^eloped ^empaled ^ensiled ^ensnared ^enucleated ^escaped ^exiled ^expedited ^extradited ^eyed ^facsimiled ^fared ^feted ^filed ^flambed ^framed ^fringed ^gamed ^gangrened ^gaped ^garotted ^garroted ^garrotted ^gazetted ^gored ^griped ^groped ^gybed ^hared ^heterodyned ^hied ^hinged ^hogtied ^holed ^holystoned ^homed ^honed ^hoped ^ideated ^ignored ^imagined ^impaled ^impeded ^impinged ^incarnadined ^indited ^infringed ^inhered ^interfered ^interloped ^intervened ^intoned ^invited ^jackknifed ^jawboned ^julienned ^kited ^knifed ^landscaped ^lied ^loped ^macramed ^manoeuvred ^massacred ^meant ^medicined ^miscreated ^misdealt ^moped ^moussed ^nasaled ^nauseated ^nucleated ^opined ^outmanoeuvred ^outstared ^outvied ^outvoted ^overawed ^overlied ^overruled ^owed ^paled ^paroled ^pasted ^permeated ^persevered ^phoned ^pigeonholed ^piled ^pined ^piped ^poled ^polychromed ^pored ^postponed ^procreated ^profaned ^profiled ^pruned ^puled ^raped ^re-routed ^recombined ^reconciled ^reconvened ^recreated ^reded ^regaled ^repined ^requited ^rescheduled ^reshaped ^resiled ^resoled ^respited ^restored ^retied ^revered ^reviled ^rhymed ^ridiculed ^riled ^riposted ^roped ^ruled ^sabred ^satellited ^scared ^scheduled ^scraped ^seined ^sellotaped ^semaphored ^shamed ^shaped ^shared ^shored ^sideswiped ^sited ^sloped ^smiled ^smited ^snared ^sniped ^snored ^snowmobiled ^soled ^spited ^spoilt ^sponged ^squared ^staled ^stampeded ^stared ^stockpiled ^stoned ^stooged ^stored ^strafed ^striped ^styled ^stymied ^sulfuretted ^sulphuretted ^superseded ^supervened ^swiped ^syringed ^tamed ^taped ^tasted ^telephoned ^telescoped ^terrassed ^tied ^tiled ^tippytoed ^tiptoed ^toed ^toned ^toped ^toted ^tryed ^twinged ^underlied ^undraped ^unhinged ^untied ^videotaped ^vied ^voted ^vouchsafed ^waned ^wared ^wasted ^whited ^wholesaled ^whored ^wiped ^zoned aded aked ated bled caled ced ceded cited cled comed cored creted dled eed een enged fined fled ged gled haled hanged hemed hined hoed ibed ided iked imed ired ken kled lamed laned lared lined mined moted named nited noted obed oded oked pared pled pleted plored ranged rd rined rited rnt roned sed sled thed tined tled tred ubed uded ued uetted uked umed uned unged uoted ured uted ved ven wined wn yped zed zled
VERB VBN	1ad	^led
VERB VBN	1arry	m.
VERB VBN	1ate	^reevalu-
VERB VBN	1d	^built ^rebuilt ent
VERB VBN	1e	^fled ^lost
VERB VBN	1ear	^b. ^forb. ^overb.
VERB VBN	1ed	^bred ^crossbred ^fed
VERB VBN	1et	^met
VERB VBN	1ie	^d.
VERB VBN	1orce	^div.
VERB VBN	1ot	ot
VERB VBN	1ve	^behad ^had
VERB VBN	2	 ^abuted ^added ^alibied ^anticed ^arced ^augured ^avoided ^babbitted ^ballyraged ^bathed ^batiked ^bedaubed ^bedimed ^been ^belled ^bequeathed ^bestired ^betrothed ^biased ^birred ^bitted ^bivouaced ^blackleged ^blitzkrieged ^bollocksed ^boobed ^boomeranged ^bootleged ^boycotted ^bulletined ^bullyraged ^bunged ^butted ^calloused ^callused ^canvased ^caucused ^censused ^chagrined ^chaperoned ^chauffeured ^chirred ^chitchated ^choired ^chorused ^churred ^coffined ^collared ^combated ^concured ^cooccured ^crosscuted ^daubed ^debuted ^defated ^degased ^demobed ^demured ^disbuded ^dunged ^dwelled ^ebbed ^echoed ^egged ^elicited ^engluted ^enthralled ^environed ^erred ^felled ^feuded ^fingerspelled ^focused ^foretelled ^formated ^freed ^froliced ^frothed ^gied ^gyped ^hanged ^headbutted ^hibachied ^hobnobed ^incured ^indwelled ^inputed ^invalided ^ironed ^jelled ^knelled ^lallygaged ^lollygaged ^lyriced ^marshaled ^miaoued ^mimiced ^misspelled ^murmured ^nonplused ^occured ^outputed ^outselled ^overhanged ^paniced ^photostated ^picniced ^pithed ^pranged ^precised ^purred ^pyramided ^quelled ^rebuted ^recured ^reechoed ^refocused ^rejiged ^relyriced ^rendezvoused ^reputed ^reselled ^retelled ^rubriced ^rumpused ^sandbaged ^schnorred ^selled ^shanghaied ^shellaced ^shelled ^shirred ^shnorred ^skied ^smelled ^smoothed ^snafued ^solicited ^spelled ^succored ^sudsed ^sulfured ^sulphured ^summonsed ^swelled ^synced ^talced ^tarmaced ^taxied ^teargased ^telled ^thermostated ^trafficed ^trellised ^undercuted ^underselled ^unknoted ^unpluged ^unspelled ^vacuumed ^verdigrised ^voided ^welled ^whanged ^whirligiged ^wigwaged ^yelled ^zigzaged ^zinced aided aimed aired alled auded bided buged eaded eaked eated erited illed irited nged oaded oaked oated oged olled ooded ooked ouded oured outed rthed runed ssed tzed ulled uthed zzed
VERB VBN	2ave	^interleft ^left
VERB VBN	2aw	drew
VERB VBN	2ee	^foresaw ^oversaw
VERB VBN	2el	^felt
VERB VBN	2ep	pt
VERB VBN	2et	^begot ^forgot ^got
VERB VBN	2ie	y
VERB VBN	2in	^begun
VERB VBN	2ke	de
VERB VBN	2o	did
VERB VBN	2ow	ew
VERB VBN	2un	an
VERB VBN	2y	^overflew id
VERB VBN	3	^annulled ^arcked ^backpedalled ^banquetted ^bivouacked ^bussed ^caballed ^callussed ^canalled ^carolled ^caucussed ^censussed ^chorussed ^controlled ^decontrolled ^degassed ^extolled ^focussed ^frivolled ^gambolled ^gassed ^hurrahhed ^imperilled ^instilled ^madrigalled ^marshalled ^metalled ^nonplussed ^outrivalled ^patrolled ^pedalled ^pencilled ^perilled ^precissed ^quizzed ^refocussed ^revved ^rivalled ^rumpussed ^signalled ^stencilled ^syncked ^talcked ^teargassed ^teetotalled ^totalled ^trellissed ^verdigrissed ^whizzed ^zincked bbed cced dded gged kked lled mmed nned pped ralled rred tted villed
VERB VBN	3ake	k
VERB VBN	3all	^befell
VERB VBN	3and	od
VERB VBN	3ang	^hung ^overhung
VERB VBN	3e	den tten
VERB VBN	3eak	^bespoke ^misspoke
VERB VBN	3ear	re rn
VERB VBN	3eat	^overate
VERB VBN	3ell	ld
VERB VBN	3ick	^stuck
VERB VBN	3ide	^outrode ^overrode
VERB VBN	3ike	^struck
VERB VBN	3ing	^swung
VERB VBN	3ink	^sunk
VERB VBN	3ise	^uprose
VERB VBN	3ite	te
VERB VBN	3ive	ve
VERB VBN	3oan	^lent
VERB VBN	3old	eld
VERB VBN	3ome	^became ^overcame
VERB VBN	3ose	^chosen
VERB VBN	3uck	^f*ed
VERB VBN	3y	^flown ^overflown ied
VERB VBN	4ake	^woken
VERB VBN	4eak	oken
VERB VBN	4eal	^stolen
VERB VBN	4eeze	^frozen ^unfrozen
VERB VBN	4go	went
VERB VBN	4ind	^found
VERB VBN	4tch	^caught
VERB VBN	5each	^taught ^untaught
VERB VBN	5eek	^sought
VERB VBN	5et	otten
VERB VBN	5ight	^fought ^outfought
VERB VBN	5ing	^brought
VERB VBN	5ink	hought
VERB VBN	5uy	^bought
VERB VBP	0	
VERB VBP	0t	^wan
VERB VBP	2be	^'m
VERB VBP	3be	^are
VERB VBZ	1	 ^aches ^avalanches ^belies ^bellyaches ^birdies ^boogies ^caches ^caddies ^canoes ^chasses ^dies ^douches ^hies ^lies ^mousses ^outvies ^overlies ^reties ^stymies ^terrasses ^ties ^tippytoes ^tiptoes ^toes ^underlies ^unties ^vies hoes thes
VERB VBZ	1ve	^has
VERB VBZ	2	^biases ^bollockses ^buses ^callouses ^calluses ^canvases ^caucuses ^censuses ^choruses ^degases ^echoes ^focuses ^gases ^hinges ^nonpluses ^precises ^quizes ^reechoes ^refocuses ^rendezvouses ^rumpuses ^sudses ^summonses ^teargases ^trellises ^verdigrises ^whizes hes oes sses tzes xes zzes
VERB VBZ	2be	^'s ^is
VERB VBZ	3y	ies
X AFX	0	
X FW	*	ad
X FW	0	
X FW	0r	^pleure
X GW	0	
X LS	0	
X NN	0	`;

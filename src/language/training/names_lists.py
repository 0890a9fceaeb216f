"""Closed word lists that the corpora are read with (not used by the product, whose lists are graph/lexicon)."""

COUNTRIES = frozenset(
    name.strip().lower()
    for name in """
Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|
Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|
Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|
Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Timor-Leste|
Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Swaziland|Ethiopia|Fiji|Finland|France|Gabon|Gambia|
Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|
Ireland|Republic of Ireland|Israel|Italy|Ivory Coast|Côte d'Ivoire|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|
Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macedonia|North Macedonia|Madagascar|
Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|
Morocco|Mozambique|Myanmar|Burma|Namibia|Nauru|Nepal|Netherlands|Holland|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Norway|
Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|
Russian Federation|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|
Slovenia|Solomon Islands|Somalia|South Africa|South Korea|Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|
Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Trinidad|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|
Uganda|Ukraine|United Arab Emirates|UAE|U.A.E.|United Kingdom|UK|U.K.|Great Britain|Britain|United States|
United States of America|US|U.S.|U.S|USA|U.S.A.|America|Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam|Viet Nam|
Yemen|Zambia|Zimbabwe|England|Scotland|Wales|Northern Ireland|Democratic Republic of the Congo|DR Congo|DRC|
People's Republic of China|PRC|DPRK|Islamic Republic of Iran|Soviet Union|USSR|U.S.S.R.|Yugoslavia|Czechoslovakia|East Germany|
West Germany|Nazi Germany|Ottoman Empire|Austria-Hungary|Prussia|Persia|Zaire|Rhodesia
""".replace("\n", "").split("|")
)

# Names of countries that are as often the name of something else; their type needs the sentence.
AMBIGUOUS_COUNTRIES = frozenset(["georgia"])

TITLES = frozenset(
    """
mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president vice-president vice prime minister
ministers premier secretary undersecretary deputy assistant general gen gen. lt lt. lieutenant maj maj. major col col. colonel
capt capt. captain sgt sgt. sergeant staff spc spc. specialist cpl cpl. corporal pvt pvt. private brig brig. brigadier adm adm.
admiral vice rear commander commodore cmdr cmdr. chief marshal field sheriff officer petty senator sen sen. congressman
congresswoman representative rep rep. gov gov. governor mayor chancellor judge justice
bishop archbishop cardinal reverend rev rev. father sister brother imam ayatollah mullah ambassador envoy
spokesman spokeswoman spokesperson chairman chairwoman chair director leader head coach speaker foreign defence defense interior
finance attorney acting former ex- special advisor adviser aide minister-designate majesty highness
navy army air force marine mp founder ceo author poet singer actor actress pastor detective inspector superintendent
""".split()
)

# What an officer of state is secretary or minister of, in front of the name.
OFFICES = frozenset(["state", "defense", "defence", "war", "staff", "treasury", "interior", "commerce", "energy", "justice"])

# Peoples and believers: not names of groups, the product knows them from its lexicon.
PEOPLES = frozenset("turks kurds arabs jews muslims christians sunnis shias shiites sunni shia yazidis swedes danes finns poles "
                    "serbs croats greeks britons spaniards scots uighurs uyghurs rohingya tutsis hutus".split())

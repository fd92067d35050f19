"""What people, bodies, places and things are called in English, for `lexicon`: those of one family exclude each other.

A family is a line `name: one | another`; the words between two bars name one thing, `*` stands for any ending. A word
that may name several things stands with each of them.
"""

THINGS = """
    anybody: person* respondent* people those participant* anyone everyone
    who: resident* citizen* inhabitant* householder* person population* respondent* people townspeople those locals
        islander* villager*
        | user users
        | pupil* schoolchild* child children student* young teenager* learner*
        | teacher* | assistant assistants aide aides
        | parent parents mother* father* mum mums dad dads
        | grandparent* grandmother* grandfather*
        | child children toddler* infant*
        | young youth* teenager* adolescent* pupil* student*
        | elderly old older pensioner* senior* retired
        | adult* grown-up*
        | man men male males men's | woman women female females women's | boy* | girl*
        | owner owners homeowner* landlord*
        | tenant* renter* rents renting lodger* resident*
        | employee* staff worker* workforce colleague* personnel
        | manager managers managerial leader leaders supervisor* boss bosses
        | director directors
        | volunteer*
        | member members
        | visitor* guest* audience* spectator*
        | customer* client* shopper* consumer*
        | patient*
        | doctor doctors physician* gp gps
        | dentist* | midwi* | physiotherapist* | psychologist* | pharmacist*
        | nurse nurses
        | carer* caregiver*
        | councillor* politician*
        | mayor mayors
        | voter* elector electors | candidate*
        | commuter* | cyclist* | driver drivers motorist* | pedestrian* | passenger* | rider riders
        | tourist* holidaymaker* | camper campers
        | student students undergraduate* young
        | neighbour*
        | relative relatives
        | jobseeker* unemployed
        | refugee* | migrant* immigrant* | asylum-seeker*
        | entrepreneur* founder founders self-employed
        | farmer* | builder builders | fisherm* | shopkeeper* trader traders retailer*
        | police officer officers constable*
        | firefighter* firem*
        | paramedic* ambulance
        | journalist* reporter* | priest* vicar* | musician* player players | artist* | actor actors
        | coach coaches trainer trainers | player players
        | caseworker* | consultant* | temp temps | trainee* intern interns | apprentice*
        | applicant* | supplier* | subscriber* | follower* | reader readers | listener* | viewer* | borrower*
        | swimmer* | runner runners | rower rowers | singer singers
        | librarian* | cleaner cleaners | cook cooks chef chefs | clerk clerks | engineer* | gardener* | planner
        planners
        | landlord* | developer*
        | capita head heads person resident* inhabitant* citizen* people
    relation: mother* mum mums | father* dad dads | grandmother* | grandfather*
    sex: girl* | boy*
    seat: seat seats seated sitting | standing
    authority: state government* | region regions regional county counties | municipality municipalities municipal
        council councils
        borough* town towns city cities
    animal: dog dogs puppy puppies | cat cats kitten* | horse* pony ponies | cow cows cattle | pig pigs | sheep lamb*
        | hen hens chicken* | bird birds | fish | bee bees honeybee* | fox foxes | deer | swan swans | otter* | bat bats
    sport: football* | handball* | tennis | swimming swimmer* | basketball* | rowing rower* | gymnast* | badminton
        | volleyball | hockey | table-tennis | riding | yoga | athletics | golf* | dancing dance | chess | cricket |
        rugby
    art: theatre* | concert* | film films cinema* | painting* | choir* | literature
    meal: breakfast* | lunch* | dinner* supper*
    food: meat | vegetable* | fruit | bread | milk
    state: active | passive inactive
    dwelling: house houses villa* terraced | flat flats apartment* | room rooms
    hand: left | right
    size: small smaller | large big bigger
    reach: local | national
    shift: day daytime | night*
    age: old older | new newer
    turn: first | second | third
    body: charity charities | household* home homes family families | business* firm* compan* enterprise* | town towns
        municipality municipalities | class classes | group groups | flat flats apartment* dwelling* | club
        clubs | shop shops
    where: north northern north-east* north-west* | south southern south-east* south-west*
        | east eastern north-east* south-east* | west western north-west* south-west*
    place: city cities urban | countryside rural village*
    water: lake lakes | river rivers | sea | harbour* | canal canals | pond ponds | stream streams
    green: forest* wood woods woodland | park parks | beach beaches | meadow*
    inside: indoor* inside | outdoor* outside
    when: monday* weekday* | tuesday* weekday* | wednesday* weekday* | thursday* weekday* | friday* weekday*
        | saturday* weekend* | sunday* weekend*
    season: summer* | winter* | spring | autumn
    holiday: christmas | easter | whitsun | half-term
    hour: morning* | evening* night nights nightly | night* | afternoon*
    ride: car cars | bicycle* bike* cycl* | bus buses | train trains | foot walk walks walked | tram trams | metro
        | ferry ferries | plane planes | taxi* | scooter* | motorcycle* | lorry lorries truck trucks | van vans
    road: motorway* | path paths | pavement* | bridge* | roundabout* | tunnel*
    money: income* revenue* | expense* expenditure* spending
    cost: wage wages salary salaries payroll | rent rents | maintenance
    side: public municipal | private*
    work: full-time | part-time
    rent: sale sales sell | purchase* buy
    school: primary | secondary | nursery nurseries kindergarten* | university universities | college colleges
    subject: mathematics maths | english | german | history | music | science | french
    building: library libraries | museum* | swimming lido lidos pool pools | hospital* | town-hall | church* | school
        schools
        | theatre* | prison* | hotel* | restaurant* | shop shops | station stations | airport* | pharmacy pharmacies
        | playground* | stadium* | clinic clinics surgery | nursery nurseries kindergarten* | sports-hall gym gyms
        | recycling-centre tip
    platform: facebook | instagram | linkedin | youtube | tiktok | twitter | snapchat | website* | newsletter* | app
        apps | chatbot* | intranet*
    medium: newspaper* | radio | television tv | podcast* | poster* billboard*
    contact: letter letters | e-mail* email* | phone* telephone* call calls caller* | text texts sms | chat
    service: ambulance* paramedic* | fire firefighter* | police*
    waste: food-waste | plastic plastics | paper cardboard | glass | metal
    energy: solar | wind turbine* | district-heating | gas | oil | heat-pump heat-pumps | biogas | coal
    fuel: electric | diesel | petrol
    use: electricity | water | heating
    crime: burglar* | vandalism graffiti | assault* violence | theft thefts shoplifting | arson
    colour: red | green | blue | yellow | black | white
    tree: oak oaks | beech beeches | birch birches | lime limes | spruce | ash
    tongue: german | french | arabic | polish | ukrainian | turkish
    room: kitchen* | bathroom* | classroom* | cellar* basement* | roof* | hall halls
    trust: trust confidence | distrust mistrust
"""

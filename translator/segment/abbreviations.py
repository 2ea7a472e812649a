"""Dutch abbreviations and other words that decide whether a full stop ends a sentence.

All are in lower case and without their last stop: `d.w.z` stands for "d.w.z.". An abbreviation is in one table alone, by what may
follow it.
"""

from __future__ import annotations

CONNECTING = frozenset(
    # something always follows in the same sentence: "over o.a. Polen"
    """
    a.d a.d.h.v aant afk afl alg amb arr bijv bijz b.v bv ca cf circa conf d.d d.i d.m.v d.w.z dwz e.c e.g ed eig etym eventueel
    evt fa fig.l gebr geb gen gest getr gez i.c i.c.m i.e i.h.a i.h.b i.p.v i.s.m i.t.t i.v.m i.z inz jhr
    k.k l.c lat m.a.w m.b.t m.b.v m.i m.i.v m.m.v m.n m.u.v n.a.v n.b nl o.a o.b.v o.i.d.v o.l.v o.m o.v.v ong oorspr op.cit
    p.p.p plm plusm q.q red resp s.l s.n sub t.a.v t.b.v t.g.t t.g.v t.h.v t.n.v t.o.v t.t.v t.w t/m tel uitg v.d v.l.n.r vb vd
    vert verg vgl vlg volgens v.w.b w.o w.v wo.v z.g z.g.n zg zgn zog
    """.split()
)

TITLES = frozenset(
    # a name follows: "prof. dr. Kuiper", "St. Petersburg", "Chr. Huygens"
    """
    a.i adm alex ant arch art.kand b.sc bacc bar bc burg cand capt chr corn dhr dir dr dra drs ds em em.prof fr frl fred geb gebr
    gen gouv gr h h.e h.k.h hendr herv heer hr ing ir jac jhr jkvr joh jonkhr kapt kard kol lic lt luit m.me maj mevr mej messrs mgr
    min.pres mlle mme mr mrs ms mt mw nic past ph pres prof prov sec.gen secr sen sgt sr.m st ste supt th th.m v.h vice-pres
    vz wed wm z.d.h z.e z.em z.exc z.k.h z.m zr zr.m
    """.split()
)

BEFORE_NUMBER = frozenset(
    # a figure or a Roman numeral follows: "blz. 12", "dl. III"
    """
    aanh afb afd afl al alin art artt b bd bijl blz bldz bl c cap cat col d deel dl dln fasc fig fl fol geb gem h hfd hfdst
    hfst hs inv inv.nr ibid id jg jrg kath k kol l lb m max min mod ms n.s nos no nr nrs noot nt o.s p pag par pct pl pp pt r reg
    s sub t tab tit tl tel v vs vss vol z zie
    """.split()
)

MAY_END = frozenset(
    # closes a phrase; a capital after it begins a sentence: "brood, melk enz. Daarna"
    """
    a.d a.s a.u.b aub alhier al b.d.v b.v.d b.w c.q c.s cs cts d.a.v d.o.v e.a e.d e.e.a e.k e.v e.v.a ea ed.l etc enz enzv ev
    excl f.f ff h.t.l i.d i.o i.o.v i.r i.v ibid incl inst int j.l jl jr j.r k.b l.s l.l ll m.e.r m.m n.chr n.m n.o.t.k n.v n.v.t nvt
    o.g o.i o.i.d o.n o.t o.w p.a p.j p.m p.o p.p p.st p.s r.i.p r.k rk s.s s.v.p svp sr t.a.p t.b.c t.k t.l.v u.i
    v.chr v.l v.m v.s w.g w.n w.s w.v.t.t.k z.j z.n z.o.z z.pl z.s.m
    """.split()
)

MONTHS = frozenset(
    # a year or a verb follows: "20 aug. 1940", "21 jan. werd"
    "jan febr feb mrt apr jun jul aug sept sep okt oct nov dec".split()
)

DAYS = frozenset("ma di wo do vr za zo maand dinsd woensd dond vrijd zat zond".split())  # "wo. 3 mei"

UNITS = frozenset(
    # measures; an abbreviation after a figure alone: "12 km. Daarna"
    "mm cm dm m km ha a g gr kg hg dg l dl hl cl mg t s sec min u gld ct cts fl pk v w kw pct st mln mld m2 m3 kub".split()
)

MONTH_NAMES = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december october".split()
)

LETTER_NOUNS = frozenset(
    # a single letter after one of these is its name, not an initial: "plan B. Daarna"
    """
    afdeling artikel barak bijlage blok categorie cel deel figuur gebouw graad groep hal hepatitis initiaal klas klasse kolom
    letter lijn lijst lokaal niveau noot optie paviljoen perron plan poort punt rubriek sector serie tabel trap type vak variant
    vitamine vleugel zaal zone
    """.split()
)

ARTICLES = frozenset("de het een der den des 't d' deze dit die dat onze zijn haar hun mijn eene dezer".split())
"""Before an initialism these make it a noun: "de S.D.A.P. Daarna"."""

STARTERS = frozenset(
    # words that begin sentences and no names
    """
    aan achter af aldus al alle alleen allen alles als altijd and anders beide bij binnen boven buiten daar daarbij daardoor
    daarin daarmee daarna daarnaast daarom daaronder daarop daartegen daartoe daaruit daarvan daarvoor dan dat deze die dit
    doch door dus echter eens eerst en er eveneens gedurende geen geleidelijk gelukkig haar helaas hem hen hier hierbij
    hierdoor hierna hiermee hierop hij hoe hoewel hun iedereen ik immers in indien inmiddels intussen inzake is ja je jij
    jullie kan langs later maar meer men met mijn mits na naar naast nadat nee neen niemand niet niets nochtans nog nu of ofschoon om
    omdat ondanks onder ondertussen ons onze ook op over overigens pas plotseling sedert sinds slechts sommige sommigen soms
    spoedig straks te tegen tegelijk ten tenslotte terwijl tijdens toch toen tot tussen u uit uiteindelijk uiteraard uw vaak vanaf
    vandaag vandaar veel vele velen vervolgens vlak volgens voor vooral voordat vroeger waar waarna waarom waarop wanneer want
    wat we weer weldra welke werd wie wij wil ze zelfs zij zijn zo zodat zodra zonder zou zulke
    """.split()
)

ARTICLE_STARTERS = frozenset({"de", "het", "een", "'t", "’t"})
"""Begin sentences, but also Flemish names ("J. De Vries"): trusted after an initialism with an article alone."""

LOWER_STARTERS = frozenset(
    # begin a new thought in careless text that has no capitals: "wat een dag. en het regent"
    "maar en dus ik hij wij we ze zij je jij het dat dit er daar toen daarna nu want toch ook hier als wat waarom men".split()
)

"""Dutch abbreviations and other words that decide whether a full stop ends a sentence.

All are in lower case and without their last stop: `d.w.z` stands for "d.w.z.". An abbreviation is in one table alone, by what
may follow it. Ordinary words that are abbreviations too (`deel`, `no`, `zie`) are left out: their full stops end sentences.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONNECTING = _words(
    # something always follows in the same sentence: "over o.a. Polen"
    """
    a.d.h.v afk b.v bijv bijz bv ca cf circ conf d.d d.i d.m.v d.w.z dwz e.g etym evt geh gen i.c i.c.m i.e i.h.a i.h.b
    i.p.v i.s.m i.t.t i.v.m i.z inz m.a.w m.b.t m.b.v m.i m.i.v m.m.v m.n m.u.v n.a.v n.b nl o.a o.b.v o.i.d.v o.l.v o.m
    o.v.v ong oorspr op.cit plm plusm q.q resp t.a.v t.b.v t.g.t t.g.v t.h.v t.n.v t.o.v t.t.v t.w t/m tegenw uitg v.d
    v.l.n.r verg vgl vlg vnl w.o w.v z.g z.g.n zgn
    """
)

TITLES = _words(
    # a name follows: "prof. dr. Kuiper", "St. Petersburg", "Chr. Huygens"
    """
    adm alex art.kand b.sc bc burg cand capt chr corn dhr dir dr dra drs ds em.prof fred geb gebr gest getr gez gouv h.k.h
    hendr herv hr ing ir jac jhr jkvr joh jonkhr kapt kard lic lt luit m.me maj mej messrs mevr mgr min.pres mlle mme mr mrs
    mw nic nicol overl ph prof prov red sec.gen secr sgt st ste th vert vice-pres wm z.d.h z.em z.exc z.k.h z.m
    """
)

BEFORE_NUMBER = _words(
    # a figure or a Roman numeral follows: "blz. 12", "dl. III"
    """
    aanh afb afd afl alin art artt bd bijl bldz blz dl dln fasc fig fol hfd hfdst hfst hs inv.nr jg jrg ms nos nr nrs nt p
    pag par pp q r stbl tab tek v vs vss
    """
)

MAY_END = _words(
    # a capital after it begins a sentence: "brood, melk enz. Daarna"
    """
    a.s a.u.b aub b.g.g c.q c.s cs d.a.v d.o.v e.a e.d e.k e.v e.v.a enz enzv etc excl f.f h.t.l i.o i.o.v incl j.l j.r jl
    jr k.b l.l l.s m.e.r n.chr n.m n.o.t.k n.v.t nvt o.g o.i o.i.d o.w p.a p.j p.m p.o p.p p.st p.w r.i.p r.k r.o s.s s.v.p
    sr svp t.k t.l.v v.chr v.h.t.h v.m v.n w.g w.n z.j z.o z.o.z z.s.m
    """
)

MONTHS = _words(
    # a year or a verb follows: "20 aug. 1940", "21 jan. werd"
    "jan febr feb mrt apr jun jul aug sept sep okt oct nov dec"
)

DAYS = _words("ma di wo vr za dinsd woensd dond donderd vrijd zat zaterd zond")  # "wo. 3 mei"

UNITS = _words(
    # measures: abbreviations after a figure alone, "12 km. Daarna"
    "mm cm dm m km ha g gr kg hg dg l dl hl cl mg sec min u gld ct cts fl pk kw pct mln mld"
)

MONTH_NAMES = _words("januari februari maart april mei juni juli augustus september oktober november december october")

LETTER_NOUNS = _words(
    # a single letter after one of these is its name, not an initial: "plan B. Daarna"
    """
    afdeling artikel barak bijlage blok categorie cel deel figuur gebouw graad groep hal hepatitis klas klasse kolom letter
    lijn lijst lokaal niveau noot optie paviljoen perron plan poort punt rubriek sector serie tabel trap type variant
    vitamine vleugel zaal zone
    """
)

ARTICLES = _words("de het een der den des 't ’t d' d’ deze dit die dat onze ons zijn haar hun mijn eene dezer")
"""Before an initialism these make it a noun: "de S.D.A.P. De leden"."""

STARTERS = _words(
    # words that begin sentences and no names
    """
    aan achter af al aldus alle alleen allen alles als altijd beide bij binnen boven buiten daar daarbij daardoor daarin
    daarmee daarna daarnaast daarom daaronder daarop daartegen daartoe daaruit daarvan daarvoor dan dat deze die dit doch
    door dus echter eens eerst en er eveneens gedurende geen gelukkig haar helaas hem hen hier hierbij hierdoor hiermee
    hierna hierop hij hoe hoewel hun ieder iedereen ik immers in indien inmiddels intussen is ja je jij jullie langs later
    maar meer men met mijn mits na naar naast nadat nee neen niemand niet niets nochtans nog nu of ofschoon om omdat ondanks
    onder ondertussen ons onze ook op over overigens pas plotseling sedert sinds slechts sommige sommigen soms spoedig
    straks te tegelijk tegen tenslotte terwijl tijdens toch toen tot tussen uit uiteindelijk uiteraard vaak vanaf vandaag
    vandaar veel vele velen vervolgens volgens voor vooral voordat vroeger waar waarna waarom waarop wanneer want wat we
    weer weldra welke werd wie wij ze zelfs zij zo zodat zodra zonder zou zulke
    """
)

ARTICLE_STARTERS = frozenset({"de", "het", "een"})
"""Begin sentences, but also Flemish names ("J. De Vries"): trusted after an initialism with an article alone."""

LOWER_STARTERS = _words(
    # begin a new thought in careless text that has no capitals: "wat een dag. en het regent"
    "als daar daarna dat dit dus en er het hier hij ik je jij maar men nu ook toch toen waarom want wat we wij ze zij"
)

# Words of the pages that only the server writes. Ids begin with page-, form-, alt-, document-, waiting-, about-, report- or cite-.

page-description = Recorded violence, official counts and military deployments on one map, with source and precision of each number.
alt-auto = Map of { $a }: { $m }, { $p }. Highest: { $x }. { $u }
alt-plain = Map of { $a }: { $m }, { $p }. { $u }

gone = That edition is no longer published. Showing the current one.
form-period = Period
form-place = Place or operation
form-country = The whole country
form-show = Show
rows-all = See all rows

document-pages = Pages
document-edition = Edition { $e }
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = One moment
waiting-edition = The edition is being prepared. This page asks again by itself.
waiting-web = The page has not been built: run “make web”, then load this address again.

about-title = About the data
about-lead = testigo puts recorded violence, official counts and military deployments on the same map, and says how sure each number is.
about-separate = Sources are never added up: they count overlapping facts in different ways. A deployment and a change in violence do not prove cause.
about-sources = Sources
about-publisher = Publisher
about-version = Version
about-accessed = obtained on { $d }
about-unit = What one unit is
about-unit-event = an event with at least one death, as coded
about-unit-victim = a victim in an investigation file
about-unit-investigation-file = an investigation file
about-unit-death-certificate = a death certificate
about-unit-person = a person killed
about-unit-inhabitant = an inhabitant, as estimated
about-unit-claim = one source's statement
about-unit-boundary = the outline of an area
about-coverage = Covers
about-date-basis = Date
about-date-basis-occurrence = when it happened
about-date-basis-registration = when it was registered
about-date-basis-report = when it was reported
about-rows = Rows in this edition
about-licence = Licence
about-citation = Citation
about-breaks = Where the series changes meaning
about-faults = Known faults
about-zones = Deployments
about-zones-lead =
    { $count ->
        [1] { $n } deployment, { $k } of them without a cited source. The list is not exhaustive.
       *[other] { $n } deployments, { $k } of them without a cited source. The list is not exhaustive.
    }
about-population = Population
about-method = How to read the numbers
about-three-empties = Zero, unknown and suppressed are three different answers and never look the same.

report-title = What became of every row
report-lead = Every row that was read ends in exactly one bin: accepted, accepted with a note, rejected or withheld. The bins add up to the rows read.
report-source = Source
report-read = Read
report-accepted = Accepted
report-noted = Accepted with a note
report-rejected = Rejected
report-withheld = Withheld
report-codes = By code
report-code = Code
report-rows = Rows
report-bin = Bin
report-examples = First rows (file:line)
report-kind-note = note
report-kind-rejection = rejection
report-none = No row of this source was noted, rejected or withheld.

cite-title = Cite
cite-lead = Each source keeps its own citation; the edition says which numbers were used, and they do not change.
cite-edition = { $title }. testigo, edition { $e }. { $url }
cite-version = edition
cite-text = Text
cite-text-link = As plain text
cite-bibtex-link = As a BibTeX file
cite-attribution = Lines for maps

## The embed

embed-use = Use the map
embed-open = Open
embed-table = Table
embed-cite = Cite
embed-gone = That edition is no longer published: the current one is shown.
embed-savedata = Still picture to save data.

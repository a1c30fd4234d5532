# Words of the pages that only the server writes. Ids begin with page-, form-, alt-, document-, waiting-, about-, report- or cite-.

page-description = Recorded violence, official counts and military deployments on one map, with source and precision of each number.

form-period = Period
form-place = Place or operation
form-country = The whole country
form-layers-both = Deployments and names
form-layers-zones = Deployments only
form-layers-labels = Names only
form-layers-none = None
form-show = Show
rows-all = See all rows

document-pages = Pages
document-edition = Edition { $e }
document-zones-small =
    { $count ->
        [1] { $n } municipal zone too small to be drawn here
       *[other] { $n } municipal zones too small to be drawn here
    }
document-zones-sources = Deployments as cited for each.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = One moment
waiting-edition = The edition is being prepared. This page asks again by itself.
waiting-web = The page has not been built: run “make web”, then load this address again.

about-title = About the data
about-lead = testigo puts recorded violence, official counts and military deployments on the same map, and says how sure each number is.
about-sources = Sources
about-citation = Citation
about-faults = Known faults

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
embed-savedata = Still picture to save data.

# Words of testigo in English. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

title-counts = Registered homicides and military deployments, { $p }
title-events = Deaths in recorded events and military deployments, { $p }
title-civilians = Deaths in recorded attacks on civilians, { $p }
embed-events = Recorded events with deaths in { $a }, { $p }
title-sesnsp = Victims of intentional homicide, { $p }
title-feminicide = Victims of feminicide, { $p }
title-women = Women victims of intentional homicide or feminicide, { $p }
title-both = Victims of intentional homicide or feminicide, { $p }
title-press = Journalists killed, { $p }
title-media = Media workers killed, { $p }
title-nocounts = Military deployments in { $a }, { $p }
dek-counts =
    { $count ->
        [1] In { $p }, **{ $n } homicide** was registered in { $a }: { $r } per 100,000 people a year.
       *[other] In { $p }, **{ $n } homicides** were registered in { $a }: { $r } per 100,000 people a year.
    }
dek-counts-plain =
    { $count ->
        [1] In { $p }, **{ $n } homicide** was registered in { $a }.
       *[other] In { $p }, **{ $n } homicides** were registered in { $a }.
    }
dek-counts-unknown =
    { $count ->
        [1] In { $p }, **0** were counted in { $a } where the source has data; months are missing for { $n } area. What happened there is not known.
       *[other] In { $p }, **0** were counted in { $a } where the source has data; months are missing for { $n } areas. What happened there is not known.
    }
dek-events = UCDP documented **{ $k } deaths** (between { $l } and { $h }) in { $n } events in { $a }, { $p }. These are not all deaths.
dek-civilians =
    { $count ->
        [1] UCDP documented **{ $k } deaths** (between { $l } and { $h }) in { $n } attack on civilians in { $a }, { $p }. These are not all deaths.
       *[other] UCDP documented **{ $k } deaths** (between { $l } and { $h }) in { $n } attacks on civilians in { $a }, { $p }. These are not all deaths.
    }
dek-sesnsp =
    { $count ->
        [1] Prosecutors registered **{ $n } victim** in { $a }, { $p }: { $r }.
       *[other] Prosecutors registered **{ $n } victims** in { $a }, { $p }: { $r }.
    }
dek-sesnsp-plain =
    { $count ->
        [1] Prosecutors registered **{ $n } victim** in { $a }, { $p }.
       *[other] Prosecutors registered **{ $n } victims** in { $a }, { $p }.
    }
dek-press =
    { $count ->
        [1] CPJ recorded **{ $n } person** with motive confirmed in { $a }, { $p }; { $k } more with motive unconfirmed, not added.
       *[other] CPJ recorded **{ $n } people** with motive confirmed in { $a }, { $p }; { $k } more with motive unconfirmed, not added.
    }
dek-press-motive =
    { $count ->
        [1] CPJ recorded **{ $n } person** in { $a }, { $p } ({ $m }).
       *[other] CPJ recorded **{ $n } people** in { $a }, { $p } ({ $m }).
    }
dek-media =
    { $count ->
        [1] CPJ recorded **{ $n } media worker** killed in { $a }, { $p }. No motive is assigned.
       *[other] CPJ recorded **{ $n } media workers** killed in { $a }, { $p }. No motive is assigned.
    }
zone-filter = Only with regard to
zone-filter-off = No deployment: everywhere
zone-filter-inside = inside { $o }
zone-filter-outside = outside { $o }
zone-filter-near = in { $o } or up to { $n } km from its border
dek-nocounts =
    { $count ->
        [1] This edition has no homicide counts for { $a }; it shows **{ $n } deployment** with its source. No counts does not mean no violence.
       *[other] This edition has no homicide counts for { $a }; it shows **{ $n } deployments** with their source. No counts does not mean no violence.
    }
rate-people = { $r } per 100,000 people a year
rate-women = { $r } per 100,000 women a year
rate-men = { $r } per 100,000 men a year
skip-map = Skip to map
skip-table = Skip to table
skip-legend = Skip to legend
search = Find a municipality, state or operation
search-none = Nothing for "{ $q }". Another spelling?
search-found =
    { $count ->
        [1] { $n } result
       *[other] { $n } results
    }
view-compare = Before | after
view-overview = All deployments: size and sign differ
menu = Menu
close = Close
country-switch = Country
country-mx = Mexico
country-sv = El Salvador

## Controls

controls = What is shown
measure = What is measured
by = By
by-country = Country
by-state = State
by-muni = Municipality
source = Source
victims = Victims
offence-intentional_homicide = Intentional homicide
offence-feminicide = Feminicide
offence-both = Both
sex-female = Women
sex-male = Men
sex-unknown = Not recorded
age-0-17 = Under 18
age-18plus = 18 and over
age-unknown = Not recorded
weapon-firearm = Firearm
weapon-other = Other means
motive-confirmed = Confirmed
motive-unconfirmed = Unconfirmed
motive-not_applicable = Not applicable
role-journalist = Journalist
role-media_worker = Media worker
kind-state_based = State and armed group
kind-non_state = between armed groups
kind-one_sided = against civilians
kind-mixed = several kinds
dimension-perpetrator = Who attacked
perpetrator-government = Government
perpetrator-organised_group = Organised group
perpetrator-not_stated = The source does not say
victim-civilians = Civilians, in an attack
victim-civilians_among = Civilians and others, in a fight
victim-sides = Members of the sides
victim-not_stated = The source does not say

## The map

map-label = Map of { $m }, { $p }. The list below says the same.
map-label-embed = Map of { $m }, { $p }. The linked table says the same.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
stack-25km = within 25 km or better
hex-closer = Zoom in to its records
hex-places = Municipalities centred here: { $l }
hex-more = { $l } and { $n } more
hex-near = Nearest municipality by its centre: { $a }
map-country = Whole country
map-help = Using the map with the keyboard
nowebgl = This browser cannot draw the interactive map. Here are the picture and the table.
savedata = Still picture to save data.
savedata-do = Use the map
webgl-lost = The map stopped drawing. The list, the chart and the table say the same.
gesture = Two fingers to move the map
gesture-ctrl = Ctrl + scroll to zoom
gesture-cmd = ⌘ + scroll to zoom
tile-failed = Part of the map did not arrive. The legend's figures are complete.
nocounts-label = no counts in this edition
zone-coarser-label = within { $a }: { $o }
inview-open = Places in view ({ $n })
inview-said =
    { $count ->
        [1] { $n } place in view
       *[other] { $n } places in view, highest first
    }
inview-records =
    { $count ->
        [1] { $n } record
       *[other] { $n } records
    }

## The legend

legend = Legend
legend-rate = Homicides per 100,000 people a year
legend-rate-short = per 100,000 a year
legend-victims-people = Victims per 100,000 people a year
legend-victims-women = Victims per 100,000 women a year
legend-victims-men = Victims per 100,000 men a year
legend-feminicide = Victims of feminicide per 100,000 women a year
legend-count = Registered homicides
legend-count-victims = Registered victims
legend-count-women = Women victims registered
legend-count-feminicide = Registered victims of feminicide
legend-count-media = Media workers killed
legend-records = Records
legend-deaths = Documented deaths, best estimate
legend-hex = Records per hexagon
legend-area-scale = The circle's area grows with the number.
smoothed = Smoothed: small places are drawn towards the national mean.
basis-registration = { $p }, month of registration
basis-occurrence = { $p }, date of the event
basis-report = { $p }, month of the report
legend-stack = Place known (25 km or better); larger, more records
legend-area = Only the municipality is known
precision-state-only = Only the state is known
zero = Zero recorded
nodata = No data
suppressed = Suppressed to protect people
chip-municipalities =
    { $count ->
        [1] { $w }: { $n } municipality
       *[other] { $w }: { $n } municipalities
    }
chip-countries =
    { $count ->
        [1] { $w }: { $n } country
       *[other] { $w }: { $n } countries
    }
chip-states =
    { $count ->
        [1] { $w }: { $n } state
       *[other] { $w }: { $n } states
    }
chip-count = { $w }: { $n }
zones-at = Military deployments on { $d }
zone-active = Under way, end documented
zone-end_unknown = End unknown (does not mean still there)
zone-ended = Ended
zone-not_begun = Had not begun
zone-small =
    { $count ->
        [1] 1 municipal zone: zoom in
       *[other] { $n } municipal zones: zoom in
    }
zone-coarser-count =
    { $count ->
        [1] 1 deployment without outline: place smaller than a department
       *[other] { $n } deployments without outline: places smaller than a department
    }
undrawn = Not on the map:
undrawn-muni =
    { $count ->
        [1] { $n } homicide without a known municipality
       *[other] { $n } homicides without a known municipality
    }
undrawn-muni-events =
    { $count ->
        [1] { $n } record ({ $k } deaths) known only to the municipality
       *[other] { $n } records ({ $k } deaths) known only to the municipality
    }
undrawn-state =
    { $count ->
        [1] { $n } record ({ $k } deaths) known only to the state
       *[other] { $n } records ({ $k } deaths) known only to the state
    }
undrawn-region =
    { $count ->
        [1] { $n } record ({ $k } deaths) known only to the region
       *[other] { $n } records ({ $k } deaths) known only to the region
    }
undrawn-country =
    { $count ->
        [1] { $n } record ({ $k } deaths) known only to the country
       *[other] { $n } records ({ $k } deaths) known only to the country
    }
undrawn-outside =
    { $count ->
        [1] { $n } record outside this edition's areas
       *[other] { $n } records outside this edition's areas
    }
undrawn-withheld =
    { $count ->
        [1] { $n } record withheld to protect people
       *[other] { $n } records withheld to protect people
    }
undrawn-date =
    { $count ->
        [1] { $n } record whose dates go beyond the period
       *[other] { $n } records whose dates go beyond the period
    }
undrawn-state-unknown = { $n } without a known state
undrawn-abroad = { $n } that happened abroad
undrawn-zone-unknown =
    { $count ->
        [1] { $n } record: not known whether inside the zone
       *[other] { $n } records: not known whether inside the zone
    }
drawn = { $n } of { $m } records on the map
share-known = Only { $x } of deaths have a known place (25 km or better).
coding = Yearly counts depend on how the source coded.
documented = Documented deaths, not all deaths.
unstable-count =
    { $count ->
        [1] { $n } municipality has 1 to 19 homicides: its rate is unstable.
       *[other] { $n } municipalities have 1 to 19 homicides: their rate is unstable.
    }
unstable-countries =
    { $count ->
        [1] { $n } country has 1 to 19: its rate is unstable.
       *[other] { $n } countries have 1 to 19: their rate is unstable.
    }
unstable-states =
    { $count ->
        [1] { $n } state has 1 to 19: its rate is unstable.
       *[other] { $n } states have 1 to 19: their rate is unstable.
    }
break-pop-legend = The period crosses January 2010: each year uses its own population basis.
break-pop-note = From 2010 population comes from another estimate, about 6% higher nationally: rates are not one series.
warn-sesnsp = Victims in investigation files; figures are revised for years. Not added to INEGI's.
warn-gap = Months are missing from the source's data for { $a }: { $l }. They are not zeros.
warn-gaps = Months are missing from the source's data for { $n } areas. They are not zeros.
warn-feminicide = Each prosecutor classifies differently: feminicide alone does not compare states.
warn-feminicide-do = See all women victims
warn-sex-unknown =
    { $count ->
        [1] { $n } victim with sex not recorded: counted, no rate.
       *[other] { $n } victims with sex not recorded: counted, no rate.
    }
warn-no-rate = No rate: there is no population to calculate it with for this selection.
partial-municipalities =
    { $count ->
        [1] { $n } municipality with missing months: its colour is that of the months there are.
       *[other] { $n } municipalities with missing months: their colour is that of the months there are.
    }
partial-states =
    { $count ->
        [1] { $n } state with missing months: its colour is that of the months there are.
       *[other] { $n } states with missing months: their colour is that of the months there are.
    }
partial-countries =
    { $count ->
        [1] { $n } country with missing months: its colour is that of the months there are.
       *[other] { $n } countries with missing months: their colour is that of the months there are.
    }
warn-perpetrator = UCDP says who attacked only in attacks on civilians: { $n } of { $m } records of { $p }. In the others two sides fight and neither is named as attacker.
warn-army = It does not tell the army from other government forces: abuse by the military in Mexico cannot be read from these numbers.
warn-victim = Deaths are of the whole event. For nearly all, UCDP does not know whose side the people were on: this is not the civilian toll.
warn-press = Killings only; no attacks or disappearances. By whole year, to 2022: later is unknown, not zero.
covered-partial = The source covers { $p }: { $k } of the { $n } months asked for.
covered-none = { $s } has no data for { $p }; it covers { $q }. That is not zero.
period-changed = { $s } covers { $q }: the period changed to { $p }.
level-country-only = { $s } exists by country only.
level-state-only = { $s } exists by state only.
sources = Sources: { $l }; deployments as cited for each.

## Time

country = the whole country
step-previous = ‹ year
step-next = year ›
step-choose = Choose dates
play = Play
pause = Pause
next-period = Next period
handle-from = from { $d }
handle-to = to { $d }
zone-show = Show its period

## A place

back = Back to the legend
back-place = Back to { $a }
code = code { $c }
rate-without =
    { $count ->
        [1] The rate leaves out { $n } case, counted where and when no population is known.
       *[other] The rate leaves out { $n } cases, counted where and when no population is known.
    }
zone-part = Names a part of this place
precision-exact = exact place
precision-town = place known
precision-25km = within 25 km
precision-municipality = municipality
precision-state = state
precision-region = region
precision-country = country
toll = Deaths: { $b } (between { $l } and { $h })
toll-certain = Deaths: { $b }
actors = Actors as the source names them: { $l }
press = Journalists killed, motive confirmed
press-unconfirmed = Journalists killed, motive unconfirmed
stack-title =
    { $count ->
        [1] { $n } record at one place
       *[other] { $n } records at one place
    }

## A deployment

operation = Military deployment
zone-dates-unknown = { $f } – end unknown
zone-dates = { $f } – { $l }
zone-last-reported = Last reported: { $d }
zone-partial = { $k } of { $n } municipalities are known; only those are drawn and filtered.
zone-coarser = The place is smaller than this edition's areas: its outline is not drawn.
zone-uncited = No source cited in the original list: drawn, does not exclude comparison places.
zone-names = Names: { $l }
zone-cited = Source cited
zone-citation = Source cited: { $c }

## Before | after

compare-split = Line between before and after
compare-split-at = { $n } of the width shows before
compare-map-label = { $s }: map of { $m }, { $p }. The card says the figures.

## The table

page-previous = Previous
page-of = Page { $a } of { $b }
page-next = Next
csv = Download CSV
status-suppressed = suppressed

## Share

share = Share
share-title = Share this view
share-link = Link
share-embed = Embed
share-picture = Picture
share-cite = Citation
share-data = Data
follow = Edition
latest = Follow the latest edition
pin = Pin this edition: the numbers will not change
link-keeps = The link keeps source, period, measure, filters and place.
copy = Copy
copy-link = Copy link
copied = Copied
copy-failed = Could not copy: the text is selected.
embed-kind = Form
embed-element = Element
embed-iframe = iframe
embed-element-about = A link with a picture that the script makes into the map; without script it stays a link and a picture, in e-mail and feed readers too.
embed-iframe-about = For editors that take no script.
embed-size = Size
embed-other = Other
embed-width = Width
embed-height = Height
embed-code = Code
embed-preview = Preview, { $w } × { $h }
picture-svg = Download SVG
picture-png = Download PNG
picture-pinned = The picture is pinned to this edition and carries source, date and edition.
picture-failed = The picture did not arrive. The links are still here.
alt = Alternative text (read to people who cannot see the picture)
alt-again = Back to the generated text
citation-text = Text
citation-bibtex = BibTeX
citation-line = { $s }. Map: testigo, edition { $e }, accessed { $d }. { $u }
citation-sources = Each source's own line
citation-zones = Deployments drawn in this view
citation-uncited = no source cited
citation-pinned = Citations name edition { $e }: its numbers will not change.
file-areas = Places and numbers of this view
file-incidents = Records, one a row
file-counts = Counts by place, period and category
file-series = Series over time
file-zones = Military deployments
file-comparison = The comparison
file-csv = CSV
file-geojson = GeoJSON
file-rows =
    { $count ->
        [1] { $n } row
       *[other] { $n } rows
    }
file-facts = { $w } ({ $l })
file-unknown = Empty = unknown; 0 = zero recorded. Each file names its source and licence.

## On paper

read = How to read it
print-edition = edition { $e } · permanent link at the foot
print-link = Permanent link:

## States and errors

loading = Loading data for { $p }
slow = Taking longer than usual.
empty = No records here in { $p }. That is not the same as no violence.
offline = No connection. Showing what was last received, { $d }.
error = The server did not answer. What is shown has not changed.
retry = Try again
refused-not_added = Those counts are not added up: they are of different things.
refused-need-not_added = One at a time can be shown.
refused-no_denominator = There is no population of that group: no rate can be computed.
refused-need-no_denominator = The number can be shown.
refused-area_too_coarse = The deployment's place is smaller than this edition's areas: what happened inside cannot be told.
refused-need-area_too_coarse = The area around it can be shown.
refused-no_deployments = This edition has no deployments: there is no before and after.
refused-need-no_deployments = Map, table and chart show what its sources hold.
refused-other = This combination of filters cannot be answered.
refused-need-other = The source can be shown without filters.
refused-do = Remove the filters
badlink = The link asks for "{ $k }={ $v }", which this edition does not have. Showing the nearest.
gone = That edition is no longer published. Showing the current one.
sheet-peek = Details, small
sheet-half = Details, half height
sheet-full = Details, full height

## Help

keys-intro = Letters act only while the map has focus. Everything is also in the list and the table.
keys-map = Arrows: move · ⇧ + arrows: move further · + −: zoom · 0: whole country · Enter: open the place at the centre
keys-go = L: legend · T: time · /: search · ?: this help · Esc: back one step
keys-time = In time: ← → a month · ⇧ ← → a year · Home, End: limits · Space: play or pause

## What the numbers mean

def-records = A record is what one source says of an event. It may span a day or a year, a town or a state.
def-deaths = The source's low, best and high estimate. Not a statistical interval.

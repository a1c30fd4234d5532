# Words of testigo in English. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

search = Find a municipality, state or operation
search-none = Nothing for "{ $q }". Another spelling?
search-found =
    { $count ->
        [1] { $n } result
       *[other] { $n } results
    }
view-compare = Before | after
view-overview = All deployments: size and sign differ
close = Close
country-switch = Country
country-mx = Mexico
country-sv = El Salvador

## Controls

by-state = State
kind-state_based = State and armed group
kind-non_state = between armed groups
kind-one_sided = against civilians
kind-mixed = several kinds

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

legend-rate-short = per 100,000 a year
legend-area = Only the municipality is known
precision-state-only = Only the state is known
zero = Zero recorded
nodata = No data
suppressed = Suppressed to protect people
zone-small =
    { $count ->
        [1] 1 municipal zone: zoom in
       *[other] { $n } municipal zones: zoom in
    }

## Time

step-previous = ‹ year
step-next = year ›
step-choose = Choose dates
play = Play
pause = Pause
next-period = Next period
handle-from = from { $d }
handle-to = to { $d }

## A place

back = Back to the legend
back-place = Back to { $a }
precision-exact = exact place
precision-town = place known
precision-25km = within 25 km
precision-municipality = municipality
precision-state = state
precision-region = region
precision-country = country
toll = Deaths: { $b } (between { $l } and { $h })
toll-certain = Deaths: { $b }

## Before | after

compare-split = Line between before and after
compare-split-at = { $n } of the width shows before
compare-map-label = { $s }: map of { $m }, { $p }. The card says the figures.

## The table

status-suppressed = suppressed

## On paper

read = How to read it
print-edition = edition { $e } · permanent link at the foot
print-link = Permanent link:

## States and errors

loading = Loading data for { $p }
slow = Taking longer than usual.
offline = No connection. Showing what was last received, { $d }.
error = The server did not answer. What is shown has not changed.
retry = Try again
refused-other = This combination of filters cannot be answered.
refused-need-other = The source can be shown without filters.
refused-do = Remove the filters
sheet-peek = Details, small
sheet-half = Details, half height
sheet-full = Details, full height

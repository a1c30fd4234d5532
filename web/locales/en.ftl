# Words of testigo in English. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

search = Find a municipality, state or operation
search-none = Nothing for "{ $query }". Another spelling?
search-found =
    { $count ->
        [1] { $number } result
       *[other] { $number } results
    }
view-compare = Before | after
view-overview = All deployments: size and sign differ
close = Close
country-mx = Mexico
country-sv = El Salvador

## Controls

kind-state_based = State and armed group
kind-non_state = between armed groups
    .start = Between armed groups
kind-one_sided = against civilians
    .start = Against civilians
kind-mixed = several kinds
    .start = Several kinds

## The map

map-label = Map of { $measure }, { $period }. The list below says the same.
map-label-embed = Map of { $measure }, { $period }. The linked table says the same.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
stack-25km = located to within 25 km
hex-closer = Zoom in to see its records
hex-places =
    { $count ->
        [1] Municipality: { $list } (centre)
       *[other] Municipalities: { $list } (centres)
    }
hex-more = { $list } and { $number } more
hex-near = Nearest municipality by its centre: { $place }
map-country = Whole country
map-help = Using the map with the keyboard
nowebgl = This browser cannot draw the interactive map. Here are the picture and the table.
savedata = Still picture to save data.
savedata-do = Use the map
webgl-lost = The map stopped drawing. The list, the chart and the table say the same.
gesture = Two fingers to move the map
gesture-key = { $key } + scroll to zoom
tile-failed = Part of the map did not arrive. The legend's figures are complete.
nocounts-label = no counts in this edition
zone-coarser-label = within { $place }: { $operation }
inview-open = Highest in view ({ $number })
inview-said =
    { $count ->
        [1] { $number } place in view
       *[other] { $number } places in view, highest first
    }
inview-records =
    { $count ->
        [1] { $number } record
       *[other] { $number } records
    }

## The legend

legend-rate-short = per 100,000 a year
legend-area = Only the municipality is known
    .inline = only the municipality is known
zero = Zero recorded
    .inline = zero recorded
nodata = No data
    .inline = no data
suppressed = Suppressed to protect people
zone-small =
    { $count ->
        [1] 1 deployment is
       *[other] { $number } deployments are
    } too small to be seen here: zoom in

## Time

step-year = year
step-choose = Choose dates
play = Play
pause = Pause
next-period = Next period
handle-from = from { $month }
    .name = from
handle-to = to { $month }
    .name = to

## A place

back = Back to the legend
back-place = Back to { $place }
precision-exact = exact place
precision-town = place known
precision-municipality = municipality
precision-state = state
precision-region = region
precision-country = country
toll = Deaths: { $best } (published range { $low }–{ $high })
toll-certain = Deaths: { $best }

## Before | after

compare-split = Line between before and after
compare-split-at = { $share } of the width shows before
compare-map-label = { $side }: map of { $measure }, { $period }. The card says the figures.

## The table

status-suppressed = suppressed

## On paper

read = How to read it
print-edition = edition { $edition } · permanent link at the foot
print-link = Permanent link:

## States and errors

loading = Loading data for { $period }
slow = Taking longer than usual.
offline = No connection. Showing what was last received, { $time }.
error = The server did not answer. What is shown has not changed.
retry = Try again
refused-other = This combination of filters cannot be answered.
refused-need-other = The source can be shown without filters.
refused-do = Remove the filters
sheet-peek = Details, small
sheet-half = Details, half height
sheet-full = Details, full height

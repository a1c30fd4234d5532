# Words of the pages that only the server writes. Ids begin with page-, form-, alt-, document-, waiting-, missing-, about-, report- or cite-.

page-description = Recorded violence, official counts and military deployments on one map, with source and precision of each number.

form-period = Period
form-place = Place or operation
form-country = The whole country
form-layers-both = Deployments and names
form-layers-zones = Deployments only
form-layers-labels = Names only
form-layers-none = None
zone-filter-how = Where
form-show = Show
rows-all = See all rows

## The time chart

chart-counts = Registered homicides, { $place }
chart-victims = Registered victims, { $place }
chart-women = Women victims, { $place }
chart-feminicide = Victims of feminicide, { $place }
chart-press = Journalists, motive confirmed, { $place }
chart-press-unconfirmed = Journalists, motive unconfirmed, { $place }
chart-media = Media workers, { $place }
chart-deaths = Deaths { $where } (UCDP, best estimate)
chart-civilians = Deaths in attacks on civilians, { $place } (UCDP, best estimate)
chart-by-month = by month
chart-by-quarter = by quarter
chart-by-year = by year
chart-dated = month known
chart-undated = month unknown
play-whole = The whole series is shown: there is nothing to play. Choose a shorter period.
chart-zones = Deployments over time, { $place }
around-before = { $months } months before
around-after = { $months } months after
undated =
    { $count ->
        [0] **{ $deaths }** of { $period } cannot be dated so finely. Not spread.
       *[other] **{ $deaths }** of { $period } cannot be dated to a month: { $records } spanning longer. Not spread.
    }
lanes-note =
    { $count ->
        [1] The sources name 1 operation; { $ended }. Broken line: end unknown. It does not mean that it goes on.
       *[other] Of { $number } operations named by the sources, { $ended }. Broken line: end unknown. It does not mean they go on.
    }
lanes-ended =
    { $count ->
        [0] none has a documented end
        [1] 1 has a documented end
       *[other] { $number } have a documented end
    }
break-class = Classification changes
zones-later =
    { $count ->
        [1] 1 later deployment lies beyond this axis
       *[other] { $number } later deployments lie beyond this axis
    }
zones-list = Deployments ({ $number })
nocounts-chart = There is no homicide series { $where }: the axis shows deployments only.
around-compare = Compare
around-compare-months = Compare before and after

document-pages = Pages
document-edition = Edition { $edition }
document-zones-small =
    { $count ->
        [1] { $number } deployment is too small to be seen here
       *[other] { $number } deployments are too small to be seen here
    }
document-zones-sources = Deployments as cited for each.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = One moment
waiting-edition = The edition is being prepared. This page asks again by itself.
waiting-web = The page has not been built: run “make web”, then load this address again.
missing-title = Nothing is here
missing = This address does not exist, or no longer does.
missing-unknown_edition = That edition is not published here. These pages show the current one.
missing-map = The map
missing-table = The table

about-title = About the data
about-lead = testigo puts recorded violence, official counts and military deployments on the same map, and says how sure each number is.
data-sources = Sources
data-citation = Citation: { $citation }
data-method = Method
data-levels = Exists by
data-fields = Can be filtered by
data-means = What the numbers mean
data-faults = Known faults
data-edition = Edition { $edition }
data-more = Download or cite
data-report = The edition's report: what became of every row
data-cite = How to cite
data-json = The edition as JSON
about-separate = Sources are never added up: they count overlapping facts in different ways. A deployment and a change in violence do not prove cause.
about-publisher = Publisher
about-version = Version
about-rows = Rows in this edition
about-licence = Licence
about-breaks = Where the series changes meaning
about-zones = Deployments
about-zones-lead =
    { $count ->
        [1] 1 deployment, { $uncited } without a cited source. The list is not exhaustive.
       *[other] { $number } deployments, { $uncited } of them without a cited source. The list is not exhaustive.
    }
about-three-empties = Zero, unknown and suppressed are three different answers and never look the same.
privacy = This page stores and sends nothing about its readers.
nojs = Without JavaScript: picture, table and form with the same data.
about-unit = What one unit is
method-inegi = Each death counts in the municipality where it occurred and in the month in which it was registered. Those without a municipality are in the totals and in no row. Rates use each year's municipal population.
method-sesnsp = The sum of the victims that each prosecutor reports, by state and month. Intentional homicide and feminicide do not overlap: women killed are both together. Months of Oaxaca are missing; they are not zeros.
method-ucdp = Codes news and reports of organised violence: who against whom, where, when, how many deaths. Most deaths have no precise place or date; those records are counted and not drawn as points.
method-cpj = Only counts are kept, no names. Confirmed and unconfirmed motives are two figures that are never added; media workers stand apart.
takedown = Ask for a figure to be reviewed or withdrawn
support = Support networks for people affected

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
report-kind-absent = absent, by area
report-none = No row of this source was noted, rejected or withheld.
report-code-broken_row = The row cannot be read: too many or too few fields, or a quote that is not closed
report-code-missing_value = A required value is missing
report-code-bad_date = The date cannot be read, or ends before it begins
report-code-bad_number = Not a number, negative, or too large
report-code-bad_code = The word is not in the source’s list
report-code-bad_position = Not a position on the earth, or none given
report-code-duplicate_id = An earlier row has the same identifier
report-code-duplicate_cell = An earlier row counts the same place, period and group
report-code-unknown_area = The code belongs to no place of this edition
report-code-outside_coverage = The period lies outside what the source says it covers
report-code-invalid_polygon = The outline is not a polygon and cannot be repaired
report-code-outside_areas = The point lies outside the outlines: the place is taken from the source’s words
report-code-toll_order = Low, best and high estimates are not in order; they stay as published
report-code-null_position = The position is 0, 0, which means “no position”; the row’s words are used
report-code-far_outside = The position lies far from what the source covers: counted, not drawn
report-code-swapped = With longitude and latitude exchanged it would lie in what is covered
report-code-sign = With the opposite sign it would lie in what is covered
report-code-state_mismatch = The row names one state and its point or code lies in another; point or code counts
report-code-state_not_stated = Names no state, although its precision implies one
report-code-state_not_recognised = The state it names is not in this edition
report-code-municipality_not_stated = Names no municipality, although its precision implies one
report-code-municipality_not_recognised = The municipality it names is not in this edition
report-code-municipality_unknown = The state is known, the municipality is not
report-code-state_unknown = The country is known, the state is not
report-code-abroad = It happened abroad
report-code-population_missing = No population for that year: a count, no rate
report-code-polygon_repaired = The outline was invalid and has been repaired
report-code-polygon_cut = The outline crosses longitude 180 and has been cut there
report-code-area_partial = Only some of the deployment’s places are known
report-code-area_coarser = The deployment’s place is smaller than the areas of this edition
report-code-uncited = The source cites nothing for this claim
report-code-no_data = Without a number that can be read: that place and period have no data
report-code-after_coverage = No number yet: a period after what the source says it covers
report-code-multi_line_field = A field holds a line break

cite-title = Cite
cite-lead = Each source keeps its own citation; the edition says which numbers were used, and they do not change.
cite-edition = { $title }. testigo, edition { $edition }. { $url }
cite-version = edition
cite-text = Text
cite-text-link = As plain text
cite-bibtex-link = As a BibTeX file
cite-attribution = Lines for maps
citation-line-undated = { $title }. { $sources }. Map: testigo, edition { $edition }. { $url }
citation-accessed = Day of access

alt-auto = Map { $whose }: { $measure }, { $period }. Highest: { $highest }. { $undrawn }
alt-plain = Map { $whose }: { $measure }, { $period }. { $undrawn }
alt-place = Map { $whose }: { $measure }, { $period }. { $sentence }

## The embed

embed-use = Use the map
embed-open = Open
embed-table = Table
embed-cite = Cite
embed-savedata = Still picture to save data.

## The comparison: what is chosen, and the maps

compare-title = { $operation }, { $day }
zones-here = Deployments over this place
    .inline = deployments over this place
force-army = Army
force-navy = Navy
force-national_guard = National Guard
force-federal_police = Federal Police
force-mixed = combined forces
    .start = Combined forces
force-unknown = force not stated
    .start = Force not stated
compare-lead = { $measure }, { $months } months before and { $months } after. The month of the operation is left out.
compare-lead-date = { $measure }, { $months } months before and { $months } after. The month of the date is left out.
compare-lead-washout = { $measure }, { $months } months before and { $months } after. Months left out, from that of the begin on: { $washout }.
compare-start = Choose an operation, then a place that it names; or a place and a date.
compare-pick = What is compared
compare-operation = Operation
compare-choose = Choose an operation
compare-by-date = No operation: a date
compare-place = Place
compare-place-all = All places it names
compare-choose-place = Choose a place
compare-state-whole = The whole state
compare-date = Date
compare-months = Months before and after
compare-more = More options
compare-washout = Months left out
compare-washout-none = None
compare-washout-one = The month of the begin
compare-washout-several = { $washout } months
compare-controls = Compared with
compare-controls-other = All states that no cited operation names
compare-controls-near = The same, farther than { $km } km from the named states
compare-controls-one = Municipalities of one state only
compare-controls-some = As in the address: { $list }
compare-layout = View
compare-side = Side by side
compare-swipe = Swipe
compare-before = Before
compare-after = After
compare-edges = Outlines: deployments on the last day of each period.
compare-edge = Dates of the compared deployment: { $dates }.
compare-whole = Show the whole deployment
compare-chosen = Place compared
compare-earlier = Earlier operations already named this place: { $list }
compare-earlier-part = Earlier operations already named places that this one names: { $list }
compare-to-overview = See all deployments
compare-to-method = How the comparison works
compare-force = Force
compare-force-all = All
compare-at = Compare before and after a date
filter-state = State

## The comparison: card, refusals, overview
cmp-group = comparison municipalities
    .start = Comparison municipalities
cmp-group-states = comparison states
    .start = Comparison states
cmp-areas = municipalities
cmp-areas-states = states
cmp-area = municipality
cmp-area-states = state
cmp-result = Registered homicides went from { $before } to { $after }.
cmp-result-events = Documented deaths went from { $before } to { $after }.
cmp-result-victims = { $counted } went from { $before } to { $after }.
cmp-result-none = In the { $group } they went from { $others_before } to { $others_after }; from 0 it cannot be said how many times more.
cmp-elsewhere-rose = In the { $group } the rate rose by { $share }.
cmp-elsewhere-fell = In the { $group } the rate fell by { $share }.
cmp-elsewhere-times = In the { $group } the rate rose to { $ratio } times that of before.
cmp-elsewhere-same = In the { $group } the rate did not change.
cmp-relative = That is { $relative } times the rise elsewhere (between { $low } and { $high }).
cmp-relative-other = Against a change like that elsewhere, that is { $change }.
amount-between = { $amount } (between { $low } and { $high })
amount-fewer = { $share } less
amount-more = { $share } more
amount-times = { $ratio } times as much
amount-same = the same
cmp-relative-none-here-before = A relative difference cannot be given: none was recorded before.
cmp-relative-none-here-after = A relative difference with an interval cannot be given: none was recorded after.
cmp-relative-flat = The difference is within what chance allows.
cmp-relative-none-there-before = A relative difference cannot be given: none was recorded before in the { $group }.
cmp-relative-none-there-after = A relative difference cannot be given: none was recorded after in the { $group }.
cmp-pre-rise = **The rise began before the deployment.**
cmp-pre-rise-date = **The rise began before the date.**
cmp-pre-fall = **The fall began before the deployment.**
cmp-pre-fall-date = **The fall began before the date.**
cmp-pre-peak = Homicides had risen in the year before: { $earlier } in the first six months, { $later } in the last six. A fall after a peak is common.
cmp-pre-trough = Homicides had fallen in the year before: { $earlier } in the first six months, { $later } in the last six. A rise after a low is common.
cmp-pre-peak-quarter = Counts had risen at the end of the period before: { $earlier } a month, then { $later } in the last { $later_months } months. A fall after a peak is common.
cmp-pre-peak-events = Documented deaths had risen in the year before: { $earlier } in the first six months, { $later } in the last six. A fall after a peak is common.
cmp-pre-peak-victims = Registered victims had risen in the year before: { $earlier } in the first six months, { $later } in the last six. A fall after a peak is common.
cmp-pre-trough-quarter = Counts had fallen at the end of the period before: { $earlier } a month, then { $later } in the last { $later_months } months. A rise after a low is common.
cmp-pre-trough-events = Documented deaths had fallen in the year before: { $earlier } in the first six months, { $later } in the last six. A rise after a low is common.
cmp-pre-trough-victims = Registered victims had fallen in the year before: { $earlier } in the first six months, { $later } in the last six. A rise after a low is common.
cmp-pre-none = No sustained rise or fall in the year before.
cmp-pre-none-long = No sustained rise or fall in the { $months } months before.
cmp-pre-month = { $month } already had { $number }, against a mean of { $mean } a month in the year before; the operation began on day { $day }.
cmp-pre-month-long = { $month } already had { $number }, against a mean of { $mean } a month in the { $months } months before; the operation began on day { $day }.
cmp-pre-month-long-date = { $month } already had { $number }, against a mean of { $mean } a month in the { $months } months before; the date asked is day { $day }.
cmp-pre-month-date = { $month } already had { $number }, against a mean of { $mean } a month in the year before; the date asked is day { $day }.
cmp-pre-ratio = In the three months before, { $later } a month; in the nine before those, { $earlier }: { $change }.
cmp-pre-ratio-long = In the { $later_months } months before, { $later } a month; in the { $earlier_months } before those, { $earlier }: { $change }.
cmp-pre-ratio-zero = In the { $later_months } months before, { $later } a month; in the { $earlier_months } before those, none.
cmp-disclaimer = **This does not show that the deployment caused the change.**
cmp-disclaimer-date = **This does not show what caused the change.**
cmp-months = Month by month, before and after
cmp-months-mean = Dashed line: mean of the { $months } months before ({ $mean }). Hollow bar: month left out.
cmp-months-out = { $month }: { $number }, not counted
cmp-months-alt = { $title }. { $place }: from { $before_low } to { $before_high } a month before; from { $after_low } to { $after_high } after.
cmp-months-remainder = { $before } before and { $after } after span more than one month: counted, without a bar.
cmp-size = How large, with uncertainty interval (95%)
cmp-size-place = { $place }, after ÷ before
cmp-size-controls = { $group }, after ÷ before
cmp-size-relative = Relative difference (place ÷ comparison)
cmp-wider = Of the two intervals computed the wider is shown: months vary more than chance alone explains.
cmp-wider-chance = Of the two intervals computed the wider is shown.
cmp-phi = Scatter between months in { $place }: { $phi } times that of chance.
cmp-phi-one = Scatter between months in { $place }: no more than that of chance.
cmp-dates = Does it happen on other dates?
cmp-dates-said =
    { $count ->
        [0] In none of { $total } was the change as large.
       *[other] In { $number } of { $total } the change was as large or larger.
    }
cmp-dates-which = Same place, same windows, { $period }.
cmp-places = Does it happen at other places?
cmp-places-said =
    { $count ->
        [0] None of { $total } changed as much.
       *[other] { $number } of { $total } changed as much or more.
    }
cmp-places-which = { $group_start } with at least 12 homicides in the period before, same months.
cmp-places-which-events = { $group_start } with at least 12 documented deaths in the period before, same months.
cmp-places-which-victims = { $group_start } with at least 12 victims in the period before, same months.
cmp-p = p = { $part }/{ $total } = { $value }
cmp-p-none = Fewer than 20: no p value.
cmp-p-no-dates = No other month can be compared.
cmp-p-no-places = No other place can be compared.
cmp-range = In 95 of 100 the change lay between { $low } and { $high }.
cmp-to-zero =
    { $count ->
        [1] 1 fell to zero (◂).
       *[other] { $number } fell to zero (◂).
    }
cmp-from-zero =
    { $count ->
        [1] 1 rose from zero (▸).
       *[other] { $number } rose from zero (▸).
    }
cmp-undefined = { $number } without any in both periods: left out.
cmp-observed = { $label }: { $value }
cmp-rings = Around { $place }, by distance
cmp-rings-none = Around it, by distance: no figures, as the source counts by state.
cmp-ring = { $from_km }–{ $to_km } km
cmp-ring-first = up to { $to_km } km
cmp-ring-named =
    { $count ->
        [1] Of these, 1 in a state named by an operation.
       *[other] Of these, { $number } in states named by an operation.
    }
cmp-col-places = municipalities
cmp-col-before = before
cmp-col-after = after
cmp-col-change = change
cmp-col-ratio = ratio
cmp-col-interval = 95% interval
cmp-col-month = month
cmp-col-part = period
cmp-col-controls = comparison
cmp-part-before = before
cmp-part-left_out = not counted
cmp-part-after = after
cmp-row-place = Homicides, { $place }
cmp-row-place-events = Documented deaths, { $place }
cmp-row-place-victims = Victims, { $place }
cmp-row-controls = Homicides, { $group } ({ $number })
cmp-row-controls-events = Documented deaths, { $group } ({ $number })
cmp-row-controls-victims = Victims, { $group } ({ $number })
cmp-row-rate = per 100,000 a year
cmp-per-people = per 100,000 people a year
cmp-row-rate-women = per 100,000 women a year
cmp-row-rate-men = per 100,000 men a year
cmp-measure = Registered homicides
cmp-measure-events = Documented deaths
cmp-measure-victims = Registered victims of intentional homicide
cmp-measure-feminicide = Registered victims of feminicide
cmp-measure-both = Registered victims of intentional homicide or feminicide
cmp-table = Show as a table
cmp-about-controls = Comparison places.
cmp-controls =
    { $count ->
        [1] Comparison municipalities: all in 1 state that no operation with a cited source names. The list is not exhaustive.
       *[other] Comparison municipalities: all in { $number } states that no operation with a cited source names. The list is not exhaustive.
    }
cmp-controls-states = Comparison states ({ $number }): those that no operation with a cited source names. The list is not exhaustive.
cmp-controls-some = Comparison municipalities as chosen: { $number }. The list of operations is not exhaustive.
cmp-controls-some-states = Comparison states as chosen: { $number }. The list of operations is not exhaustive.
cmp-unmatched = They are not matched to the place.
cmp-neighbours = Neighbours are not excluded.
cmp-about-numbers = What the numbers are.
cmp-population = Population: { $basis }.
cmp-extended =
    { $count ->
        [1] 1 month uses that population extended beyond its basis.
       *[other] { $number } months use that population extended beyond its basis.
    }
cmp-no-break = No series break inside the months compared.
cmp-unplaced = Without a known { $area }, in no number here: { $before } before, { $after } after.
cmp-undated =
    { $count ->
        [1] 1 death ({ $share }) cannot be dated within the periods.
       *[other] { $number } deaths ({ $share }) cannot be dated within the periods.
    }
cmp-no-population =
    { $count ->
        [1] One { $area } without a population estimate is left out.
       *[other] { $number } { $areas } without a population estimate are left out.
    }
cmp-no-population-victims =
    { $count ->
        [1] One { $area } without a population estimate or with months missing is left out.
       *[other] { $number } { $areas } without a population estimate or with months missing are left out.
    }
cmp-about-claim = Deployment claim.
cmp-about-date = The date.
cmp-date-asked = { $day }, as asked; no operation chosen.
cmp-earlier = Earlier operations already named this place: { $list }
cmp-sens = With other choices
cmp-sens-without_uncited_states = Without states named only by uncited operations
cmp-sens-neighbours_excluded_50km = Without municipalities within 50 km of a named state
cmp-sens-months = With { $months } months before and after
cmp-sens-none = no answer: { $reason }
    .start = No answer: { $reason }
cmp-col-sens-controls = comparison places
cmp-col-counts = before and after
cmp-from-to = { $before } to { $after }
cmp-col-relative = relative difference
cmp-cite = Cite
cmp-csv = CSV
cmp-picture = Picture
cmp-embed = Embed
cmp-open = Open on the map
cmp-edition = edition { $edition }
cmp-at-date = { $place }, { $day }
cmp-only-after = from zero
cmp-at-least = at least ×{ $ratio }
cmp-others = Other operations

comparison-title = Before and after

## Refusals
ref-title = No answer for this question
ref-need = What would be needed
ref-others = Operations that can be compared
ref-also = Also
ref-series_break = The months cross { $month }, when the classification changed: figures before and after do not measure the same thing.
ref-population_break = More than a third of the months would use population extended beyond its basis.
ref-too_few_events = Fewer than 20 homicides in both periods together: any difference may be chance.
ref-too_few_controls = Fewer than 10 { $areas } are left to compare with.
ref-treated_share = The deployment covers over 80% of municipalities: nothing is left to compare with.
ref-treated_share-date = The place holds over 80% of municipalities: nothing is left to compare with.
ref-precision_floor = More than 20% of deaths cannot be dated within the periods.
ref-short_pre = { $source } lacks months of { $period }.
ref-short_pre-starts_late = { $source } starts in { $starts }: it has fewer than { $months } months before the deployment.
ref-short_pre-starts_late-date = { $source } starts in { $starts }: it has fewer than { $months } months before the date.
ref-short_pre-ends_early = { $source } ends in { $ends }: it lacks some of the { $months } months before the deployment.
ref-short_pre-ends_early-date = { $source } ends in { $ends }: it lacks some of the { $months } months before the date.
ref-short_post = { $source } lacks months of { $period }.
ref-short_post-starts_late = { $source } starts in { $starts }: it lacks some of the { $months } months after the deployment.
ref-short_post-starts_late-date = { $source } starts in { $starts }: it lacks some of the { $months } months after the date.
ref-short_post-ends_early = { $source } ends in { $ends }: it has fewer than { $months } months after the deployment.
ref-short_post-ends_early-date = { $source } ends in { $ends }: it has fewer than { $months } months after the date.
ref-no_counts_here = This edition has no counts for { $place }.
ref-area_too_coarse = The deployment covers part of { $place }; counts exist only for the whole of { $place }.
ref-area_too_coarse-date = { $place } is smaller than the areas that the source counts.
ref-area_too_coarse-partial = The deployment names { $total } municipalities; known of them: { $number } ({ $place }). Their figures do not speak for the whole deployment.
ref-area_too_coarse-states = { $source } counts by state, and { $place } is only part of one.
ref-period_too_coarse = { $source } is published by year: there are no months to compare.
ref-dates_unknown = Only the year in which the deployment began is known.
ref-no_untreated_places = Since 2019 the National Guard is in the whole country: no place without a deployment is left.
ref-series_break-need = One series with the same classification on both sides
ref-population_break-need = Population on one basis on both sides
ref-treated_share-need = Comparison municipalities without a deployment in those months
ref-treated_share-states-need = Comparison states without a deployment in those months
ref-no_untreated_places-need = Comparison municipalities without a deployment in those months
ref-no_untreated_places-states-need = Comparison states without a deployment in those months
ref-too_few_events-need = More months, or several places together
ref-too_few_events-events = Fewer than 20 documented deaths in both periods together: any difference may be chance.
ref-too_few_events-victims = Fewer than 20 registered victims in both periods together: any difference may be chance.
ref-too_few_controls-need = Fewer exclusions of neighbouring municipalities
ref-too_few_controls-some-need = More comparison places
ref-too_few_controls-states-need = More states without a deployment in those months
ref-short_pre-need = A source that covers { $period }
ref-short_post-need = A source that covers { $period }
ref-precision_floor-need = Records dated at least to the month
ref-dates_unknown-need = The month in which it began
ref-period_too_coarse-need = Records dated at least to the month
ref-no_counts_here-need = Monthly counts for { $place }
ref-area_too_coarse-need = Counts and boundaries of the places it names
ref-area_too_coarse-date-need = Counts for { $place }
ref-short-area_too_coarse = too small for these data
ref-short-area_too_coarse-partial = only some of its municipalities are known
ref-short-no_counts_here = no counts here
ref-short-period_too_coarse = no months
ref-short-dates_unknown = only the year is known
ref-short-short_pre = months before are missing
ref-short-short_post = months after are missing
ref-short-short_pre-starts_late = the source starts later
ref-short-short_pre-ends_early = the source ends earlier
ref-short-short_post-starts_late = the source starts later
ref-short-short_post-ends_early = the source ends earlier
ref-short-series_break = classification changes
ref-short-population_break = population basis changes
ref-short-precision_floor = dates too wide
ref-short-treated_share = nothing left to compare with
ref-short-no_untreated_places = no place without a deployment is left
ref-short-too_few_controls = fewer than 10 places
ref-short-too_few_events = fewer than 20 cases

## How the comparison works
method-title = How the comparison works
method-lead = A card puts the months before and after an operation side by side, in the places it names and in others. It does not say why anything changed.
method-what = What is compared
method-windows = The same months of the year, 12 before and 12 after (or 24, or 36). The month in which the operation began is left out: it had days before and days after.
method-rates = Each count is divided by the population of those months, so that a growing place does not look more violent only because it grows.
method-others = The same ratio is computed in the comparison municipalities: all those of states that no operation with a cited source names in those years. They are not matched to the place, and the list of operations is not exhaustive.
method-relative = The relative difference is the place's ratio divided by that of the comparison municipalities: ×1 means that it changed as much as they did.
method-sure = How sure it is
method-interval = Every count involves chance. The 95% interval shows the ratios compatible with the counts; where months vary more than chance alone explains, it is widened. Of two intervals the wider is shown, its ends rounded outward.
method-placebo = Then the same is asked where no operation is known: at the same place on other dates, and at other places in the same months. If many changed as much, the change is not unusual. The p value is the share that changed as much or more, the case itself included.
method-trend = Last, it looks whether the rise or fall had already begun. Troops often come where violence is rising, and after a peak a fall is common.
method-not = What it cannot say
method-not-cause = That a deployment made violence rise or fall. Two things that happen together do not show that one brings the other.
method-not-else = What would have happened without the operation: nobody saw it.
method-not-other = What else happened in those months: splits between groups, other forces, elections, violence moving to neighbouring places.
method-not-counted = What the source did not record: disappearances, attacks, deaths without a certificate.
method-refused = When there is no answer
method-refused-why = Where the figures are not enough, the card says so instead of giving a number, and what would be needed: fewer than 20 cases, fewer than 10 places to compare with, a series that changes meaning, dates too wide, a place smaller than the areas counted, or no place without a deployment.
method-example-up = An example: { $place }
method-example-down = The other direction: { $place }
method-fact-size = **How large.**
method-fact-dates = **On other dates?**
method-fact-places = **At other places?**
method-fact-before = **Since when?**
method-example-together = The four belong together. To leave one out changes what is understood.
method-example-open = See the whole card
method-spread = Size and sign differ between operations. That is why all are shown together, and none stands for the others.
method-formulas = The arithmetic
method-formula-rate = Rate = 100,000 × cases ÷ (population × months ÷ 12). Exact Poisson interval (Garwood 1936).
method-formula-ratio = Ratio = rate after ÷ rate before. Exact interval, conditional on the sum of cases; the wider one multiplies its error by √φ, φ being the scatter between months against that of chance, and uses Student's t.
method-formula-p = p = (1 + those that changed as much or more) ÷ (1 + all). It is never below 1 ÷ (1 + all).
## All deployments
cmp-ov-said = Of { $total }, { $number } can be compared: { $more }; { $less }; { $same }.
cmp-ov-more =
    { $count ->
        [0] in none homicides rose more, or fell less, than in the { $group }
       *[other] in { $number } of them homicides rose more, or fell less, than in the { $group }
    }
cmp-ov-more-events =
    { $count ->
        [0] in none documented deaths rose more, or fell less, than in the { $group }
       *[other] in { $number } of them documented deaths rose more, or fell less, than in the { $group }
    }
cmp-ov-more-victims =
    { $count ->
        [0] in none victims rose more, or fell less, than in the { $group }
       *[other] in { $number } of them victims rose more, or fell less, than in the { $group }
    }
cmp-ov-less =
    { $count ->
        [0] in none it was the other way round
       *[other] in { $number } it was the other way round
    }
cmp-ov-same =
    { $count ->
        [0] in none is the difference within what chance allows
       *[other] in { $number } the difference is within what chance allows
    }
cmp-ov-note = Relative difference of all places that each names, { $months } months before and after, by date. Circle: the value; line: 95% interval. They are not averaged.
cmp-ov-none =
    { $count ->
        [1] With this source the one deployment cannot be compared; its row says why.
       *[other] With this source none of the { $number } deployments can be compared; each row says why.
    }
cmp-ov-col-operation = Operation
cmp-ov-col-before = Before the deployment
cmp-ov-trend-rise = the rise began before
cmp-ov-trend-fall = the fall began before
cmp-ov-trend-peak = after a peak
cmp-ov-trend-trough = after a low
cmp-ov-trend-none = no trend
cmp-ov-without = Without an interval, as nothing was recorded on one side: { $number }.
cmp-ov-shared-more = They are not { $total } separate findings: { $number } of those with more count in part the same municipalities and months ({ $list }).
cmp-ov-shared-less = They are not { $total } separate findings: { $number } of those with less count in part the same municipalities and months ({ $list }).
cmp-ov-picture-note = It does not say why anything changed, nor what would have happened without the deployments. The list is not exhaustive.
cmp-study-title = Years before and after
cmp-study-note = Each point: how much more the rate changed in municipalities first named that year than in those not yet named, { $municipalities } together. 0: the same. Before year 0, each change from the year before. Band: 95% for all points at once, { $draws } draws.
cmp-study-unit = difference of asinh(homicides per 100,000), close to a logarithm
cmp-study-unit-victims = difference of asinh(victims per 100,000), close to a logarithm
cmp-study-breakdown = The result would vanish if the unseen trend were { $times } times the worst seen before.
cmp-study-before-same = The largest change before is that of year { $year }: { $value } ({ $low } to { $high }), in the same direction as the mean from year 0 on, { $mean }.
cmp-study-before-opposite = The largest change before is that of year { $year }: { $value } ({ $low } to { $high }), in the opposite direction to the mean from year 0 on, { $mean }.
cmp-study-before-excludes_zero = Its band does not reach 0: the municipalities named were already parting from the others before.
cmp-study-before-touches_zero = Its band only just reaches 0: that they were already parting from the others before cannot be ruled out.
cmp-study-before-includes_zero = Its band includes 0: it cannot be told apart from no change.
cmp-study-groups = First year: { $list }.
cmp-study-left-out = Left out, fewer than 10 municipalities: { $list }.
cmp-study-none-no_municipal_counts = No study by years: it needs counts by municipality and month.
cmp-study-none-short_series = No study by years: source or population do not cover 1990–2009 unchanged.
cmp-study-none-too_few_places = No study by years: in no year are 10 or more municipalities first named.
cmp-study-years = years since the first deployment
cmp-study-value = difference

table-title = { $what } by municipality
table-title-countries = { $what } by country
table-title-states = { $what } by state
table-title-events = Events and deaths
table-title-records = Recorded events
all-places = All places
table-title-zones = Military deployments { $where }
order = Ordered by the lower end of the interval, so that a small place with one bad year does not lead the list.
rank-note = In brackets, the ranks that the intervals allow: where they overlap, the order is not known.
sort-ascending = Sort by { $column }, ascending
sort-descending = Sort by { $column }, descending
filter-all = All states
page-rows = Rows per page
zones-cell-known = { $number } end documented
zones-cell-unknown = { $number } end unknown
written-out = zero, no data and suppressed are written out, never blank
same-numbers = The same numbers as the map.
caption-records =
    { $count ->
        [0] No record
        [1] 1 record
       *[other] { $first }–{ $last } of { $number } records
    }
caption-zones =
    { $count ->
        [0] No deployment
        [1] 1 deployment
       *[other] { $first }–{ $last } of { $number } deployments
    }
table-total = All of { $place }
table-all = Show all columns
period-from = From
period-to = To
caption-municipalities =
    { $count ->
        [0] No municipality
        [1] 1 municipality
       *[other] { $first }–{ $last } of { $number } municipalities
    }
caption-states =
    { $count ->
        [0] No state
        [1] 1 state
       *[other] { $first }–{ $last } of { $number } states
    }
caption-countries =
    { $count ->
        [0] No country
        [1] 1 country
       *[other] { $first }–{ $last } of { $number } countries
    }
cols-actors = Actors as the source names them
cols-country = Country
cols-dates = Dates
cols-deaths = Deaths
cols-municipality = Municipality
cols-note = Note
cols-operation = Operation
cols-place = Place
cols-rank = Rank
cols-zones = Deployments on { $day }

pop =
    { $count ->
        [1] 1 inhabitant in { $year } (CONAPO)
       *[other] { $number } inhabitants in { $year } (CONAPO)
    }
nopop = no population estimate in { $year }
place-rate = { $per }, { $period } (95% interval: { $interval })
sentence =
    { $count ->
        [0] No registered homicide { $when }.
        [1] 1 registered homicide { $when }.
       *[other] { $number } registered homicides { $when }.
    }
sentence-victims =
    { $count ->
        [0] No registered victim { $when }.
        [1] 1 registered victim { $when }.
       *[other] { $number } registered victims { $when }.
    }
sentence-plain = { $number } { $when }.
sentence-nodata = There are no data for { $period } here. That is not zero.
sentence-supp = The figure exists and is not published, so that no person can be singled out.
sentence-records = { $deaths } in { $records }, { $period }.
smoothed-value = Smoothed rate: { $rate } { $per }
highest = highest month: { $number }
highest-year = highest year: { $number }
notsum-to = Not added to { $list }: they count overlapping facts.
zones-none = No source in this edition names a deployment here.
profile-place = How exactly the place is known
profile-time = How exactly the date is known
profile-state-only = Only the state is known ({ $place }): not drawn ({ $deaths })
dated-day = to the day
dated-week = to the week
dated-month = to the month
dated-quarter = to the quarter
dated-year = to the year or less
precision-25km = located to within 25 km
downloads-here = Download this place
download-series = { $source }: all periods
download-counts = { $source }: this period
download-records = { $source }: records of this period
download-zones = Deployments over the place
troops-announced =
    { $count ->
        [1] 1 person announced
       *[other] { $number } personnel announced
    }
troops-planned =
    { $count ->
        [1] 1 person planned
       *[other] { $number } personnel planned
    }
troops-deployed =
    { $count ->
        [1] 1 person deployed
       *[other] { $number } personnel deployed
    }
troops-authorised =
    { $count ->
        [1] 1 person authorised
       *[other] { $number } personnel authorised
    }
troops-unknown =
    { $count ->
        [1] 1 person (the source does not say whether planned, announced or present)
       *[other] { $number } personnel (the source does not say whether planned, announced or present)
    }
personnel-none = Number not published
gn-table = Personnel reported, by date
gn-note = Figures from different sources: not a series.
gn-disputed = federal forces; sources disagree on present or planned
status-unstable = few cases (1–19)
status-partial = incomplete period

## Around the map
dek-zones = Hatched areas are those named by military deployments begun by then.
dek-zones-edges = Outlined areas are those named by military deployments begun by then.
measure-count = Number
measure-rate = Rate
measure-rate-smoothed = Smoothed rate
measure-records = Records
measure-deaths-best = Deaths
by-auto = Automatic
by-hex = Hexagons
    .inline = hexagons
by-records = Records
layers = Layers
layers-zones = Show deployments
layers-labels = Show names
victims-women = Women
victims-minors = Under 18
victims-press = Journalists
victims-civilians = Civilians
legend-open = Legend and sources
chip-nopop =
    { $count ->
        [1] { $label }: { $number } municipality without a population estimate
       *[other] { $label }: { $number } municipalities without a population estimate
    }
zones-none-yet = No deployment in this edition had begun by { $day }.
gn-zone = National Guard: the whole country since 2019, end unknown. Only the edge is drawn.
sv-exception = State of exception: the whole country since { $day }; extended monthly, says the source. Only the edge is drawn.
warn-feminicide-short = Feminicide alone does not compare states.
notcause-short = Not causal.
cols-year = Year
cols-homicides = Homicides
cols-victims = Victims
cols-people = People
cols-confirmed = Motive confirmed
    .inline = motive confirmed
cols-unconfirmed = Motive unconfirmed
    .inline = motive unconfirmed
press-notsum = Two different figures: not added up.
cols-date = Date
cols-personnel = Personnel
cols-state = State
cols-status = Status on { $day }
empty-period = Show the whole period
empty-country = Show the whole country
nocounts-first = Show { $place }
nocounts-csv = Download the deployments (CSV)
views = Views
view-map = Map
view-table = Table
view-about = About the data
language = Language
country-switch = Country
source-inegi = INEGI, deaths by homicide
source-sesnsp = SESNSP, victims by state
source-ucdp = UCDP, events with deaths
source-cpj = CPJ, journalists
notcause = A deployment and a change in violence do not prove cause.
filters = Filter: { $list }
limit-dates = Days
limit-deaths-min = Deaths a record
limit-place-precision = Place known
limit-time-precision = Date known
limit-municipality = Municipality
limit-bbox = Between
limit-overlapping = records that touch the period, too
limit-at-least = at least { $number }
limit-or-better = { $value } or better
limit-more = { $names } and { $number } more
limit-degrees = { $sides } (west, south, east, north, degrees)
dimension-all = All
dimension-offence = Offence
    .inline = offence
dimension-sex = Sex
    .inline = sex
dimension-age = Age
    .inline = age
dimension-weapon = Means
    .inline = means
dimension-motive = Motive
    .inline = motive
dimension-role = Role
    .inline = role
dimension-kind = Kind
    .inline = kind
dimension-victim = Who died
    .inline = who died
legend-areastate = Only the state or region is known: not drawn
precision-state-only = Only the state is known
undrawn-nothing = nothing, all that the source counts is on the map
detail = See details
legend-count-press = Journalists killed
cols-rate = per 100,000 a year
cols-rate-women = per 100,000 women a year
cols-rate-men = per 100,000 men a year
cols-interval = 95% interval
cols-smoothed = Smoothed rate
cols-records = Records
cols-range = low–high
tip-interval = 95% interval: { $low }–{ $high }
tip-range = Published range: { $low }–{ $high }
tip-raw = Not smoothed: { $rate } (95% interval: { $low }–{ $high })
not-in-rows = Not in any row:
def-inegi = Deaths registered as homicide on death certificates, by month of registration. Does not say who caused them.
def-sesnsp = Victims in prosecutors' investigation files, by state and month. Figures are revised for years.
def-cpj = Journalists and media workers whom CPJ records as killed, by state and year.
def-motive = Motive confirmed: CPJ is certain that the person was killed for their work. Unconfirmed: possible and not proven.
def-perpetrator = Who attacked and who died, as UCDP codes it. In an attack on civilians it names the attacker; in a fight it names two sides and no attacker.
def-smoothed = Combines the place's rate with the country's: the fewer people, the more the country weighs. A zero is drawn as zero.
def-interval = A range of rates compatible with the count, at 95%. It belongs to the rate before smoothing.
def-zone = What a source says of forces being sent: who, where, since when. It does not prove presence at every point or day.
definition-open = What this means: { $term }
def-rate = People counted, divided by the place's population in each year and by the length of the period.
def-here = Records known only to this area, not to a place in it.
def-population = People who live in the place at the middle of each year, by the official estimate.
def-unit = Unit
def-unit-people = per 100,000 people a year
def-unit-women = per 100,000 women a year
def-unit-men = per 100,000 men a year
def-unit-death = a person killed, as the source says
def-precision = Precision
def-precision-events = each record states its own: from a point to the whole country, from a day to a year
def-precision-counts = { $resolution }; { $level }
def-resolution-day = by day
def-resolution-month = by month
def-resolution-year = by year
def-not = What it is not
not-homicides = Not all violent deaths; it does not say who caused them or why.
not-victims = Not investigation files or verdicts; not added to INEGI's figures.
not-press = Not attacks or disappearances; after 2022 it is unknown, not zero.
not-events = Not all deaths, and not a statistical interval; not added to official counts.
not-rate = Not the risk of one person. Under 20 cases it is unstable.
not-smoothed = Not what was recorded: an estimate for comparing small places.
not-interval = It says nothing of what the source did not record.
not-population = Not a census of each year; the basis changes in 2010.
not-zone = Not a list of units, and no proof of cause. End unknown does not mean still there.
def-zone-source = the source cited for each deployment
def-zone-precision = the source's own: from day to year, from municipality to country
def-interval-method = exact Poisson interval of the count, divided by the population
about-accessed = obtained on { $day }
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
about-population = Population
about-method = How to read the numbers
title-counts = Registered homicides and military deployments
title-events = Deaths in recorded events and military deployments
title-civilians = Deaths in recorded attacks on civilians
title-sesnsp = Victims of intentional homicide
    .inline = victims of intentional homicide
title-feminicide = Victims of feminicide
    .inline = victims of feminicide
title-women = Women victims of intentional homicide or feminicide
    .inline = women victims of intentional homicide or feminicide
title-both = Victims of intentional homicide or feminicide
    .inline = victims of intentional homicide or feminicide
title-press = Journalists killed
title-media = Media workers killed
title-nocounts = Military deployments
where = in { $place }
where-mx = in Mexico
where-sv = in El Salvador
where-country = in the whole country
when-in = in { $period }
    .start = In { $period }
when-range = from { $first } to { $last }
    .start = From { $first } to { $last }
when-day = on { $period }
    .start = On { $period }
when-days = from { $first } to { $last }
    .start = From { $first } to { $last }
whose = of { $place }
whose-mx = of Mexico
whose-sv = of El Salvador
state-like-country = State of { $place }
where-like-country = in the State of { $place }
whose-like-country = of the State of { $place }
titled = { $what }, { $place }, { $period }
titled-limited = { $title } ({ $limits })
titled-group = { $group }, { $what }
titled-shown = on the map: { $place }
group-minors = People under 18
group-adults = People of 18 and over
group-women = Women
    .inline = women
group-men = Men
    .inline = men
dek-counts =
    { $count ->
        [1] { $when }, **{ $number } homicide** was registered { $where }: { $rate }.
       *[other] { $when }, **{ $number } homicides** were registered { $where }: { $rate }.
    }
dek-counts-plain =
    { $count ->
        [1] { $when }, **{ $number } homicide** was registered { $where }.
       *[other] { $when }, **{ $number } homicides** were registered { $where }.
    }
dek-counts-unknown =
    { $count ->
        [1] { $when }, **0** were counted { $where } where the source has data; months are missing for { $number } area. What happened there is not known.
       *[other] { $when }, **0** were counted { $where } where the source has data; months are missing for { $number } areas. What happened there is not known.
    }
dek-events = UCDP documented { $toll } in { $events } { $where }, { $period }. Not all deaths are documented.
dek-sesnsp =
    { $count ->
        [1] Prosecutors registered **{ $number } victim** { $where }, { $period }: { $rate }.
       *[other] Prosecutors registered **{ $number } victims** { $where }, { $period }: { $rate }.
    }
dek-sesnsp-plain =
    { $count ->
        [1] Prosecutors registered **{ $number } victim** { $where }, { $period }.
       *[other] Prosecutors registered **{ $number } victims** { $where }, { $period }.
    }
dek-press =
    { $count ->
        [1] CPJ counts **1 journalist** killed because of their work (motive confirmed) { $where }, { $period }.
       *[other] CPJ counts **{ $number } journalists** killed because of their work (motive confirmed) { $where }, { $period }.
    }
dek-press-others =
    { $count ->
        [1] Of 1 more the motive is not confirmed: counted apart.
       *[other] Of { $number } more the motive is not confirmed: counted apart.
    }
dek-press-motive =
    { $count ->
        [1] CPJ recorded **{ $number } person** { $where }, { $period } ({ $motive }).
       *[other] CPJ recorded **{ $number } people** { $where }, { $period } ({ $motive }).
    }
dek-media =
    { $count ->
        [1] CPJ recorded **{ $number } media worker** killed { $where }, { $period }. No motive is assigned.
       *[other] CPJ recorded **{ $number } media workers** killed { $where }, { $period }. No motive is assigned.
    }
zone-filter = Only with regard to
zone-filter-off = No deployment: everywhere
zone-filter-inside = inside { $operation }
    .start = Inside { $operation }
zone-filter-outside = outside { $operation }
    .start = Outside { $operation }
zone-filter-near = in { $operation } or up to { $km } km from its border
    .start = In { $operation } or up to { $km } km from its border
dek-nocounts =
    { $count ->
        [1] This edition has no homicide counts { $where }; it shows **{ $number } deployment** with its source. No counts does not mean no violence.
       *[other] This edition has no homicide counts { $where }; it shows **{ $number } deployments** with their source. No counts does not mean no violence.
    }
rate-people = { $rate } per 100,000 people a year (95% interval: { $interval })
rate-women = { $rate } per 100,000 women a year (95% interval: { $interval })
rate-men = { $rate } per 100,000 men a year (95% interval: { $interval })
by-country = Country
    .inline = country
by-muni = Municipality
    .inline = municipality
by-state = State
    .inline = state
victims = Victims
offence-intentional_homicide = Intentional homicide
    .inline = intentional homicide
offence-feminicide = Feminicide
    .inline = feminicide
offence-both = Both
sex-female = Women
    .inline = women
sex-male = Men
    .inline = men
sex-unknown = Not recorded
    .inline = not recorded
age-0-17 = Under 18
    .inline = under 18
age-18plus = 18 and over
age-unknown = Not recorded
    .inline = not recorded
weapon-firearm = Firearm
    .inline = firearm
weapon-other = Other means
    .inline = other means
motive-confirmed = Confirmed
    .inline = confirmed
motive-unconfirmed = Unconfirmed
    .inline = unconfirmed
motive-not_applicable = Not applicable
    .inline = not applicable
role-journalist = Journalist
    .inline = journalist
role-media_worker = Media worker
    .inline = media worker
dimension-perpetrator = Who attacked
    .inline = who attacked
perpetrator-government = Government
    .inline = government
perpetrator-organised_group = Organised group
    .inline = organised group
perpetrator-not_stated = The source does not say
    .inline = the source does not say
victim-civilians = Civilians, in an attack
    .inline = civilians, in an attack
victim-civilians_among = Civilians and others, in a fight
    .inline = civilians and others, in a fight
victim-sides = Members of the sides
    .inline = members of the sides
victim-not_stated = The source does not say
    .inline = the source does not say
legend-rate = Homicides per 100,000 people a year
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
basis-registration = { $label }, month of registration
basis-occurrence = { $label }, date of the event
basis-report = { $label }, month of the report
legend-stack = Place known (25 km or better); larger, more records
chip-municipalities =
    { $count ->
        [1] { $label }: { $number } municipality
       *[other] { $label }: { $number } municipalities
    }
chip-countries =
    { $count ->
        [1] { $label }: { $number } country
       *[other] { $label }: { $number } countries
    }
chip-states =
    { $count ->
        [1] { $label }: { $number } state
       *[other] { $label }: { $number } states
    }
chip-count = { $label }: { $number }
zones-at = Military deployments on { $day }
zone-active = Under way, end documented
    .inline = under way, end documented
zone-end_unknown = End unknown (does not mean still there)
    .inline = end unknown (does not mean still there)
zone-ended = Ended
    .inline = ended
zone-not_begun = Had not begun
    .inline = had not begun
zone-coarser-count =
    { $count ->
        [1] 1 deployment without outline: place smaller than a department
       *[other] { $number } deployments without outline: places smaller than a department
    }
undrawn = Not on the map:
undrawn-of = Not on the map, { $place }:
undrawn-muni =
    { $count ->
        [1] { $number } homicide without a known municipality
       *[other] { $number } homicides without a known municipality
    }
undrawn-muni-events =
    { $count ->
        [1] 1 record ({ $deaths }) known only to the municipality
       *[other] { $number } records ({ $deaths }) known only to the municipality
    }
undrawn-state =
    { $count ->
        [1] 1 record ({ $deaths }) known only to the state
       *[other] { $number } records ({ $deaths }) known only to the state
    }
undrawn-region =
    { $count ->
        [1] 1 record ({ $deaths }) known only to the region
       *[other] { $number } records ({ $deaths }) known only to the region
    }
undrawn-country =
    { $count ->
        [1] 1 record ({ $deaths }) known only to the country
       *[other] { $number } records ({ $deaths }) known only to the country
    }
undrawn-outside =
    { $count ->
        [1] { $number } record outside this edition's areas
       *[other] { $number } records outside this edition's areas
    }
undrawn-withheld =
    { $count ->
        [1] { $number } record withheld to protect people
       *[other] { $number } records withheld to protect people
    }
undrawn-date =
    { $count ->
        [1] { $number } record whose dates go beyond the period
       *[other] { $number } records whose dates go beyond the period
    }
undrawn-state-unknown = { $number } without a known state
undrawn-abroad = { $number } that happened abroad
undrawn-zone-unknown =
    { $count ->
        [1] { $number } record: not known whether inside the zone
       *[other] { $number } records: not known whether inside the zone
    }
coding = Yearly counts depend on how the source coded.
documented = Documented deaths, not all deaths.
unstable-count =
    { $count ->
        [1] { $number } municipality has 1 to 19 homicides: its rate is unstable.
       *[other] { $number } municipalities have 1 to 19 homicides: their rate is unstable.
    }
unstable-countries =
    { $count ->
        [1] { $number } country has 1 to 19: its rate is unstable.
       *[other] { $number } countries have 1 to 19: their rate is unstable.
    }
unstable-states =
    { $count ->
        [1] { $number } state has 1 to 19: its rate is unstable.
       *[other] { $number } states have 1 to 19: their rate is unstable.
    }
break-pop-legend = The period crosses January 2010: each year uses its own population basis.
break-pop-note = From 2010 population comes from another estimate, about 6% higher nationally: rates are not one series.
warn-sesnsp = Victims in investigation files; figures are revised for years. Not added to INEGI's.
warn-gap = Months are missing from the source's data for { $place }: { $list }. They are not zeros.
warn-gaps =
    { $count ->
        [1] Months are missing from the source's data for 1 area. They are not zeros.
       *[other] Months are missing from the source's data for { $number } areas. They are not zeros.
    }
warn-feminicide = Each prosecutor classifies differently: feminicide alone does not compare states.
warn-feminicide-do = See all women victims
warn-sex-unknown =
    { $count ->
        [1] { $number } victim with sex not recorded: counted, no rate.
       *[other] { $number } victims with sex not recorded: counted, no rate.
    }
warn-no-rate = No rate: there is no population to calculate it with for this selection.
partial-municipalities =
    { $count ->
        [1] { $number } municipality with missing months: its colour is that of the months there are.
       *[other] { $number } municipalities with missing months: their colour is that of the months there are.
    }
partial-states =
    { $count ->
        [1] { $number } state with missing months: its colour is that of the months there are.
       *[other] { $number } states with missing months: their colour is that of the months there are.
    }
partial-countries =
    { $count ->
        [1] { $number } country with missing months: its colour is that of the months there are.
       *[other] { $number } countries with missing months: their colour is that of the months there are.
    }
warn-perpetrator =
    { $count ->
        [1] UCDP says who attacked only in attacks on civilians: { $stated } of 1 record of { $period }. In the others two sides fight and neither is named as attacker.
       *[other] UCDP says who attacked only in attacks on civilians: { $stated } of { $number } records of { $period }. In the others two sides fight and neither is named as attacker.
    }
warn-army = It does not tell the army from other government forces: abuse by the military in Mexico cannot be read from these numbers.
warn-victim = Deaths are of the whole event. For nearly all, UCDP does not know whose side the people were on: this is not the civilian toll.
warn-press = Killings only; no attacks or disappearances. By whole year, to 2022: later is unknown, not zero.
covered-partial =
    { $count ->
        [1] The source covers { $period }: a part of the month asked for.
       *[other] The source covers { $period }: { $covered } of the { $number } months asked for.
    }
covered-none = { $source } has no data for { $period }; it covers { $covered }. That is not zero.
level-country-only = { $source } publishes by country only.
level-state-only = { $source } publishes by state only.
sources = Sources: { $list }; deployments as cited for each.
zone-show = Show its period
rate-without =
    { $count ->
        [1] The rate leaves out { $number } case, counted where and when no population is known.
       *[other] The rate leaves out { $number } cases, counted where and when no population is known.
    }
zone-part = Names a part of this place
actors = Actors as the source names them: { $list }
press = Journalists killed, motive confirmed
press-unconfirmed = Journalists killed, motive unconfirmed
stack-title =
    { $count ->
        [1] { $number } record at one place
       *[other] { $number } records at one place
    }
zone-dates-unknown = { $first } – end unknown
zone-dates = { $first } – { $last }
zone-since = since { $first }; end unknown
zone-since-day = since { $first }; end unknown
zone-last-reported = Last reported: { $day }
zone-partial =
    { $count ->
        [1] 1 of { $total } municipalities is known; only that one is drawn and filtered.
       *[other] { $number } of { $total } municipalities are known; only those are drawn and filtered.
    }
zone-coarser = The place is smaller than this edition's areas: its outline is not drawn.
zone-uncited = No source cited in the original list: drawn, does not exclude comparison places.
zone-names = Places named: { $list }
zone-cited = Source cited
zone-citation = Source cited: { $citation }
page-previous = Previous
page-of = Page { $page } of { $pages }
page-next = Next
def-records = A record is what one source says of an event. It may span a day or a year, a town or a state.
def-deaths = The source's low, best and high estimate. Not a statistical interval.
records-title = Records
n-deaths =
    { $count ->
        [1] { $number } death
       *[other] { $number } deaths
    }
n-records =
    { $count ->
        [1] { $number } record
       *[other] { $number } records
    }
n-events =
    { $count ->
        [1] { $number } event
       *[other] { $number } events
    }
n-attacks =
    { $count ->
        [1] { $number } attack on civilians
       *[other] { $number } attacks on civilians
    }
n-deployments =
    { $count ->
        [1] { $number } deployment
       *[other] { $number } deployments
    }
n-municipalities =
    { $count ->
        [1] { $number } municipality
       *[other] { $number } municipalities
    }
n-other-months =
    { $count ->
        [1] 1 other month
       *[other] { $number } other months
    }
n-other-municipalities =
    { $count ->
        [1] 1 other municipality
       *[other] { $number } other municipalities
    }
n-other-states =
    { $count ->
        [1] 1 other state
       *[other] { $number } other states
    }
toll-said = **{ $deaths }** (between { $low } and { $high })
toll-said-certain = **{ $deaths }**
toll-said-published = **{ $deaths }** (published range { $low }–{ $high })
toll-order = The best estimate lies outside the range that the source itself publishes, as in some records its three numbers are out of order. They are shown as published.

## Keys of the map

keys-intro = Letters act only while the map has focus. Everything is also in the list and the table.
keys-move = Arrows: move
keys-move-more = ⇧ + arrows: move further
keys-zoom = + −: zoom
keys-country = 0: whole country
keys-open = Enter: open the place at the centre
keys-legend = L: legend
keys-chart = T: time
keys-search = /: search
keys-help = ?: this help
keys-back = Esc: back one step
keys-month = In time: ← → a month
keys-year = ⇧ ← → a year
keys-limits = Home, End: limits
keys-play = Space: play or pause
skip-map = Skip to map
skip-table = Skip to table
skip-legend = Skip to legend
period-changed = { $source } covers { $covered }: the period changed to { $period }.
badlink = The link asks for "{ $key }={ $value }", which this edition does not have. Showing the nearest.
embed-events = Recorded events with deaths
csv = Download CSV
latest = Follow the latest edition
pin = Pin this edition: the numbers will not change
link-keeps = The link keeps source, period, measure, filters and place.
copy-link = Copy link
copy-failed = Could not copy: the text is selected.
embed-kind = Form
embed-element = Element
embed-iframe = iframe
embed-element-about = A link with a picture that the script makes into the map; without script it stays a link and a picture, in e-mail and feed readers too.
embed-iframe-about = For editors that take no script.
embed-other = Other
embed-width = Width
embed-height = Height
embed-code = Code
embed-preview = Preview, { $width } × { $height }
picture-svg = Download SVG
picture-png = Download PNG
picture-pinned = The picture is pinned to this edition and carries source, date and edition.
picture-failed = The picture did not arrive. The links are still here.
alt-again = Back to the generated text
citation-text = Text
citation-bibtex = BibTeX
citation-line = { $title }. { $sources }. Map: testigo, edition { $edition }, accessed { $day }. { $url }
citation-sources = Each source's own line
citation-zones = Deployments drawn in this view
citation-uncited = no source cited
citation-pinned = Citations name edition { $edition }: its numbers will not change.
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
        [1] { $number } row
       *[other] { $number } rows
    }
file-facts = { $label } ({ $list })
file-unknown = Empty = unknown; 0 = zero recorded. Each file names its source and licence.
share-known = Only { $share } of deaths have a known place (25 km or better).
share-known-none = No death has a known place (25 km or better).
share-known-most = { $share } of deaths have a known place (25 km or better).
share-known-all = All deaths have a known place (25 km or better).
share-almost-none = less than 1%
share-almost-all = more than 99%
    .start = More than 99%
share = Share
share-title = Share this view
share-link = Link
share-embed = Embed
share-picture = Picture
share-cite = Citation
share-data = Data
copy = Copy
menu = Menu
controls = What is shown
measure = What is measured
by = By
    .inline = by
source = Source
legend = Legend
drawn = { $drawn } of { $records } on the map
drawn-none =
    { $count ->
        [1] The one record is not on the map
       *[other] None of the { $number } records is on the map
    }
drawn-all =
    { $count ->
        [1] The one record is on the map
       *[other] All { $number } records are on the map
    }
country = the whole country
code = code { $code }
operation = Military deployment
follow = Edition
copied = Copied
embed-size = Size
alt = Alternative text (read to people who cannot see the picture)
empty = No records here { $when }. That is not the same as no violence.
gone = That edition is no longer published. Showing the current one.
edition-replaced = The edition shown here is no longer published: there is another one.
edition-current = Show the current edition
refused-no_deployments = This edition has no deployments: there is no before and after.
refused-need-no_deployments = Map, table and chart show what its sources hold.
key-zones = Deployments:
key-active = end documented
key-end_unknown = end unknown
key-ended = ended
undrawn-see = see
table-sort = Sort by

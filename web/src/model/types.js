/**
 * The shapes that pass between the parts of the page. State is what the URL holds; data is what the server answered.
 *
 * Dates are ISO days (`2009-12-31`), inclusive at both ends. Codes are text. `null` is unknown, never zero.
 */

/** @typedef {'es' | 'en' | 'pt'} Lang */
/** @typedef {'map' | 'compare' | 'overview' | 'table' | 'about'} View */
/** @typedef {'auto' | 'muni' | 'state' | 'hex' | 'records'} By */
/** @typedef {'municipalities' | 'states' | 'countries'} Level */
/** @typedef {'active' | 'end_unknown' | 'ended' | 'not_begun'} ZoneStatus */
/**
 * A coded field of a source. `exclusive` codes are never added to one another; `implies` gives the defaults of other fields that
 * a code replaces: CPJ `role=media_worker` sets `motive=not_applicable`.
 *
 * @typedef {{codes: string[], default: string | null, exclusive: boolean, implies: Record<string, Record<string, string>>}} Dimension
 */

/**
 * What the reader asked for. Every field has a value; `toQuery` leaves out what is a default.
 *
 * @typedef {object} State
 * @property {string} source source id
 * @property {string} start first day of the period
 * @property {string} end last day of the period; zone statuses are asked for this day
 * @property {string} measure `records`, `deaths_best`, `count`, `rate`, `rate_smoothed` …
 * @property {Readonly<Record<string, string>>} dims dimensions of the source that differ from its defaults: `kind`, `offence`, `sex` … → codes, comma = or
 * @property {string | null} stateCode filter: state codes, comma = or
 * @property {Readonly<Record<string, string>>} more filters without a field of their own, by their key
 * @property {string | null} zoneFilter filter: zone id; in a comparison `zone` names the operation instead
 * @property {string} relation filter: how the numbers lie to that zone: `inside`, `outside`, `within_km:50`
 * @property {string | null} operation the compared operation (`zone` in a comparison)
 * @property {string | null} date day that a place is compared around when no operation is named
 * @property {string | null} force whose deployments the overview compares; null = all
 * @property {'side' | 'swipe'} layout of the two maps (`w`)
 * @property {View} view
 * @property {{lon: number, lat: number, zoom: number} | null} at the map's camera; null = fit the country
 * @property {string | null} place selected place code, country code or zone id (`p`)
 * @property {By} by
 * @property {boolean} showZones
 * @property {boolean} showLabels
 * @property {12 | 24 | 36} months length of the windows before and after an operation
 * @property {0 | 1 | 2 | 3 | 4 | 5 | 6} washout months that a comparison leaves out, from that of the event on
 * @property {string | null} controls what a comparison compares with: `neighbours_excluded_km:50` or codes of areas; null = all other states
 * @property {string} sort column id, `-` before it = descending
 * @property {number} page page of the table, from 1
 * @property {15 | 50 | 200} rows rows of a page of the table
 * @property {Lang | null} lang what the link asks for; null = as the server negotiated
 * @property {string | null} pinned edition id (`e`)
 */

/**
 * @typedef {object} Source
 * @property {string} id
 * @property {'events' | 'counts'} kind
 * @property {string} title
 * @property {string} short the publisher's acronym where it has one
 * @property {'day' | 'month' | 'year'} resolution finest period
 * @property {{start: string, end: string, areas: string[]}} coverage in days
 * @property {Level[]} levels finest first
 * @property {string[]} measures default of the page first
 * @property {Record<string, Dimension>} dimensions
 * @property {{start: string, end: string}} period default period of the page
 */

/**
 * A deployment as `/edition.json` lists it: everything but geometry and status.
 *
 * @typedef {object} ZoneEntry
 * @property {string} id
 * @property {string} name the operation's official name; never translated
 * @property {string} short short name for charts
 * @property {string} laneName area group on the time chart
 * @property {string} force
 * @property {string} country first country it lies in: `MX`, `SV`
 * @property {string[]} areas codes whose union it is; for `coarser` the area that contains the place
 * @property {'exact' | 'partial' | 'coarser'} areaKnown
 * @property {boolean} national names the whole country: drawn as an edge only
 * @property {string} first ISO day, the first of the month or year when less precise
 * @property {string | null} last null = unknown, never "still there"
 */

/**
 * A deployment with its status on the asked day, as the zone routes answer it.
 *
 * @typedef {object} ZoneExtra
 * @property {ZoneStatus} status
 * @property {[number, number] | null} label lon, lat
 * @property {number | null} minZoom below this zoom it is too small to be drawn
 * @property {[number, number, number, number] | null} bbox west, south, east, north
 */
/** @typedef {ZoneEntry & ZoneExtra} Zone */

/**
 * @typedef {object} Edition
 * @property {string} id
 * @property {Source[]} sources events and counts, in the order of the edition
 * @property {ZoneEntry[]} zones
 * @property {string[]} countries codes, the default country first
 * @property {Level[]} levels that it has areas of, finest first
 * @property {Record<string, [number, number, number, number]>} boxes west, south, east, north of what a map of each country shows
 * @property {{source: string}} defaultView
 */

/**
 * @typedef {object} Area
 * @property {string} code
 * @property {string} name
 * @property {string | null} short short label of a state
 * @property {string[]} also names of places in it that the map itself shows
 * @property {'municipality' | 'state' | 'country'} level
 * @property {string} parent
 * @property {number} people in the edition's year, to two digits; 0 unknown
 * @property {number} lon label point
 * @property {number} lat
 */

/**
 * One row of `/values`. Numbers are the server's, rounded once there.
 *
 * @typedef {object} Value
 * @property {number | null} value what the measure draws
 * @property {number | null} low of the interval, or of the range that the source publishes
 * @property {number | null} high
 * @property {number | null} rate not smoothed, beside one that is
 * @property {number | null} n
 * @property {string} status `ok`, `unstable`, `partial`, `suppressed`
 */

/**
 * @typedef {object} Values
 * @property {Level} level
 * @property {string} measure
 * @property {Map<string, Value>} values
 * @property {Set<string>} noData codes without data; everything else that is absent has no records
 * @property {number | null} scaleMax the largest value of any window of this length, for circle sizes
 * @property {number[]} classBreaks lower breaks of classes 2 … 7
 */

/**
 * @typedef {object} PlaceDetail what the page itself needs of the opened place
 * @property {string} code
 * @property {Area['level']} level
 * @property {[number, number, number, number] | null} bbox
 */

/**
 * What is known of the last round of requests. `stale` data stays on the page.
 *
 * @typedef {object} Loading
 * @property {'idle' | 'loading' | 'slow' | 'offline' | 'error' | 'gone'} status
 * @property {number | null} receivedAt epoch milliseconds of the last good answer
 */

/**
 * What the map shows: its box in degrees, and how it draws deployments at its size.
 *
 * @typedef {object} Seen
 * @property {number} zoom
 * @property {number} west
 * @property {number} south
 * @property {number} east
 * @property {number} north
 * @property {boolean} hatched false where only the edges of deployments are drawn
 * @property {number} zoneZoom zoom that the deployments' own least zooms are held against
 */

/**
 * @typedef {object} Data
 * @property {Edition} edition
 * @property {State} answered the question that everything shown is the answer to; it lags behind the state until all answers to that have come
 * @property {Map<string, Area>} areas empty until `/areas` has answered
 * @property {Zone[]} zones begun by the last day of the answered period, both countries
 * @property {Values | null} values what the map's fill or circles draw
 * @property {PlaceDetail | null} place
 * @property {Zone | null} zone
 * @property {{place: string, offset: number} | null} stackKey the pressed stack; not in the URL: keys belong to a zoom
 * @property {Document | null} stack its records, as the server writes them
 * @property {Document | null} parts what the server writes of the view
 * @property {boolean} framed the page is an embed: its parts are those around a map in another site's frame
 * @property {string | null} writtenMarks marks of the legend that the page came with, where a zoom decides between them
 * @property {{box: [number, number, number, number], small: boolean} | null} frame what the two maps of a comparison look at, whatever is selected
 * @property {Seen | null} seen what the map shows now
 * @property {Readonly<Record<string, string>>} refused code of the refusal by the question that the server will not answer
 * @property {boolean} periodChanged the period had to change with the source: the server says so
 * @property {Loading} loading
 */

/**
 * How values are drawn now. One of them at a time.
 *
 * @typedef {object} Drawing
 * @property {'fill' | 'circles' | 'hex' | 'records' | 'none'} marks
 * @property {Level | null} level areas that carry values, null for hexagons and records
 */

/**
 * @typedef {{type: 'select-place', code: string, view?: View, find?: boolean}
 *   | {type: 'select-zone', id: string, view?: View, find?: boolean}
 *   | {type: 'select-stack', place: string}
 *   | {type: 'back'}
 *   | {type: 'move', at: {lon: number, lat: number, zoom: number}, seen: Seen, byReader: boolean}
 *   | {type: 'fit-country'}
 *   | {type: 'set-period', start: string, end: string, final: boolean}
 *   | {type: 'set-view', view: View}
 *   | {type: 'set-country', code: string}
 *   | {type: 'compare', operation?: string | null, place?: string | null, date?: string | null}
 *   | {type: 'look', at: State['at']}
 *   | {type: 'set-layer', layer: 'zones' | 'labels', shown: boolean}
 *   | {type: 'set-stack-page', offset: number}
 *   | {type: 'follow', state: State, find: boolean}
 *   | {type: 'restore', state: State}} Action
 */

/**
 * @typedef {object} Store
 * @property {State} state
 * @property {Data} data
 * @property {(listener: (store: Store, before: {state: State, data: Data}, action: Action | null) => void) => () => void} subscribe returns the way to stop; `action` is null when data arrived
 * @property {(action: Action) => void} dispatch
 * @property {(patch: Partial<Data>) => void} setData
 */

export {};

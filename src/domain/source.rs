use super::codes;

codes! {
    /// The four kinds of source.
    SourceKind {
        /// A row is a boundary.
        Areas = "areas",
        /// A row is one claim about an event.
        Events = "events",
        /// A row is a number for an area and a period.
        Counts = "counts",
        /// A row is a deployment claim.
        Zones = "zones",
    }
}

codes! {
    /// What may be passed on.
    Redistribution {
        /// The rows themselves.
        Raw = "raw",
        /// Only what was computed from them.
        Derived = "derived",
        /// Nothing.
        None = "none",
    }
}

codes! {
    /// Whether the rows may single out a living person.
    Tier {
        /// Public aggregates and public facts.
        Public = "public",
        /// Answers only from the audited cube.
        Sensitive = "sensitive",
    }
}

codes! {
    /// What one unit of a source's number is.
    Unit {
        /// An event with at least one death, as coded.
        Event = "event",
        /// A victim.
        Victim = "victim",
        /// An investigation file.
        InvestigationFile = "investigation_file",
        /// A death certificate.
        DeathCertificate = "death_certificate",
        /// A person killed.
        Person = "person",
        /// One source's statement.
        Claim = "claim",
        /// The outline of an area.
        Boundary = "boundary",
    }
}

codes! {
    /// The period of a counts source's cells.
    PeriodUnit {
        /// A calendar month.
        Month = "month",
        /// A calendar year.
        Year = "year",
    }
}

codes! {
    /// What is measured: the codes of the filter `measure`.
    Measure {
        /// Number of event records.
        Records = "records",
        /// Deaths, the sources' low estimates added within one source.
        DeathsLow = "deaths_low",
        /// Deaths, best estimates.
        DeathsBest = "deaths_best",
        /// Deaths, high estimates.
        DeathsHigh = "deaths_high",
        /// The count of a counts source.
        Count = "count",
        /// The count per 100,000 people a year.
        Rate = "rate",
        /// The rate drawn towards the national mean (empirical Bayes).
        RateSmoothed = "rate_smoothed",
    }
}

impl Measure {
    /// The measures of events, default first.
    pub const OF_EVENTS: &'static [Self] = &[Self::Records, Self::DeathsLow, Self::DeathsBest, Self::DeathsHigh];
    /// The measures of counts, default first.
    pub const OF_COUNTS: &'static [Self] = &[Self::Count, Self::Rate, Self::RateSmoothed];
}

use super::codes;

codes! {
    /// The force a deployment claim names.
    Force {
        /// The army.
        Army = "army",
        /// The navy.
        Navy = "navy",
        /// The National Guard.
        NationalGuard = "national_guard",
        /// The federal police.
        FederalPolice = "federal_police",
        /// Soldiers together with police or others.
        Mixed = "mixed",
        /// The source does not say.
        Unknown = "unknown",
    }
}

codes! {
    /// What a personnel figure counts. Planned is never deployed.
    PersonnelBasis {
        /// Announced by an authority.
        Announced = "announced",
        /// Planned.
        Planned = "planned",
        /// Reported as deployed.
        Deployed = "deployed",
        /// Authorised.
        Authorised = "authorised",
        /// The source does not say.
        Unknown = "unknown",
    }
}

codes! {
    /// How well a deployment's area is known in the edition's areas.
    AreaKnown {
        /// The areas it names are areas of the edition.
        Exact = "exact",
        /// Some of the areas it names are known; only those are drawn and filtered.
        Partial = "partial",
        /// The place is smaller than the edition's areas: never drawn as an outline.
        Coarser = "coarser",
    }
}

codes! {
    /// Where a deployment stands on a given day, strongest first. A missing end is *unknown*, never *ongoing*.
    ZoneStatus {
        /// Begun, and its documented end lies ahead.
        Active = "active",
        /// Begun; nobody published an end.
        EndUnknown = "end_unknown",
        /// Its documented end has passed.
        Ended = "ended",
        /// Begins after that day.
        NotBegun = "not_begun",
    }
}

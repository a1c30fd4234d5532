//! Boundaries of every source → the areas of the edition.

use crate::dataset::{Area, AreaIx, Areas};
use crate::domain::AreaCode;
use crate::ingest::areas::AreaClaim;
use crate::ingest::{Bin, Ledger, RejectCode, Rejection};
use std::collections::HashSet;

/// Puts the claims of all sources together; what lies in no area of the edition is refused.
///
/// `sources` holds the claims of each source with its ledger; the rows are settled here.
pub(super) fn assemble(sources: Vec<(Vec<AreaClaim>, &mut Ledger)>) -> Areas {
    let orphans = orphans(&sources.iter().flat_map(|(claims, _)| claims));
    let mut list = Vec::new();
    for (claims, ledger) in sources {
        for claim in claims {
            if orphans.contains(&claim.code) {
                let parent = claim.parent.as_ref().map_or("", AreaCode::as_str);
                let right = "the code of an area of the edition, one level up or more";
                ledger.reject(claim.at, &Rejection::new(RejectCode::UnknownArea, "parent", parent, right));
            } else {
                ledger.settle(claim.at, if claim.changed { Bin::AcceptedWithNote } else { Bin::Accepted });
                list.push(claim);
            }
        }
    }
    list.sort_by(|a, b| a.code.cmp(&b.code));
    let codes: Vec<AreaCode> = list.iter().map(|claim| claim.code.clone()).collect();
    let index = |code: &AreaCode| codes.binary_search(code).map(|at| AreaIx(at as u16)).expect("areas without a parent are refused");
    Areas::new(
        list.into_iter()
            .map(|claim| Area {
                parent: claim.parent.as_ref().map(index),
                code: claim.code,
                name: claim.name,
                short: claim.short,
                level: claim.level,
                label: claim.label,
                geometry: claim.outline,
            })
            .collect(),
    )
}

/// Codes whose parent is missing, of no coarser level, or itself such an area.
fn orphans<'a>(claims: &(impl Iterator<Item = &'a AreaClaim> + Clone)) -> HashSet<AreaCode> {
    let mut orphans = HashSet::new();
    loop {
        let before = orphans.len();
        let levels: std::collections::HashMap<_, _> =
            claims.clone().filter(|claim| !orphans.contains(&claim.code)).map(|claim| (&claim.code, claim.level)).collect();
        let lost = claims
            .clone()
            .filter(|claim| claim.parent.as_ref().is_some_and(|parent| levels.get(parent).is_none_or(|level| *level >= claim.level)));
        let lost: Vec<AreaCode> = lost.map(|claim| claim.code.clone()).collect();
        orphans.extend(lost);
        if orphans.len() == before {
            return orphans;
        }
    }
}

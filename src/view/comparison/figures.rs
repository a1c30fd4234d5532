//! The small tables: counts and rates, rings, other choices.

use super::captions::CardCaptions;
use super::{Table, change};
use crate::compare::{Choice, Comparison, Figures, Ring, Sensitivity};
use crate::words::Lang;

pub(super) fn rates(answer: &Comparison, captions: &CardCaptions) -> Table {
    let lang = captions.lang;
    let n = lang.count(answer.controls.group.n_places as u64);
    let count = |label: String, before: &Figures, after: &Figures| vec![label, lang.count(before.count), lang.count(after.count)];
    let rate = |before: &Figures, after: &Figures| vec![captions.per(), lang.rate(before.rate), lang.rate(after.rate)];
    let (here, there) = (&answer.treated, &answer.controls.group);
    Table {
        caption: String::new(),
        head: vec![String::new(), lang.text("cmp-col-before", None), lang.text("cmp-col-after", None)],
        rows: vec![
            count(captions.words("cmp-row-place", &[("place", &captions.short)]), &here.before, &here.after),
            rate(&here.before, &here.after),
            count(captions.words("cmp-row-controls", &[("number", &n)]), &there.before, &there.after),
            rate(&there.before, &there.after),
        ],
        notes: Vec::new(),
    }
}

pub(super) fn rings(answer: &Comparison, captions: &CardCaptions) -> Table {
    let lang = captions.lang;
    if answer.source.is_by_state() {
        return Table { notes: vec![lang.text("cmp-rings-none", None)], ..Table::default() };
    }
    let row = |ring: &Ring| {
        let (from_km, to_km) = (ring.from_km.to_string(), ring.to_km.to_string());
        let label = if ring.from_km == 0 {
            lang.words("cmp-ring-first", &[("to_km", &to_km)])
        } else {
            lang.words("cmp-ring", &[("from_km", &from_km), ("to_km", &to_km)])
        };
        let figures = ring.figures.as_ref().map_or_else(
            || ["–".to_owned(), "–".to_owned(), "–".to_owned()],
            |of| [lang.count(of.before.count), lang.count(of.after.count), change::times(lang, &of.change)],
        );
        [vec![label, lang.count(ring.n_places as u64)], figures.to_vec()].concat()
    };
    let named: usize = answer.rings.iter().map(|ring| ring.in_named_states).sum();
    let heads = ["cmp-col-places", "cmp-col-before", "cmp-col-after", "cmp-col-change"];
    Table {
        caption: lang.words("cmp-rings", &[("place", &captions.short)]),
        head: std::iter::once(String::new()).chain(heads.map(|id| lang.text(id, None))).collect(),
        rows: answer.rings.iter().map(row).collect(),
        notes: (named > 0).then(|| lang.plural("cmp-ring-named", named as u64, &[])).into_iter().collect(),
    }
}

pub(super) fn otherwise(answer: &Comparison, lang: Lang) -> Table {
    let row = |each: &Sensitivity| {
        let months = |k: &str| lang.words("cmp-sens-months", &[("months", k)]);
        let label = match each.choice {
            Choice::Months12 => months("12"),
            Choice::Months24 => months("24"),
            Choice::Months36 => months("36"),
            choice => lang.text(&format!("cmp-sens-{}", choice.code()), None),
        };
        let dash = || "–".to_owned();
        match &each.figures {
            Some(of) => vec![
                label,
                change::from_to(lang, of.treated_before, of.treated_after),
                lang.count(of.n_controls as u64),
                change::times(lang, &of.controls_change),
                change::whole(lang, &change::told(&of.relative, of.controls_before)),
            ],
            None => vec![label, dash(), dash(), dash(), super::refusal::short(each.refused, None, lang)],
        }
    };
    let heads = ["cmp-col-counts", "cmp-col-sens-controls", "cmp-col-change", "cmp-col-relative"];
    Table {
        caption: lang.text("cmp-sens", None),
        head: std::iter::once(String::new()).chain(heads.map(|id| lang.text(id, None))).collect(),
        rows: answer.sensitivity.iter().map(row).collect(),
        notes: Vec::new(),
    }
}
